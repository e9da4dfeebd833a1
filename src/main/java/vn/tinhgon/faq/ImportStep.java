package vn.tinhgon.faq;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.ImportTrace.CareChange;
import vn.tinhgon.faq.ImportTrace.EntryChange;
import vn.tinhgon.faq.Reviews.Care;

/**
 * What becomes of one entry when the file that changed it is taken back.
 *
 * @param content what it says then, and {@code state}
 * @param waits what waits beside it then; null = nothing
 * @param onlyWaits whether readers get what they get now
 * @param alone who alone stood behind the words that readers get again
 * @param care what the file did to its care; null = nothing
 * @param by who brought the file
 */
record ImportStep(
    StoredEntry now,
    Entry content,
    State state,
    @Nullable Entry waits,
    boolean onlyWaits,
    Optional<Editor> alone,
    @Nullable CareChange care,
    Editor by) {

  static ImportStep of(StoredEntry now, EntryChange change, List<Revision> versions) {
    Revision made = versions.get((int) change.after() - 1);
    Editor by = new Editor(made.channel(), made.userId(), made.userName());
    if (change.before() == 0) {
      return new ImportStep(
          now, now.entry(), State.WITHDRAWN, null, false, Optional.empty(), change.care(), by);
    }
    List<Revision> until = versions.subList(0, (int) change.before());
    Revision last = live(until);
    Entry content = last.content();
    State state = last.stateThen();
    Entry waits = change.waiting() == 0 ? null : versions.get(change.waiting() - 1).content();
    boolean same = content.equals(now.entry()) && state == now.state();
    Optional<Editor> alone =
        state == State.PUBLISHED ? Authors.alone(versions, last.number()) : Optional.empty();
    return new ImportStep(
        now, content, state, waits, same && state == State.PUBLISHED, alone, change.care(), by);
  }

  /** How the entry is looked after then, which is now so; who took it on himself keeps it. */
  Optional<Care> careOf(Optional<Care> now) {
    if (care == null || now.isEmpty() || now.get().on() != null) {
      return now;
    }
    Care is = now.get();
    boolean his =
        is.keeper().channel().equals(by.channel()) && is.keeper().userId().equals(by.userId());
    return care.kept() && his && is.checked() == null
        ? Optional.empty()
        : Optional.of(new Care(is.keeper(), care.due(), is.checked()));
  }

  /** Whether the entry says what the file made it say, even if it said else in between. */
  static boolean asLeft(
      StoredEntry now, @Nullable Entry waiting, EntryChange change, List<Revision> versions) {
    List<Revision> until = versions.subList(0, (int) change.after());
    Revision last = live(until);
    Entry waits = until.getLast().action().waits() ? until.getLast().content() : null;
    return now.entry().equals(last.content())
        && now.state() == last.stateThen()
        && Objects.equals(waiting, waits);
  }

  /** The last of them that did not merely wait. */
  private static Revision live(List<Revision> versions) {
    return versions.reversed().stream()
        .filter(version -> !version.action().waits())
        .findFirst()
        .orElse(versions.getFirst());
  }
}
