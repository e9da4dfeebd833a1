package vn.tinhgon.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Citation;
import vn.tinhgon.registry.Status;

/**
 * What a program is told: an {@link Answer} in the words of the contract. Every key is always
 * there.
 */
record Told(
    Outcome outcome,
    String text,
    @Nullable Status status,
    @Nullable String context,
    List<Citation> citations,
    LocalDate asOf,
    @Nullable String source,
    @Nullable Double confidence,
    List<Choice> choices) {

  /** What kind of answer it is. */
  enum Outcome {
    ANSWER,
    CLARIFY,
    UNKNOWN,
    CHAT
  }

  static Told of(Answer answer, LocalDate asOf) {
    return switch (answer) {
      case Answer.Found found ->
          new Told(
              Outcome.ANSWER,
              found.text(),
              found.status(),
              found.dates().isEmpty() ? null : found.dates(),
              found.citations(),
              asOf,
              found.source(),
              Math.round(found.confidence() * 100) / 100.0,
              found.related());
      case Answer.Ambiguous several ->
          without(Outcome.CLARIFY, several.text(), asOf, several.choices());
      case Answer.NotFound missing ->
          without(Outcome.UNKNOWN, missing.text(), asOf, missing.nearest());
      case Answer.SmallTalk talk -> chat(talk.text(), asOf);
    };
  }

  static Told chat(String text, LocalDate asOf) {
    return without(Outcome.CHAT, text, asOf, List.of());
  }

  private static Told without(Outcome outcome, String text, LocalDate asOf, List<Choice> choices) {
    return new Told(outcome, text, null, null, List.of(), asOf, null, null, choices);
  }
}
