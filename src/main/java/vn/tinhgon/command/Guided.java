package vn.tinhgon.command;

import java.util.EnumMap;
import java.util.Map;

/**
 * An entry on its way into the store, one step after the other.
 *
 * @param step what the next words are taken for
 * @param entry the entry that is edited; empty for a new one
 * @param version the version its editor was shown
 * @param form what was said so far; for an edit only what is to change
 * @param note what the step is about, such as the field or the document
 */
record Guided(Step step, String entry, long version, Form form, String note) {

  /** What the next words are taken for. */
  enum Step {
    QUESTION,
    /** How an entry is to be called that was made of an asker's words. */
    TITLE,
    ANSWER,
    SOURCES,
    /** What is missing to a document that the register does not hold. */
    DOCUMENT,
    STATUS,
    ALTERNATES,
    /** Which field is to change. */
    FIELD,
    /** What it is to say. */
    VALUE,
    REASON,
    /** Whether it is right as it stands. */
    CHECK
  }

  boolean isNew() {
    return entry.isEmpty();
  }

  Guided at(Step next) {
    return new Guided(next, entry, version, form, "");
  }

  Guided at(Step next, String about) {
    return new Guided(next, entry, version, form, about);
  }

  Guided with(Label label, String text) {
    Map<Label, String> texts = new EnumMap<>(Label.class);
    texts.putAll(form.texts());
    texts.put(label, text.strip());
    return new Guided(step, entry, version, new Form(texts), note);
  }

  Guided of(long current) {
    return new Guided(step, entry, current, form, note);
  }
}
