package vn.tinhgon.command;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.faq.StoredEntry;

/** Tells whether somebody is about to overwrite what another wrote and he has not seen. */
@Component
class UnseenChanges {
  /** Within a day another's change counts as unseen by whoever has not looked since. */
  private static final Duration FRESH = Duration.ofHours(24);

  private static final Set<Action> REWORDING =
      Set.of(Action.EDITED, Action.PROPOSED, Action.RESTORED);

  private final FaqStore store;
  private final SeenVersions seen;
  private final Clock clock;

  UnseenChanges(FaqStore store, SeenVersions seen, Clock clock) {
    this.store = store;
    this.seen = seen;
    this.clock = clock;
  }

  /** The version that the person last saw of that entry; 0 = none. */
  long known(Person who, String entry) {
    return seen.of(who, entry).orElse(0L);
  }

  /** Whether another reworded the entry since that person last saw it. */
  boolean by(Person who, StoredEntry entry) {
    long known = known(who, entry.id());
    Instant since = known == 0 ? clock.instant().minus(FRESH) : Instant.EPOCH;
    return store.revisions(entry.id()).stream()
        .filter(version -> version.number() > known && version.changedAt().isAfter(since))
        .filter(version -> REWORDING.contains(version.action()))
        .anyMatch(version -> !version.channel().equals("file") && !person(version).equals(who));
  }

  /**
   * What others did after that version and that person was not shown, however long ago it was:
   * going back to it takes just that away.
   */
  List<Revision> since(Person who, StoredEntry entry, int version) {
    long known = Math.max(version, known(who, entry.id()));
    return store.revisions(entry.id()).stream()
        .filter(later -> later.number() > known && !person(later).equals(who))
        .toList();
  }

  private static Person person(Revision version) {
    return new Person(version.channel(), version.userId());
  }
}
