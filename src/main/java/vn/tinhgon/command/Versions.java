package vn.tinhgon.command;

import java.util.List;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.faq.StoredEntry;

/** All versions of an entry, the first one first. */
record Versions(List<Revision> all) {
  Versions {
    all = List.copyOf(all);
  }

  Revision last() {
    return all.getLast();
  }

  /** The latest version in which readers got something else, or in another state; 0 = none. */
  int before(StoredEntry now) {
    if (last().action() == Action.PROPOSED) {
      return all.size() - 1;
    }
    if (last().action() == Action.RETURNED && now.state() == State.PUBLISHED) {
      // Only what waits beside a published entry is sent back from there.
      return all.reversed().stream()
          .filter(version -> version.action() == Action.PROPOSED)
          .findFirst()
          .map(Revision::number)
          .orElse(0);
    }
    for (Revision version : all.reversed()) {
      boolean other = version.stateThen() != now.state() || !version.content().equals(now.entry());
      if (!version.action().waits() && other) {
        return version.number();
      }
    }
    return 0;
  }

  /** Whether readers get, or do not get, just what they did then. */
  boolean same(StoredEntry now, Revision target) {
    return state(target.number()) == now.state() && target.content().equals(now.entry());
  }

  /** The state the entry was in at that version; a version that waited changed none. */
  State state(int number) {
    for (int i = number - 1; i >= 0; i--) {
      if (!all.get(i).action().waits()) {
        return all.get(i).stateThen();
      }
    }
    return all.getFirst().stateThen();
  }
}
