package vn.tinhgon.answer;

/** A reading offered when a question fits several; {@code text} is what choosing it would ask. */
public record Choice(String label, String text) {}
