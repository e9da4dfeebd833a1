package vn.tinhgon.command;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.EditOutcome;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;

/** What commands about entries have in common: what they say when something was not done. */
@Component
class Desk {
  private static final int MOST_ACTS = 10;

  private final FaqStore store;
  private final EntryLife life;
  private final EntryForms forms;
  private final SeenVersions seen;
  private final AuditLog audit;
  private final Wording wording;
  private final VersionLines lines;
  private final StaffNames names;

  Desk(
      FaqStore store,
      EntryLife life,
      EntryForms forms,
      SeenVersions seen,
      AuditLog audit,
      VersionLines lines,
      StaffNames names,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.forms = forms;
    this.seen = seen;
    this.audit = audit;
    this.lines = lines;
    this.names = names;
    this.wording = wording;
  }

  /** Says what came of a change; what was saved is worded by the caller and noted here. */
  Said told(
      Inbound message,
      Verb verb,
      String typed,
      EditOutcome outcome,
      Function<StoredEntry, Said> saved) {
    return told(message, verb, typed, "", outcome, saved);
  }

  /** The same with a reason that the log of acts shall show. */
  Said told(
      Inbound message,
      Verb verb,
      String typed,
      String why,
      EditOutcome outcome,
      Function<StoredEntry, Said> saved) {
    return switch (outcome) {
      case EditOutcome.Saved(var entry) -> {
        seen.saw(Person.of(message), entry.id(), entry.version());
        Said said = saved.apply(entry).asSaved();
        done(message, verb, why.isBlank() ? entry.id() : entry.id() + ": " + why);
        yield said;
      }
      case EditOutcome.Refused(var problems) -> refused(message, verb, "", what(problems), typed);
      case EditOutcome.Stale(var current) -> stale(message, verb, current, 0, typed);
      case EditOutcome.Missing(var id) -> missing(message, verb, id);
    };
  }

  /** Words that name no entry: how the command is written. */
  Said notUnderstood(Inbound message, Verb verb, String typed) {
    Said said = refusal(message, verb, "", "command.not.understood", typed);
    return Said.of(said.text() + "\n\n" + wording.get("command.form." + verb));
  }

  Said missing(Inbound message, Verb verb, String id) {
    refused(message, verb, id);
    return Said.of(wording.get("command.missing", id));
  }

  /**
   * Somebody else was faster: who, when, and what is different now.
   *
   * @param known the version the editor saw; 0 = not known
   */
  Said stale(Inbound message, Verb verb, StoredEntry current, long known, String typed) {
    String key = verb == Verb.ADD || verb == Verb.EDIT ? "command.stale.do" : "command.stale.again";
    String next = wording.get(key, current.id(), String.valueOf(current.version()), verb.word());
    return Said.of(since(message, verb, current, known, "") + "\n\n" + next + echo(typed));
  }

  /** What others did that he was not shown, and how to undo it all the same. */
  Said staleUndo(Inbound message, StoredEntry current, List<Revision> others, String rest) {
    long known = others.getFirst().number() - 1L;
    String again = ("/" + Verb.UNDO.word() + ' ' + current.id() + ' ' + rest).strip();
    int skipped = Math.max(0, others.size() - MOST_ACTS);
    String acts = "\n" + String.join("\n", others.stream().skip(skipped).map(lines::of).toList());
    return new Said(
        since(message, Verb.UNDO, current, known, acts)
            + "\n\n"
            + wording.get("undo.stale.do", again),
        List.of(new Offer(wording.get("undo.offer", current.id()), again)));
  }

  /** Somebody else was faster with the very same. */
  Said alreadyUndone(Inbound message, StoredEntry current) {
    refused(message, Verb.UNDO, current.id());
    seen.saw(Person.of(message), current.id(), current.version());
    Revision last = store.revisions(current.id()).getLast();
    return Said.of(
        wording.get(
            "undo.already",
            current.id(),
            names.of(last),
            Vietnam.moment(last.changedAt()),
            String.valueOf(current.version()),
            wording.get("command.state." + current.state())));
  }

  private String since(Inbound message, Verb verb, StoredEntry current, long known, String acts) {
    refused(message, verb, current.id(), verb == Verb.UNDO ? Outcome.SHOWN : Outcome.OVERTAKEN);
    List<Revision> versions = store.revisions(current.id());
    Revision last = versions.getLast();
    seen.saw(Person.of(message), current.id(), current.version());
    Entry now = life.latest(current);
    String changes =
        versions.stream()
            .filter(version -> version.number() == (known == 0 ? current.version() - 1 : known))
            .findFirst()
            .map(version -> forms.difference(version.content(), now))
            .filter(difference -> !difference.isEmpty())
            .map(difference -> "\n" + wording.get("command.stale.changes", difference) + "\n")
            .orElse("");
    return wording.get(
            "command.stale",
            wording.get("command.not." + verb),
            current.id(),
            names.of(last),
            Vietnam.moment(last.changedAt()),
            String.valueOf(current.version()),
            current.title())
        + acts
        + "\n"
        + changes
        + "\n"
        + forms.print(now);
  }

  /** Whether it was taken from readers on purpose. */
  boolean taken(StoredEntry entry) {
    return entry.state().taken();
  }

  /** Who took it from readers, when and why. */
  String takenBy(StoredEntry entry) {
    return lines.takenBy(store.revisions(entry.id()), entry.state());
  }

  /** The versions after that one which changed the words, and not only the state. */
  String reworded(String id, int since) {
    return lines.reworded(store.revisions(id), since);
  }

  Said refused(Inbound message, Verb verb, String id, List<String> complaints, String typed) {
    refused(message, verb, id);
    var text =
        new StringBuilder(wording.get("command.not.saved", wording.get("command.not." + verb)));
    complaints.forEach(complaint -> text.append("\n- ").append(complaint));
    // Whoever typed no contents is not helped by the form of a command that he knows.
    boolean typedIt = verb == Verb.ADD || verb == Verb.EDIT;
    text.append("\n\n")
        .append(wording.get(typedIt ? "command.form." + verb : "command.not.saved.do"));
    return Said.of(text + echo(typed));
  }

  /** One sentence instead of the deed. */
  Said refusal(Inbound message, Verb verb, String id, String key, String... words) {
    audit.record(Person.of(message), verb.word(), id, AuditWords.outcome(key));
    return Said.of(wording.get(key, (Object[]) words));
  }

  /** Nothing typed is lost: it can be copied, mended and sent again. */
  String echo(String typed) {
    return typed.isBlank() ? "" : "\n\n" + wording.get("command.echo") + "\n" + typed;
  }

  static Change change(Inbound message, String reason) {
    Person who = Person.of(message);
    return new Change(new Editor(who.channel(), who.id(), message.sender().name()), reason);
  }

  static List<String> what(List<Problem> problems) {
    return problems.stream().map(Problem::what).toList();
  }

  void done(Inbound message, Verb verb, String id) {
    audit.record(Person.of(message), verb.word(), id, Outcome.DONE);
  }

  /** The same of an act on many entries at once. */
  void done(Inbound message, Verb verb, String what, Collection<String> entries) {
    audit.record(Person.of(message), verb.word(), what, Outcome.DONE, entries);
  }

  void refused(Inbound message, Verb verb, String id) {
    refused(message, verb, id, Outcome.REFUSED);
  }

  /** Nothing was done, and why. */
  void refused(Inbound message, Verb verb, String id, Outcome why) {
    audit.record(Person.of(message), verb.word(), id, why);
  }
}
