package vn.tinhgon.feedback;

import org.jspecify.annotations.Nullable;

/**
 * An answer that may be voted on.
 *
 * @param source what answered
 * @param vote what its asker thinks of it; null = not said
 * @param reasoned whether he said why
 */
public record Rated(long id, String source, @Nullable Vote vote, boolean reasoned) {}
