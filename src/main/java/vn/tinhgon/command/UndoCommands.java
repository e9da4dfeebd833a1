package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.faq.EditOutcome;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Takes an earlier version of an entry up again, whoever and whatever changed it since. */
@Component
class UndoCommands {
  private static final Pattern ONE =
      Pattern.compile("(?iu)(?:phi[eê]n\\s+b[aả]n\\s+)?v?(\\d{1,9})(?:\\s+(.*))?", Pattern.DOTALL);

  private final FaqStore store;
  private final EntryLife life;
  private final Rights rights;
  private final Publishing publishing;
  private final UnseenChanges unseen;
  private final Desk desk;
  private final Wording wording;

  UndoCommands(
      FaqStore store,
      EntryLife life,
      Rights rights,
      Publishing publishing,
      UnseenChanges unseen,
      Desk desk,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.rights = rights;
    this.publishing = publishing;
    this.unseen = unseen;
    this.desk = desk;
    this.wording = wording;
  }

  /** Takes up an earlier version; without a number, the one before the last change. */
  Said undo(Inbound message, Act act) {
    Optional<StoredEntry> found = life.find(act.id());
    if (found.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    StoredEntry entry = found.get();
    List<Revision> versions = store.revisions(entry.id());
    Matcher named = ONE.matcher(act.rest());
    boolean number = named.matches();
    int last = versions.getLast().number();
    int to = number ? Integer.parseInt(named.group(1)) : before(versions, entry);
    String reason = number ? Optional.ofNullable(named.group(2)).orElse("") : act.rest();
    if (to < 1 || to >= last) {
      return Said.of(
          wording.get(to < 1 ? "undo.first" : "history.no.version", entry.id(), "" + (last - 1)));
    }
    Revision target = versions.get(to - 1);
    Person who = Person.of(message);
    if (unseen.by(who, entry)) {
      return desk.stale(message, act.verb(), entry, unseen.known(who, entry.id()), "");
    }
    boolean dropsWaiting = !number && versions.getLast().action() == Revision.Action.PROPOSED;
    if (dropsWaiting) {
      return dropWaiting(message, act, entry, target, reason);
    }
    boolean wasSentBack =
        !number
            && versions.getLast().action() == Revision.Action.RETURNED
            && entry.state() == State.PUBLISHED;
    if (wasSentBack) {
      return waitAgain(message, act, entry, target, reason);
    }
    State state = state(versions, to);
    Entry content = target.content();
    if (!keeps(who, entry.entry()) || !keeps(who, content)) {
      return desk.refusal(message, act.verb(), entry.id(), "command.place.not.yours");
    }
    if (state == entry.state()
        && content.equals(entry.entry())
        && life.waiting(entry.id()).isEmpty()) {
      return Said.of(wording.get("undo.same", entry.id(), "" + to));
    }
    return restored(message, act, entry, target, state, reason);
  }

  private Said restored(
      Inbound message, Act act, StoredEntry entry, Revision target, State state, String reason) {
    Entry content = target.content();
    int to = target.number();
    Person who = Person.of(message);
    boolean readers = state == State.PUBLISHED;
    boolean approves =
        rights.may(who, Role.APPROVER, content) && rights.may(who, Role.APPROVER, entry.entry());
    boolean live =
        readers
            ? approves && unchanged(entry, target)
            : approves || entry.state() != State.PUBLISHED;
    boolean blocked = readers && !publishing.lacks(content).isEmpty();
    List<String> astray =
        live && readers && !blocked && !Publishing.overrides(reason)
            ? publishing.astray(content)
            : List.of();
    if (!astray.isEmpty()) {
      return desk.refusal(
          message,
          act.verb(),
          entry.id(),
          "undo.astray",
          entry.id(),
          String.valueOf(to),
          String.join("\n- ", astray));
    }
    String why = wording.get("undo.reason", "" + to) + (reason.isBlank() ? "" : ": " + reason);
    EditOutcome outcome =
        live && !blocked
            ? life.restore(content, state, entry.version(), Desk.change(message, why))
            : life.propose(
                content,
                entry.state() == State.WITHDRAWN ? State.REVIEW : proposed(entry.state()),
                entry.version(),
                Desk.change(message, why));
    return desk.told(
        message,
        act.verb(),
        "",
        outcome,
        saved -> {
          if (live && !blocked) {
            return Said.of(
                wording.get(
                    "undo.done",
                    saved.id(),
                    "" + to,
                    String.valueOf(saved.version()),
                    wording.get("command.state." + saved.state())));
          }
          publishing.announce(message, content, saved.version());
          return Said.of(
              wording.get("undo.waits", saved.id(), "" + to, String.valueOf(saved.version())));
        });
  }

  private static State proposed(State now) {
    return now == State.PUBLISHED ? State.REVIEW : now;
  }

  /** Whether readers may get it without a second look: one is enough, or they had just this. */
  private boolean unchanged(StoredEntry entry, Revision target) {
    boolean had =
        entry.state() != State.PUBLISHED
            && !target.action().waits()
            && target.content().equals(entry.entry());
    return had || !rights.needsSecond(target.content());
  }

  private boolean keeps(Person who, Entry entry) {
    return rights.may(who, Role.EDITOR, entry) || rights.may(who, Role.APPROVER, entry);
  }

  private Said dropWaiting(
      Inbound message, Act act, StoredEntry entry, Revision target, String reason) {
    Person who = Person.of(message);
    Entry content = life.latest(entry);
    if (!keeps(who, content)) {
      return desk.refusal(message, act.verb(), entry.id(), "command.place.not.yours");
    }
    return desk.told(
        message,
        act.verb(),
        "",
        target.action() == Revision.Action.PROPOSED
            ? life.propose(
                target.content(), State.REVIEW, entry.version(), Desk.change(message, reason))
            : life.sendBack(entry.id(), entry.version(), Desk.change(message, reason)),
        saved -> Said.of(wording.get("undo.waiting", saved.id(), String.valueOf(saved.version()))));
  }

  /** What was sent back waits once more; readers keep what they have. */
  private Said waitAgain(
      Inbound message, Act act, StoredEntry entry, Revision target, String reason) {
    if (!keeps(Person.of(message), target.content())) {
      return desk.refusal(message, act.verb(), entry.id(), "command.place.not.yours");
    }
    return desk.told(
        message,
        act.verb(),
        "",
        life.propose(target.content(), State.REVIEW, entry.version(), Desk.change(message, reason)),
        saved -> {
          publishing.announce(message, target.content(), saved.version());
          return Said.of(
              wording.get(
                  "undo.waits.again",
                  saved.id(),
                  "" + target.number(),
                  String.valueOf(saved.version())));
        });
  }

  /** The latest version in which readers got something else, or in another state; 0 = none. */
  private static int before(List<Revision> versions, StoredEntry now) {
    if (versions.getLast().action() == Revision.Action.PROPOSED) {
      return versions.size() - 1;
    }
    if (versions.getLast().action() == Revision.Action.RETURNED && now.state() == State.PUBLISHED) {
      // Only what waits beside a published entry is sent back from there.
      return versions.reversed().stream()
          .filter(version -> version.action() == Revision.Action.PROPOSED)
          .findFirst()
          .map(Revision::number)
          .orElse(0);
    }
    for (Revision version : versions.reversed()) {
      boolean other = version.stateThen() != now.state() || !version.content().equals(now.entry());
      if (!version.action().waits() && other) {
        return version.number();
      }
    }
    return 0;
  }

  /** The state the entry was in at that version; a version that waited changed none. */
  private static State state(List<Revision> versions, int number) {
    for (int i = number - 1; i >= 0; i--) {
      if (!versions.get(i).action().waits()) {
        return versions.get(i).stateThen();
      }
    }
    return versions.getFirst().stateThen();
  }
}
