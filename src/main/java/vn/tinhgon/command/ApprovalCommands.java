package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Gives readers what waits, on the word of somebody who may and who has seen it. */
@Component
class ApprovalCommands {
  static final Pattern VERSION =
      Pattern.compile("(?iu)(?:v|phi[eê]n\\s+b[aả]n\\s+)(\\d{1,9})(?:\\s+(.*))?", Pattern.DOTALL);

  /** Other entries, which somebody may want at once. */
  private static final Pattern MORE = Pattern.compile("(?i)(?:(?:và\\s+|,\\s*)?F\\d{1,6}[\\s,]*)+");

  private final EntryLife life;
  private final Rights rights;
  private final PlaceRights placeRights;
  private final Publishing publishing;
  private final Desk desk;
  private final EntryForms forms;
  private final SeenVersions seen;
  private final Wording wording;

  ApprovalCommands(
      EntryLife life,
      Rights rights,
      PlaceRights placeRights,
      Publishing publishing,
      Desk desk,
      EntryForms forms,
      SeenVersions seen,
      Wording wording) {
    this.life = life;
    this.rights = rights;
    this.placeRights = placeRights;
    this.publishing = publishing;
    this.desk = desk;
    this.forms = forms;
    this.seen = seen;
    this.wording = wording;
  }

  /** Those that wait and that the person may approve. */
  Said waiting(Inbound message, String typed) {
    if (!typed.isBlank()) {
      return desk.notUnderstood(message, Verb.APPROVE, typed);
    }
    Person who = Person.of(message);
    List<String> lines = new ArrayList<>();
    for (String id : life.waiting()) {
      life.find(id)
          .filter(entry -> rights.may(who, Role.APPROVER, life.latest(entry)))
          .ifPresent(entry -> lines.add(line(who, entry)));
    }
    life.takenAndChanged().stream()
        .filter(entry -> rights.may(who, Role.APPROVER, entry.entry()))
        .forEach(entry -> lines.add(line(who, entry)));
    if (lines.isEmpty()) {
      return Said.of(wording.get("approve.none"));
    }
    var pages = new Pages(lines);
    return Said.of(
        wording.get("approve.list", String.valueOf(lines.size())) + "\n" + pages.page(1));
  }

  private String line(Person who, StoredEntry entry) {
    Entry next = life.latest(entry);
    boolean own = !rights.approves(who, next, life.authors(entry.id()));
    String key =
        own
            ? "approve.line.own"
            : desk.taken(entry) ? "approve.edited." + entry.state() : "approve.line";
    return wording.get(key, entry.id(), next.title(), version(entry));
  }

