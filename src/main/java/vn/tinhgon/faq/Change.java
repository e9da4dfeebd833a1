package vn.tinhgon.faq;

/** Who changes an entry, and why; the reason may be empty. */
public record Change(Editor by, String reason) {}
