package vn.tinhgon.retrieval;

/**
 * An entry that a question may be about.
 *
 * @param score comparable within one answer to one question only
 */
public record Hit(String id, double score) {}
