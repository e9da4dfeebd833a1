package vn.tinhgon.message;

/**
 * An answer offered before a question is asked to its end.
 *
 * @param id of what it tells, the same whenever it is offered
 * @param title what it answers
 * @param excerpt its first words
 * @param answer the whole of it
 */
public record Suggestion(String id, String title, String excerpt, Reply answer) {}
