package vn.tinhgon.answer;

/**
 * An answer, and what its question is about.
 *
 * @param topic that of the entry that answers or is nearest; empty where none is near
 */
public record Classified(Answer answer, String topic) {}
