package vn.tinhgon.cli;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Citation;

/** How answers are named and cited in print. */
final class Outcomes {

  private Outcomes() {}

  static String name(Answer answer) {
    return switch (answer) {
      case Answer.Found _ -> "ANSWER";
      case Answer.Ambiguous _ -> "CLARIFY";
      case Answer.NotFound _ -> "UNKNOWN";
      case Answer.SmallTalk _ -> "CHAT";
    };
  }

  static String line(Citation citation) {
    return Stream.of(
            citation.document(),
            citation.title(),
            citation.issuer(),
            citation.issued(),
            citation.publisher(),
            citation.published())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
