package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision.Action;

/**
 * Who stands behind the words of an entry, by all its versions, the oldest first. Four eyes mean
 * that readers get only words which two people stand behind: who wrote them or put them forward,
 * and another who approves.
 */
final class Authors {
  private static final Set<Action> WRITING = Set.of(Action.ADDED, Action.EDITED, Action.PROPOSED);
  private static final Set<Action> AGREEING = Set.of(Action.PUBLISHED, Action.SHOWN);

  private Authors() {}

  /** Those whose words readers do not get yet, or who alone gave them to readers. */
  static Set<Editor> of(List<Revision> all) {
    List<Revision> versions = standing(all);
    int live = versions.size() - 1;
    while (live >= 0 && !live(versions.get(live))) {
      live--;
    }
    Set<Editor> authors = since(versions, live);
    if (authors.isEmpty() && live >= 0 && !readersHave(versions)) {
      // One alone may have given it to readers before there had to be two.
      alone(versions.subList(0, live + 1), versions.get(live).content()).ifPresent(authors::add);
    }
    return authors;
  }

  /**
   * Those who may not bring back to readers, on their own word, the words as they stand: who put
   * them forward since, or, where they are just what readers last had, who alone stood behind them.
   */
  static Set<Editor> ofReturn(List<Revision> all) {
    return changed(all)
        ? of(all)
        : alone(standing(all), all.getLast().content()).map(Set::of).orElse(Set.of());
  }

  /** Whether the last version has other words than readers, with two behind them, last had. */
  static boolean changed(List<Revision> all) {
    List<Revision> versions = standing(all);
    return versions.reversed().stream()
        .filter(Authors::live)
        .findFirst()
        .filter(live -> live.content().equals(versions.getLast().content()))
        .isEmpty();
  }

  /** Those of whom a word stands in the last version which readers did not have before. */
  private static Set<Editor> since(List<Revision> versions, int live) {
    List<Handwriting> hands = new ArrayList<>();
    Handwriting hand =
        live < 0 ? Handwriting.blank() : Handwriting.of(versions.get(live).content());
    Set<Editor> writers = new LinkedHashSet<>();
    for (int at = live + 1; at < versions.size(); at++) {
      Entry words = versions.get(at).content();
      int before = same(versions, at);
      boolean wrote =
          WRITING.contains(versions.get(at).action())
              || versions.get(at).action() == Action.RESTORED;
      if (!wrote && before >= Math.max(live, 0)) {
        // Hidden, or sent back: what was put forward is gone, and nobody wrote a word.
        hand = before == live ? Handwriting.of(words) : hands.get(before - live - 1);
      } else if (before < 0 || before != at - 1) {
        Set<Editor> by = by(versions, at, before);
        writers.addAll(by);
        hand = hand.then(words, by);
        if (before > live) {
          // Who goes back to what somebody wrote puts it forward beside him.
          hand = hand.and(hands.get(before - live - 1));
        }
      }
      hands.add(hand);
    }
    boolean moved = live >= 0 && !versions.getLast().content().equals(versions.get(live).content());
    // Where nothing but blanks was changed, whoever did that has changed it all the same.
    return hand.all().isEmpty() && moved ? writers : new LinkedHashSet<>(hand.all());
  }

  /** Who answers for what is new in that version: also who wrote it when it was new before. */
  private static Set<Editor> by(List<Revision> versions, int at, int before) {
    Set<Editor> by = new LinkedHashSet<>();
    by.add(by(versions.get(at)));
    if (versions.get(at).action() == Action.RESTORED && before >= 0) {
      by.addAll(of(versions.subList(0, before + 1)));
    }
    return by;
  }

  /**
   * All versions but those by which readers got words and which were taken back: whoever withdraws
   * an approval stands behind the words no longer. Hiding them for a while is no withdrawal.
   */
  private static List<Revision> standing(List<Revision> versions) {
    List<Revision> standing = new ArrayList<>();
    for (Revision version : versions) {
      if (version.action() == Action.RESTORED && !live(version)) {
        Entry words = version.content();
        int to = standing.size() - 1;
        while (to >= 0 && !alike(standing.get(to), version)) {
          to--;
        }
        if (to >= 0) {
          standing
              .subList(to + 1, standing.size())
              .removeIf(later -> live(later) && later.content().equals(words));
        }
      }
      standing.add(version);
    }
    return standing;
  }

  private static boolean alike(Revision one, Revision other) {
    return one.stateThen() == other.stateThen() && one.content().equals(other.content());
  }

  /** The only person behind the words of that version, until then and in what still stands. */
  static Optional<Editor> alone(List<Revision> versions, int number) {
    List<Revision> until =
        standing(versions).stream().filter(version -> version.number() <= number).toList();
    return alone(until, versions.get(number - 1).content());
  }

  /** The only person who ever wrote these words or gave them to readers; none if more did. */
  private static Optional<Editor> alone(List<Revision> versions, Entry words) {
    Map<String, Editor> behind = new LinkedHashMap<>();
    for (Revision version : versions) {
      boolean stands =
          WRITING.contains(version.action())
              || AGREEING.contains(version.action())
              || live(version);
      if (stands && version.content().equals(words)) {
        behind.put(version.channel() + '\n' + version.userId(), by(version));
      }
    }
    return behind.size() == 1 ? Optional.of(behind.values().iterator().next()) : Optional.empty();
  }

  private static boolean live(Revision version) {
    return !version.action().waits() && version.stateThen() == State.PUBLISHED;
  }

  private static boolean readersHave(List<Revision> versions) {
    return versions.reversed().stream()
        .filter(version -> !version.action().waits())
        .findFirst()
        .filter(Authors::live)
        .isPresent();
  }

  /** Where the words that were taken up again stood last. */
  private static int same(List<Revision> versions, int at) {
    Entry words = versions.get(at).content();
    int before = at - 1;
    while (before >= 0 && !versions.get(before).content().equals(words)) {
      before--;
    }
    return before;
  }

  private static Editor by(Revision version) {
    return new Editor(version.channel(), version.userId(), version.userName());
  }
}
