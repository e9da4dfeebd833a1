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

  /** Those whose words, or whose choice of words, readers do not get yet. */
  static Set<Editor> of(List<Revision> all) {
    List<Revision> versions = standing(all);
    Set<Editor> authors = new LinkedHashSet<>();
    int at = versions.size() - 1;
    while (at >= 0 && !live(versions.get(at))) {
      Revision version = versions.get(at);
      int next = at - 1;
      if (version.action() == Action.RESTORED) {
        next = same(versions, at);
        // Who takes back no more than a deletion or a hiding chooses no words. Who puts older
        // words in the place of newer ones puts them forward as a writer does.
        if (next != at - 1) {
          authors.add(by(version));
        }
      } else if (WRITING.contains(version.action())) {
        authors.add(by(version));
      }
      at = next;
    }
    if (authors.isEmpty() && at >= 0 && !readersHave(versions)) {
      // One alone may have given it to readers before there had to be two.
      alone(versions.subList(0, at + 1), versions.get(at).content()).ifPresent(authors::add);
    }
    return authors;
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
