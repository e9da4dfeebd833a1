package vn.tinhgon.answer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.registry.Unit;

/** What the things held are about: an entry has a topic, a row that of an entry that tells it. */
final class Topics {
  /** Further away, an entry says nothing of the topic. */
  private static final double NEAR = 0.3;

  private final Map<String, String> topics = new HashMap<>();

  Topics(List<Candidate> candidates) {
    Map<String, String> told = new HashMap<>();
    for (Candidate candidate : candidates) {
      ofTable(candidate).ifPresent(topic -> topics.putIfAbsent(candidate.id(), topic));
      var entry = candidate.entry();
      if (entry != null) {
        topics.put(entry.id(), entry.topic());
        entry.facts().forEach(fact -> told.putIfAbsent(fact, entry.topic()));
      }
    }
    topics.putAll(told);
  }

  /** That of the table, until an entry tells the row. */
  private static Optional<String> ofTable(Candidate candidate) {
    if (candidate.is(Document.class) || candidate.is(DocumentRelation.class)) {
      return Optional.of("van-ban");
    }
    if (candidate.is(Result.class)) {
      return Optional.of("so-lieu");
    }
    if (candidate.is(OfficeHolder.class)
        || candidate.is(Position.class)
        || candidate.is(Unification.class)) {
      return Optional.of("chuc-danh");
    }
    return candidate.is(Unit.class) || candidate.is(Event.class)
        ? Optional.of("don-vi")
        : Optional.empty();
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
