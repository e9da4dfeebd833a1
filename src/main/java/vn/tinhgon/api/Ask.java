package vn.tinhgon.api;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.http.Words;

/**
 * One question as a program asks it.
 *
 * @param conversation an opaque id under which questions share context; null for a single question
 * @param asOf the day the asker speaks of; null for today
 */
record Ask(String text, @Nullable String conversation, @Nullable LocalDate asOf) {
  // A year of four digits: LocalDate alone would take +999999999-12-31 too.
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  /**
   * Reads the question; unknown fields are passed over.
   *
   * @throws Refusal if a field is missing, of the wrong type, empty or too long
   */
  static Ask of(ObjectNode json) {
    String text = string(json, "text");
    if (text == null) {
      throw Refusal.because(Reason.BLANK_TEXT);
    }
    String conversation = string(json, "conversation");
    return new Ask(
        Words.checked(text),
        conversation == null || conversation.isBlank() ? null : conversation,
        day(string(json, "asOf")));
  }

  /** Whether it looks like a command, which this door never runs. */
  boolean looksLikeCommand() {
    return text.strip().startsWith("/");
  }

  private static @Nullable String string(ObjectNode json, String field) {
    JsonNode value = json.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw Refusal.because(Reason.WRONG_FIELD, field);
    }
    return value.stringValue();
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      throw Refusal.because(Reason.WRONG_FIELD, "asOf");
    }
    throw Refusal.because(Reason.WRONG_FIELD, "asOf");
  }
}
