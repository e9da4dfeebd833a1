package vn.tinhgon.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vn.tinhgon.feedback.Counts.Count;
import vn.tinhgon.feedback.Outcome;

/** The figures of a time. */
public record Figures(List<Count> counts) {

  public Figures {
    counts = List.copyOf(counts);
  }

  /**
   * The questions of one topic, place or channel.
   *
   * @param name empty = none was recognised
   */
  public record Share(String name, long all, long unknown, long wrong) {}

  /** All questions. */
  public long all() {
    return sum(Count::all);
  }

  /** Those of which that came. */
  public long of(Outcome outcome) {
    return sum(count -> count.outcome() == outcome ? count.all() : 0);
  }

  /** Answers that their askers called wrong. */
  public long wrong() {
    return sum(Count::wrong);
  }

  /** Answers that their askers called right. */
  public long right() {
    return sum(Count::right);
  }

  /** By topic, the most asked about first. */
  public List<Share> topics() {
    return by(count -> List.of(count.topic()));
  }

  /** By place; a question about two counts for both. */
  public List<Share> localities() {
    return by(count -> count.localities().isEmpty() ? List.of("") : count.localities());
  }

  /** By channel. */
  public List<Share> channels() {
    return by(count -> List.of(count.channel()));
  }

  private List<Share> by(Function<Count, List<String>> names) {
    Map<String, Share> shares = new HashMap<>();
    for (Count count : counts) {
      long unknown = count.outcome() == Outcome.UNKNOWN ? count.all() : 0;
      for (String name : names.apply(count)) {
        shares.merge(
            name,
            new Share(name, count.all(), unknown, count.wrong()),
            (one, other) ->
                new Share(
                    name,
                    one.all + other.all,
                    one.unknown + other.unknown,
                    one.wrong + other.wrong));
      }
    }
    return shares.values().stream()
        .sorted(Comparator.comparingLong((Share s) -> -s.all()).thenComparing(Share::name))
        .toList();
  }

  private long sum(ToLongFunction<Count> number) {
    return counts.stream().mapToLong(number).sum();
  }
}