  Said approve(Inbound message, Act act) {
    if (MORE.matcher(act.rest()).matches()) {
      String first = "/" + act.verb().word() + ' ' + act.id();
      return desk.refusal(message, act.verb(), act.id(), "approve.one", first);
    }
    Person who = Person.of(message);
    Optional<StoredEntry> found = life.kept(act.id());
    if (found.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    StoredEntry entry = found.get();
    Entry next = life.latest(entry);
    if (entry.state() == State.PUBLISHED && life.waiting(entry.id()).isEmpty()) {
      return Said.of(wording.get("approve.nothing", entry.id()));
    }
    if (act.verb() == Verb.APPROVE && desk.taken(entry)) {
      return desk.refusal(
          message, act.verb(), entry.id(), "approve.taken", entry.id(), desk.takenBy(entry));
    }
    if (!rights.may(who, Role.APPROVER, entry.entry()) || !rights.may(who, Role.APPROVER, next)) {
      return placeRights.refusal(
          message, act.verb(), entry.id(), Role.APPROVER, entry.entry(), next);
    }
    Set<Editor> authors = life.authors(entry.id());
    if (!rights.approves(who, next, authors)) {
      return desk.refusal(message, act.verb(), entry.id(), "approve.own", entry.id());
    }
    Matcher version = VERSION.matcher(act.rest());
    boolean named = version.matches();
    String rest = named ? Optional.ofNullable(version.group(2)).orElse("") : act.rest();
    boolean overrides = Publishing.overrides(rest);
    boolean clear = rest.isBlank() || overrides;
    if (!clear && !Publishing.lacksReason(rest)) {
      return unclear(message, act, entry);
    }
    long saw = seen.of(who, entry.id()).orElse(0L);
    long meant = named ? Long.parseLong(version.group(1)) : saw;
    // A number may be read off a letter that does not show the words.
    if (meant == 0 || (meant == entry.version() && saw != meant)) {
      return unseen(message, act, entry, next);
    }
    if (meant != entry.version()) {
      return changedSince(message, act, entry, next, (int) meant);
    }
    Optional<Said> taking =
        placeRights.refusesTaking(message, act.verb(), entry.id(), next, overrides);
    if (taking.isPresent()) {
      return taking.get();
    }
    List<String> objections = overrides ? publishing.lacks(next) : publishing.objections(next);
    if (!objections.isEmpty()) {
      desk.refused(message, act.verb(), entry.id(), Outcome.ASTRAY);
      String lacks = clear ? "" : wording.get("approve.no.reason") + "\n\n";
      return Said.of(lacks + blocked(act, entry, objections));
    }
    if (!clear) {
      return unclear(message, act, entry);
    }
    return desk.told(
        message,
        act.verb(),
        "",
        rest,
        life.publish(entry.id(), entry.version(), Desk.change(message, rest)),
        saved -> {
          publishing.report(
              message, authors, wording.get("approve.report", saved.id(), saved.title()));
          return Said.of(wording.get("approve.done", saved.id(), version(saved), saved.title()));
        });
  }

  /** Words that may as well mean no publish nothing. */
  private Said unclear(Inbound message, Act act, StoredEntry entry) {
    Said said =
        desk.refusal(
            message,
            act.verb(),
            entry.id(),
            "approve.unclear",
            entry.id(),
            act.verb().word(),
            act.rest().strip());
    return act.verb() == Verb.APPROVE
        ? Said.of(said.text() + "\n" + wording.get("approve.unclear.return", entry.id()))
        : said;
  }

  /** Nobody approves what he has not seen: what is new since, and how to approve that. */
  private Said changedSince(Inbound message, Act act, StoredEntry entry, Entry next, int meant) {
    desk.refused(message, act.verb(), entry.id(), Outcome.SHOWN);
    seen.saw(Person.of(message), entry.id(), entry.version());
    String difference =
        life.version(entry.id(), meant)
            .map(version -> forms.difference(version.content(), next))
            .orElse("");
    String reworded = desk.reworded(entry.id(), meant);
    String since =
        Stream.of(
                desk.taken(entry) ? desk.takenBy(entry) : "",
                reworded.isEmpty() ? "" : wording.get("approve.reworded", reworded),
                difference,
                publishing.twins(next))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    String verb = act.verb().word();
    String agreed = "/" + verb + ' ' + entry.id() + " v" + version(entry);
    return new Said(
        wording.get("approve.changed", entry.id(), version(entry), since, verb),
        List.of(new Offer(wording.get("approve.offer", entry.id()), agreed)));
  }

  /** Whoever never opened it is shown what readers would get, and asked. */
  private Said unseen(Inbound message, Act act, StoredEntry entry, Entry next) {
    desk.refused(message, act.verb(), entry.id(), Outcome.SHOWN);
    seen.saw(Person.of(message), entry.id(), entry.version());
    String difference =
        entry.state() == State.PUBLISHED ? forms.difference(entry.entry(), next) : "";
    String shown = difference.isEmpty() ? forms.print(next) : difference;
    if (desk.taken(entry)) {
      shown = desk.takenBy(entry) + "\n" + shown;
    }
    shown += publishing.twins(next, "\n\n");
    String agreed = "/" + act.verb().word() + ' ' + entry.id() + " v" + version(entry);
    return new Said(
        wording.get(
            difference.isEmpty() ? "approve.unseen" : "approve.unseen.difference",
            entry.id(),
            version(entry),
            shown,
            agreed),
        List.of(new Offer(wording.get("approve.offer", entry.id()), agreed)));
  }

  private String blocked(Act act, StoredEntry entry, List<String> complaints) {
    return wording.get("approve.blocked", entry.id())
        + "\n- "
        + String.join("\n- ", complaints)
        + "\n\n"
        + publishing.how(life.latest(entry), entry.id(), act.verb());
  }

  private static String version(StoredEntry entry) {
    return String.valueOf(entry.version());
  }
}
