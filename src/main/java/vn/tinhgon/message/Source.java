package vn.tinhgon.message;

import org.jspecify.annotations.Nullable;

/** One line of a reply's footer: the document or publication a statement rests on. */
public record Source(String label, @Nullable String url) {}
