package vn.tinhgon.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What the things held are about: an entry has a topic, a row that of an entry that tells it. */
final class Topics {
  /** Further away, an entry says nothing of the topic. */
  private static final double NEAR = 0.3;

  private final Map<String, String> topics = new HashMap<>();

  Topics(List<Candidate> candidates) {
    for (Candidate candidate : candidates) {
      var entry = candidate.entry();
      if (entry != null) {
        topics.put(entry.id(), entry.topic());
        entry.facts().forEach(fact -> topics.putIfAbsent(fact, entry.topic()));
      }
    }
  }

  /** The topic of what answered, else of what is nearest. */
  String of(Explanation told) {
    Stream<String> ids =
        told.answer() instanceof Answer.Found found
            ? Arrays.stream(found.source().split(",", -1))
            : told.considered().stream()
                .filter(one -> one.score() >= NEAR)
                .map(Explanation.Considered::id);
    return ids.map(topics::get).filter(Objects::nonNull).findFirst().orElse("");
  }
}
