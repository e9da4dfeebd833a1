package vn.tinhgon.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Status;

/**
 * What the engine says to a question. Every text is an approved entry, a row in a fixed sentence,
 * or a fixed courtesy.
 */
public sealed interface Answer {

  /** What a reader sees, without the sources. */
  String text();

  /** The context that a following question may lean on. */
  Context context();

  /**
   * The store holds it.
   *
   * @param status the weakest status among the facts told; null where it does not apply
   * @param dates the date context as shown, or empty
   * @param source id of the FAQ entry, or of the registry rows
   * @param confidence probability of being right, 0 to 1
   * @param related questions a reader may want to ask next; may be empty
   */
  record Found(
      String text,
      @Nullable Status status,
      String dates,
      List<Citation> citations,
      String source,
      double confidence,
      List<Choice> related,
      Context context)
      implements Answer {
    private static final String PARAGRAPH = "\n\n";

    /** The same in these words. */
    Found saying(String words) {
      return new Found(words, status, dates, citations, source, confidence, related, context);
    }

    /** The same, and after these words what fits as well; what both say is said at the end. */
    Found and(Found other, String between) {
      List<String> more = List.of(other.text.split(PARAGRAPH, -1));
      String own =
          Arrays.stream(text.split(PARAGRAPH, -1))
              .filter(paragraph -> !more.contains(paragraph))
              .collect(Collectors.joining(PARAGRAPH));
      return new Found(
          String.join(PARAGRAPH, own, between, other.text),
          weakest(status, other.status),
          joined("; ", dates, other.dates),
          Stream.concat(citations.stream(), other.citations.stream()).distinct().toList(),
          joined(",", source, other.source),
          Math.min(confidence, other.confidence),
          related,
          context);
    }

    private static @Nullable Status weakest(@Nullable Status one, @Nullable Status other) {
      return Stream.of(one, other)
          .flatMap(Stream::ofNullable)
          .min(Comparator.naturalOrder())
          .orElse(null);
    }

    private static String joined(String by, String one, String other) {
      return Stream.of(one, other)
          .filter(part -> !part.isEmpty())
          .distinct()
          .collect(Collectors.joining(by));
    }

    /** The same with questions to ask next. */
    Found with(List<Choice> next) {
      return new Found(text, status, dates, citations, source, confidence, next, context);
    }
  }

  /** The question fits several; {@code choices} are 2 to 6. */
  record Ambiguous(String text, List<Choice> choices, Context context) implements Answer {}

  /** The store does not hold it; {@code nearest} names what it does hold, and may be empty. */
  record NotFound(String text, List<Choice> nearest, Context context) implements Answer {}

  /** A greeting, thanks, a word about the service itself. */
  record SmallTalk(String text, Context context) implements Answer {}
}
