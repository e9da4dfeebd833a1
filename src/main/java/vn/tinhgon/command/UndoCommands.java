package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
  private final FaqStore store;
  private final EntryLife life;
  private final UndoRights rights;
  private final PlaceRights placeRights;
  private final Publishing publishing;
  private final UnseenChanges unseen;
  private final UndoneCreations creations;
  private final UndoLetters letters;
  private final Desk desk;
  private final Wording wording;

  UndoCommands(
      FaqStore store,
      EntryLife life,
      UndoRights rights,
      PlaceRights placeRights,
      Publishing publishing,
      UnseenChanges unseen,
      UndoneCreations creations,
      UndoLetters letters,
      Desk desk,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.rights = rights;
    this.placeRights = placeRights;
    this.publishing = publishing;
    this.unseen = unseen;
    this.creations = creations;
    this.letters = letters;
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
    var versions = new Versions(store.revisions(entry.id()));
    int last = versions.last().number();
    Optional<NamedVersion> named = NamedVersion.in(act.rest());
    if (named.isEmpty()) {
      String till = String.valueOf(last - 1);
      return last == 1
          ? Said.of(wording.get("history.one.version", entry.id(), "1"))
          : desk.refusal(
              message, act.verb(), entry.id(), "undo.which", entry.id(), act.rest(), till);
    }
    boolean number = named.get().number() >= 0;
    int to = number ? named.get().number() : versions.before(entry);
    String reason = named.get().reason();
    if (to < 1 && !number) {
      return creations.offer(message, entry);
    }
    if (to < 1 || to >= last) {
      String key =
          to == last ? "undo.last" : last == 1 ? "history.one.version" : "history.no.version";
      return Said.of(wording.get(key, entry.id(), "" + last));
    }
    Revision target = versions.all().get(to - 1);
    boolean dropsWaiting = !number && versions.last().action() == Revision.Action.PROPOSED;
    boolean wasSentBack =
        !number
            && versions.last().action() == Revision.Action.RETURNED
            && entry.state() == State.PUBLISHED;
    Person who = Person.of(message);
    if (!rights.goesBack(who, entry, target, dropsWaiting, wasSentBack)) {
      return placeRights.refusal(
          message, act.verb(), entry.id(), Role.APPROVER, target.content(), entry.entry());
    }
    List<Revision> others = unseen.since(who, entry, to);
    if (!others.isEmpty()) {
      boolean undone =
          versions.last().action() == Revision.Action.RESTORED
              && others.contains(versions.last())
              && (!number || versions.same(entry, target));
      return undone
          ? desk.alreadyUndone(message, entry)
          : desk.staleUndo(message, entry, others, act.rest());
    }
    boolean replaced = dropsWaiting && target.action() == Revision.Action.PROPOSED;
    if (wasSentBack || replaced) {
      return waitAgain(message, act, entry, target, reason);
    }
    if (dropsWaiting) {
      return dropWaiting(message, act, entry, target, reason);
    }
    if (versions.same(entry, target) && life.waiting(entry.id()).isEmpty()) {
      return Said.of(wording.get("undo.same", entry.id(), "" + to));
    }
    return restored(message, act, entry, target, versions, reason);
  }

  private Said restored(
      Inbound message,
      Act act,
      StoredEntry entry,
      Revision target,
      Versions versions,
      String reason) {
    State state = versions.state(target.number());
    Entry content = target.content();
    int to = target.number();
    Person who = Person.of(message);
    boolean readers = state == State.PUBLISHED;
    boolean approves = rights.approves(who, content, entry.entry());
    boolean live =
        readers
            ? approves && rights.unchanged(who, entry, target)
            : approves || entry.state() != State.PUBLISHED;
    boolean blocked = readers && !publishing.lacks(content).isEmpty();
    Optional<Said> taking =
        live && readers && Publishing.overrides(reason)
            ? placeRights.refusesTaking(message, act.verb(), entry.id(), content, true)
            : Optional.empty();
    if (taking.isPresent()) {
      return taking.get();
    }
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
                desk.taken(entry) ? entry.state() : State.REVIEW,
                entry.version(),
                Desk.change(message, why));
    return told(
        message,
        act,
        Publishing.overrides(reason) ? reason : "",
        outcome,
        target,
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
          boolean taken = desk.taken(saved);
          publishing.announce(
              message, content, saved.version(), taken ? "publish.waits.hidden" : "publish.waits");
          return Said.of(
              wording.get(
                  taken ? "undo.stays" : "undo.waits",
                  saved.id(),
                  "" + to,
                  String.valueOf(saved.version()),
                  wording.get("command.state." + saved.state())));
        });
  }

  /** Says what came of it; who was overtaken meanwhile is told what he typed, too. */
  private Said told(
      Inbound message,
      Act act,
      String why,
      EditOutcome outcome,
      Revision target,
      Function<StoredEntry, Said> saved) {
    return outcome instanceof EditOutcome.Stale(var current)
        ? desk.staleUndo(
            message, current, List.of(store.revisions(current.id()).getLast()), act.rest())
        : desk.told(
            message,
            act.verb(),
            "",
            why,
            outcome,
            entry -> {
              letters.entry(message, entry, target.number());
              return saved.apply(entry);
            });
  }

  /** Nothing waits any more. */
  private Said dropWaiting(
      Inbound message, Act act, StoredEntry entry, Revision target, String reason) {
    return told(
        message,
        act,
        "",
        life.sendBack(entry.id(), entry.version(), Desk.change(message, reason)),
        target,
        saved -> Said.of(wording.get("undo.waiting", saved.id(), String.valueOf(saved.version()))));
  }

  /** What was sent back, or replaced by what is dropped, waits once more; readers keep theirs. */
  private Said waitAgain(
      Inbound message, Act act, StoredEntry entry, Revision target, String reason) {
    return told(
        message,
        act,
        "",
        life.propose(target.content(), State.REVIEW, entry.version(), Desk.change(message, reason)),
        target,
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
}
