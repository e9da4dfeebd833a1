package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.EditOutcome;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Registry;

/** Adds, changes and removes entries for an administrator, and says what was done. */
@Component
class EntryCommands {
  private final FaqStore store;
  private final KnowledgeSource knowledge;
  private final Confirmations confirmations;
  private final AuditLog audit;
  private final Wording wording;
  private final StatusWords statuses;
  private final FormText forms;
  private final Moments moments;

  EntryCommands(
      FaqStore store,
      KnowledgeSource knowledge,
      Confirmations confirmations,
      AuditLog audit,
      Wording wording) {
    this.store = store;
    this.knowledge = knowledge;
    this.confirmations = confirmations;
    this.audit = audit;
    this.wording = wording;
    statuses = new StatusWords(wording);
    forms = new FormText(wording);
    moments = new Moments(wording);
  }

  Said add(Inbound message, String typed, Add command) {
    Registry registry = knowledge.current().registry();
    return switch (drafting(registry).add(command.form())) {
      case Draft.Lacking(var complaints) -> refused(message, Verb.ADD, "", complaints, typed);
      case Draft.Ready(var entry) ->
          switch (store.add(entry, change(message, command.form()))) {
            case EditOutcome.Saved(var saved) -> {
              done(message, Verb.ADD, saved.id());
              yield Said.of(
                  wording.get("command.added", saved.id(), version(saved), saved.title())
                      + "\n\n"
                      + understood(saved.entry(), registry));
            }
            case EditOutcome.Refused(var problems) ->
                refused(message, Verb.ADD, "", what(problems), typed);
            case EditOutcome.Stale(var current) -> stale(message, Verb.ADD, current, typed);
            case EditOutcome.Missing(var id) -> missing(message, Verb.ADD, id);
          };
    };
  }

  Said edit(Inbound message, String typed, Edit command) {
    Optional<StoredEntry> found = store.find(command.id());
    if (found.isEmpty()) {
      return missing(message, Verb.EDIT, command.id());
    }
    StoredEntry old = found.get();
    Long seen = command.version();
    if (seen != null && seen != old.version()) {
      return stale(message, Verb.EDIT, old, typed);
    }
    return switch (drafting(knowledge.current().registry()).edit(old.entry(), command.form())) {
      case Draft.Lacking(var complaints) ->
          refused(message, Verb.EDIT, old.id(), complaints, typed);
      case Draft.Ready(var entry) when entry.equals(old.entry()) ->
          Said.of(wording.get("command.unchanged", old.id(), version(old)));
      case Draft.Ready(var entry) ->
          edited(message, typed, store.edit(entry, old.version(), change(message, command.form())));
    };
  }

  private Said edited(Inbound message, String typed, EditOutcome outcome) {
    return switch (outcome) {
      case EditOutcome.Saved(var saved) -> {
        done(message, Verb.EDIT, saved.id());
        yield Said.of(wording.get("command.edited", saved.id(), version(saved)));
      }
      case EditOutcome.Stale(var current) -> stale(message, Verb.EDIT, current, typed);
      case EditOutcome.Missing(var id) -> missing(message, Verb.EDIT, id);
      case EditOutcome.Refused(var problems) ->
          refused(message, Verb.EDIT, "", what(problems), typed);
    };
  }

  Said remove(Inbound message, String typed, Remove command) {
    String id = command.id();
    Optional<StoredEntry> found = store.find(id);
    if (found.isEmpty()) {
      return missing(message, Verb.REMOVE, id);
    }
    StoredEntry entry = found.get();
    if (!command.agreed()) {
      confirmations.ask(message, id, entry.version());
      String agreement = "/" + Verb.REMOVE.word() + ' ' + id + ' ' + agreement();
      return new Said(
          wording.get("command.remove.sure", id, entry.title(), version(entry), agreement),
          List.of(new Offer(wording.get("command.remove.button", id), agreement)));
    }
    Optional<Long> version = confirmations.take(message, id);
    if (version.isEmpty()) {
      refused(message, Verb.REMOVE, id);
      return Said.of(wording.get("command.remove.unasked", id));
    }
    return switch (store.remove(id, version.get(), change(message, Form.EMPTY))) {
      case EditOutcome.Saved(var saved) -> {
        done(message, Verb.REMOVE, id);
        yield Said.of(wording.get("command.removed", id, saved.title()));
      }
      case EditOutcome.Stale(var current) -> stale(message, Verb.REMOVE, current, typed);
      case EditOutcome.Missing(var gone) -> missing(message, Verb.REMOVE, gone);
      case EditOutcome.Refused(var problems) ->
          refused(message, Verb.REMOVE, id, what(problems), typed);
    };
  }

  private String agreement() {
    return wording.get("command.agreement");
  }

  private Drafting drafting(Registry registry) {
    return new Drafting(registry, wording, statuses);
  }

  private static Change change(Inbound message, Form form) {
    Person who = Person.of(message);
    return new Change(
        new Editor(who.channel(), who.id(), message.sender().name()), form.line(Label.REASON));
  }

  /** What the program added or understood, for the editor to check. */
  private String understood(Entry entry, Registry registry) {
    Form form = new EntryView(registry, statuses).form(entry);
    return forms.print(
        EntryView.only(form, Label.SOURCES, Label.STATUS, Label.CONTEXT, Label.LOCALITIES));
  }

  private Said missing(Inbound message, Verb verb, String id) {
    refused(message, verb, id);
    return Said.of(wording.get("command.missing", id));
  }

  private Said stale(Inbound message, Verb verb, StoredEntry current, String typed) {
    refused(message, verb, current.id());
    var last = store.revisions(current.id()).getLast();
    Form now = new EntryView(knowledge.current().registry(), statuses).form(current.entry());
    return Said.of(
        wording.get(
                "command.stale",
                current.id(),
                moments.who(last),
                moments.at(last.changedAt()),
                version(current))
            + "\n\n"
            + forms.print(now)
            + echo(typed));
  }

  private Said refused(
      Inbound message, Verb verb, String id, List<String> complaints, String typed) {
    refused(message, verb, id);
    var text = new StringBuilder(wording.get("command.not.saved"));
    complaints.forEach(complaint -> text.append("\n- ").append(complaint));
    text.append("\n\n").append(wording.get("command.form." + verb));
    return Said.of(text + echo(typed));
  }

  /** Nothing typed is lost: it can be copied, mended and sent again. */
  private String echo(String typed) {
    return "\n\n" + wording.get("command.echo") + "\n" + typed;
  }

  private static List<String> what(List<Problem> problems) {
    return problems.stream().map(Problem::what).toList();
  }

  private static String version(StoredEntry entry) {
    return String.valueOf(entry.version());
  }

  private void done(Inbound message, Verb verb, String id) {
    audit.record(Person.of(message), verb.word(), id, Outcome.DONE);
  }

  private void refused(Inbound message, Verb verb, String id) {
    audit.record(Person.of(message), verb.word(), id, Outcome.REFUSED);
  }
}
