package vn.tinhgon.command;

/** A command that may be chosen by a button under the reply, or by its number. */
public record Offer(String label, String command) {}
