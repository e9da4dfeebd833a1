package vn.tinhgon.rehearsal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.rehearsal.Variants.Variant;
import vn.tinhgon.rehearsal.Verdict.Failure;

/** Asks questions of the store as it is and as it would be, and notes those that go astray. */
final class Trial {
  private final Map<String, Entry> before = new HashMap<>();
  private final Map<String, Entry> changed = new LinkedHashMap<>();
  private final Set<String> moved = new HashSet<>();
  private final Function<String, Answer> now;
  private final Function<String, Answer> then;
  private final List<Failure> failures = new ArrayList<>();
  private int asked;

  /**
   * A trial of those changed entries.
   *
   * @param held what readers get now
   * @param gone ids of what they would no longer get
   */
  Trial(
      List<Entry> held,
      List<Entry> changed,
      Set<String> gone,
      Function<String, Answer> now,
      Function<String, Answer> then) {
    held.forEach(entry -> before.put(entry.id(), entry));
    changed.forEach(entry -> this.changed.put(entry.id(), entry));
    moved.addAll(gone);
    moved.addAll(this.changed.keySet());
    this.now = now;
    this.then = then;
  }

  /** Asks a changed entry's own questions. */
  void own(List<Variant> variants, Entry next) {
    for (Variant variant : variants) {
      asked++;
      Answer answer = then.apply(variant.typed());
      if (owns(next, answer)) {
        takenFrom(variant, next)
            .map(owner -> new Failure(variant.typed(), variant.wording(), owner, next.id(), true))
            .ifPresent(failures::add);
      } else if (fails(variant, answer, next)) {
        failures.add(failure(variant, next, answer));
      }
    }
  }

  /** Who answers a wording that is new to the entry as the store is: another entry, or rows. */
  private Optional<String> takenFrom(Variant variant, Entry next) {
    Optional<Entry> old = Optional.ofNullable(before.get(next.id()));
    if (variant.typing() != Variants.Typing.AS_WORDED
        || !next.alternates().contains(variant.wording())
        || old.filter(had -> Variants.wordings(had).contains(variant.wording())).isPresent()) {
      return Optional.empty();
    }
    Answer was = now.apply(variant.typed());
    // What is moved from one entry to another in the same act is taken from nobody.
    return Optional.of(source(was))
        .filter(owner -> !owner.isEmpty() && !moved.contains(owner))
        .filter(_ -> !owns(next, was) && old.filter(had -> owns(had, was)).isEmpty());
  }

  /** Asks the questions of one that stays as it is. */
  void neighbour(List<Variant> variants, Entry neighbour) {
    for (Variant variant : variants) {
      asked++;
      Answer answer = then.apply(variant.typed());
      if (!owns(neighbour, answer) && strays(variant, answer, neighbour)) {
        failures.add(failure(variant, neighbour, answer));
      }
    }
  }

  /** Asks the questions of one that goes: nothing else may answer them. */
  void inherited(List<Variant> variants, Entry gone) {
    for (Variant variant : variants) {
      asked++;
      Answer answer = then.apply(variant.typed());
      if (answer instanceof Answer.Found && !owns(gone, answer)) {
        failures.add(failure(variant, gone, answer));
      }
    }
  }

  private static Failure failure(Variant variant, Entry owner, Answer answer) {
    boolean answered = answer instanceof Answer.Found;
    return new Failure(variant.typed(), variant.wording(), owner.id(), source(answer), answered);
  }

  /** What was found. */
  Verdict verdict() {
    return new Verdict(asked, failures, List.of());
  }

  /** What was found of those, with the days that such a register has otherwise. */
  Verdict verdict(Registry register) {
    List<OtherDay> days =
        changed.values().stream().flatMap(e -> IssueDays.told(e, register).stream()).toList();
    return new Verdict(asked, failures, days);
  }

  /** A question that was answered must stay so; a new one must be, unless it is mistyped. */
  private boolean fails(Variant variant, Answer answer, Entry next) {
    Optional<Entry> old = Optional.ofNullable(before.get(next.id()));
    if (old.filter(entry -> Variants.wordings(entry).contains(variant.wording())).isPresent()) {
      return owns(old.get(), now.apply(variant.typed()));
    }
    return switch (variant.typing()) {
      case AS_WORDED -> true;
      case WITHOUT_MARKS -> !offers(answer, next);
      case WITH_A_SLIP -> answer instanceof Answer.Found;
    };
  }

  /** A neighbour's question must not change hands, nor be lost. */
  private boolean strays(Variant variant, Answer answer, Entry neighbour) {
    Answer was = now.apply(variant.typed());
    return owns(neighbour, was) || taken(answer, was);
  }

  private boolean taken(Answer answer, Answer was) {
    // Whoever answers is named; only what tells of its rows, or of nothing, must be searched for.
    Entry taker = changed.get(source(answer));
    List<Entry> takers = taker != null ? List.of(taker) : changed.size() > 1 ? List.of() : all();
    return takers.stream()
        .filter(next -> owns(next, answer))
        .anyMatch(next -> {
          Entry old = before.get(next.id());
          return old == null || !owns(old, was);
        });
  }

  private List<Entry> all() {
    return List.copyOf(changed.values());
  }

  private static boolean owns(Entry entry, Answer answer) {
    boolean byFacts =
        answer instanceof Answer.Found found
            && !entry.facts().isEmpty()
            && entry.facts().containsAll(List.of(found.source().split(",", -1)));
    return byFacts
        || (answer instanceof Answer.Found found && found.source().equals(entry.id()))
        || (answer instanceof Answer.NotFound missing && missing.text().contains(entry.answer()));
  }

  private static boolean offers(Answer answer, Entry entry) {
    return answer instanceof Answer.Ambiguous ambiguous
        && ambiguous.choices().stream().map(Choice::text).anyMatch(entry.title()::equals);
  }

  /** The entry or rows that answer; empty if nothing does. */
  static String source(Answer answer) {
    return answer instanceof Answer.Found found ? found.source() : "";
  }
}
