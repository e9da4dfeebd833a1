package vn.tinhgon.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Citation;
import vn.tinhgon.answer.Explanation;

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

  static List<String> lines(Explanation explained) {
    List<String> lines = new ArrayList<>();
    lines.add("decided by: " + explained.rule());
    lines.add(
        "words %s named %s not held %s"
            .formatted(explained.words(), explained.recognised(), explained.strangers()));
    for (Explanation.Considered one : explained.considered()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%-10s score %.3f  coverage %.2f  likeness %.2f  agreement %.2f  fit %.2f  %s",
              one.id(),
              one.score(),
              one.coverage(),
              one.likeness(),
              one.agreement(),
              one.fit(),
              one.label()));
    }
    return lines;
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
