package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Moves entries from state to state for those who may. */
@Component
class LifeCommands {
  private final EntryLife life;
  private final Rights rights;
  private final PlaceRights placeRights;
  private final Publishing publishing;
  private final Desk desk;
  private final Wording wording;

  LifeCommands(
      EntryLife life,
      Rights rights,
      PlaceRights placeRights,
      Publishing publishing,
      Desk desk,
      Wording wording) {
    this.life = life;
    this.rights = rights;
    this.placeRights = placeRights;
    this.publishing = publishing;
    this.desk = desk;
    this.wording = wording;
  }

  /** Tries the entry out without changing anything. */
  Said test(Inbound message, Act act) {
    Optional<StoredEntry> found = life.kept(act.id());
    if (found.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    List<String> objections = publishing.objections(life.latest(found.get()));
    return Said.of(
        objections.isEmpty()
            ? wording.get("rehearsal.passed", found.get().id())
            : wording.get("rehearsal.failed", found.get().id())
                + "\n- "
                + String.join("\n- ", objections));
  }

  Said submit(Inbound message, Act act) {
    return step(
        message,
        act,
        Role.EDITOR,
        Set.of(State.DRAFT),
        (entry, reason) ->
            desk.told(
                message,
                act.verb(),
                "",
                life.submit(entry.id(), entry.version(), Desk.change(message, reason)),
                saved -> {
                  int told = publishing.announce(message, saved.entry(), saved.version());
                  return Said.of(
                      wording.get("publish.submitted", saved.id(), version(saved), saved.title())
                          + "\n"
                          + wording.get(told > 0 ? "publish.told" : "publish.tell", saved.id()));
                }));
  }

  Said sendBack(Inbound message, Act act) {
    if (act.rest().isBlank()) {
      return Said.of(wording.get("command.form." + act.verb()));
    }
    return step(
        message,
        act,
        Role.APPROVER,
        Set.of(State.REVIEW, State.PUBLISHED),
        (entry, given) -> {
          if (entry.state() == State.PUBLISHED && life.waiting(entry.id()).isEmpty()) {
            return Said.of(wording.get("approve.nothing", entry.id()));
          }
          Matcher version = ApprovalCommands.VERSION.matcher(given.strip());
          boolean named = version.matches();
          if (named && !version.group(1).equals(version(entry))) {
            return desk.refusal(
                message,
                act.verb(),
                entry.id(),
                "return.other",
                entry.id(),
                version(entry),
                version.group(1));
          }
          String why = named ? Optional.ofNullable(version.group(2)).orElse("") : given;
          if (why.isBlank()) {
            return Said.of(wording.get("command.form." + act.verb()));
          }
          Set<Editor> authors = life.authors(entry.id());
          return desk.told(
              message,
              act.verb(),
              "",
              life.sendBack(entry.id(), entry.version(), Desk.change(message, why)),
              saved -> {
                publishing.report(message, authors, wording.get("return.report", saved.id(), why));
                return Said.of(wording.get("return.done", saved.id(), version(saved)));
              });
        });
  }

  Said hide(Inbound message, Act act) {
    return move(message, act, State.HIDDEN, Set.of(State.PUBLISHED, State.EXPIRED));
  }

  Said expire(Inbound message, Act act) {
    return move(message, act, State.EXPIRED, Set.of(State.PUBLISHED, State.HIDDEN));
  }

  private Said move(Inbound message, Act act, State to, Set<State> from) {
    boolean reasons = !act.rest().isBlank();
    if (reasons && life.kept(act.id()).filter(entry -> entry.state() == to).isPresent()) {
      return addReason(message, act, to);
    }
    return step(
        message,
        act,
        Role.APPROVER,
        from,
        (entry, reason) -> {
          Optional<Revision> waited = life.waiting(entry.id());
          Set<Editor> authors = life.authors(entry.id());
          String heirs = publishing.heirs(entry);
          return desk.told(
              message,
              act.verb(),
              "",
              life.move(entry.id(), to, entry.version(), Desk.change(message, reason)),
              saved ->
                  Said.of(
                      wording.get("move.done." + to, saved.id(), version(saved))
                          + (reasons
                              ? ""
                              : "\n" + wording.get("move.reason", saved.id(), act.verb().word()))
                          + heirs
                          + publishing.unqueued(message, saved.id(), waited, authors)));
        });
  }

  /** What is to go at once is taken from readers without one; it may be given afterwards. */
  private Said addReason(Inbound message, Act act, State to) {
    return step(
        message,
        act,
        Role.APPROVER,
        Set.of(to),
        (entry, reason) ->
            desk.told(
                message,
                act.verb(),
                "",
                life.move(entry.id(), to, entry.version(), Desk.change(message, reason)),
                saved ->
                    Said.of(
                        wording.get(
                            "move.reason.noted",
                            saved.id(),
                            version(saved),
                            wording.get("command.state." + to)))));
  }

  private interface Deed {
    Said on(StoredEntry entry, String reason);
  }

  private Said step(Inbound message, Act act, Role role, Set<State> from, Deed deed) {
    Optional<StoredEntry> found = life.kept(act.id());
    if (found.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    StoredEntry entry = found.get();
    if (!rights.may(Person.of(message), role, entry.entry())) {
      return placeRights.refusal(message, act.verb(), entry.id(), role, entry.entry());
    }
    if (!from.contains(entry.state())) {
      return desk.refusal(
          message,
          act.verb(),
          entry.id(),
          "move.wrong.state",
          entry.id(),
          wording.get("command.state." + entry.state()));
    }
    return deed.on(entry, act.rest());
  }

  private static String version(StoredEntry entry) {
    return String.valueOf(entry.version());
  }
}
