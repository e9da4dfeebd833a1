package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Adds and changes entries for those who keep the store, and says what was done. */
@Component
class EntryCommands {
  private final FaqStore store;
  private final EntryLife life;
  private final Desk desk;
  private final EntryForms entryForms;
  private final Rights rights;
  private final PlaceRights placeRights;
  private final Publishing publishing;
  private final UnseenChanges unseen;
  private final NewDocuments newDocuments;
  private final SameAgain same;
  private final Wording wording;
  private final StatusWords statuses;
  private final FormText forms;

  EntryCommands(
      FaqStore store,
      EntryLife life,
      Desk desk,
      EntryForms entryForms,
      Rights rights,
      PlaceRights placeRights,
      Publishing publishing,
      UnseenChanges unseen,
      NewDocuments newDocuments,
      SameAgain same,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.desk = desk;
    this.entryForms = entryForms;
    this.rights = rights;
    this.placeRights = placeRights;
    this.publishing = publishing;
    this.unseen = unseen;
    this.newDocuments = newDocuments;
    this.same = same;
    this.wording = wording;
    statuses = new StatusWords(wording);
    forms = new FormText(wording);
  }

  Said add(Inbound message, String typed, Add command) {
    List<Document> cited = newDocuments.cited(command.form());
    return switch (drafting(cited).add(command.form())) {
      case Draft.Lacking(var complaints) -> desk.refused(message, Verb.ADD, "", complaints, typed);
      case Draft.Ready(var entry) -> added(message, typed, entry, command.form(), cited);
    };
  }

  private Said added(Inbound message, String typed, Entry entry, Form form, List<Document> cited) {
    Person who = Person.of(message);
    if (!rights.may(who, Role.EDITOR, entry)) {
      return notHis(message, Verb.ADD, typed, entry);
    }
    Change change = Desk.change(message, form.line(Label.REASON));
    boolean live = !Form.notYet(form) && rights.publishesAlone(who, entry);
    String twins = publishing.twins(entry, "\n\n");
    List<String> blocked = live ? placeRights.objections(who, entry, cited) : List.of();
    if (live && blocked.isEmpty()) {
      return desk.told(
          message,
          Verb.ADD,
          typed,
          store.add(entry, change),
          newDocuments.bringing(
              message,
              cited,
              saved ->
                  Said.of(
                      wording.get("command.added", saved.id(), "" + saved.version(), saved.title())
                          + "\n\n"
                          + understood(saved.entry())
                          + twins)));
    }
    State state = !Form.notYet(form) && blocked.isEmpty() ? State.REVIEW : State.DRAFT;
    return desk.told(
        message,
        Verb.ADD,
        typed,
        life.add(entry, state, change),
        newDocuments.bringing(
            message,
            cited,
            saved -> Said.of(waits(message, saved, saved.entry(), blocked).text() + twins)));
  }

  Said edit(Inbound message, String typed, Edit command) {
    return edit(message, typed, command, State.DRAFT);
  }

  /** The same; what is a draft goes on to those who approve. */
  Said submit(Inbound message, Edit command) {
    return edit(message, "", command, State.REVIEW);
  }

  private Said edit(Inbound message, String typed, Edit command, State drafts) {
    Optional<StoredEntry> found = store.find(command.id());
    if (found.isEmpty()) {
      return desk.missing(message, Verb.EDIT, command.id());
    }
    StoredEntry old = found.get();
    Long named = command.version();
    if (named != null ? named != old.version() : unseen.by(Person.of(message), old)) {
      long known = named != null ? named : unseen.known(Person.of(message), old.id());
      return desk.stale(message, Verb.EDIT, old, known, typed);
    }
    Entry base = life.latest(old);
    List<Document> cited = newDocuments.cited(command.form());
    return switch (drafting(cited).edit(base, command.form())) {
      case Draft.Lacking(var complaints) ->
          desk.refused(message, Verb.EDIT, old.id(), complaints, typed);
      case Draft.Ready(var entry) when same(message, old, base, entry, command.form()) ->
          same.unchanged(old);
      case Draft.Ready(var entry) ->
          edited(message, typed, old, entry, command.form(), drafts, cited);
    };
  }

  /** Whether nothing is new; giving readers what waits in just these words is. */
  private boolean same(Inbound message, StoredEntry old, Entry base, Entry entry, Form form) {
    return entry.equals(base)
        && (entry.equals(old.entry()) || !live(Person.of(message), old, entry, form));
  }

  private boolean live(Person who, StoredEntry old, Entry entry, Form form) {
    return !Form.notYet(form)
        && old.state() == State.PUBLISHED
        && rights.publishesAlone(who, old.entry())
        && rights.publishesAlone(who, entry);
  }

  private Said edited(
      Inbound message,
      String typed,
      StoredEntry old,
      Entry entry,
      Form form,
      State drafts,
      List<Document> cited) {
    Person who = Person.of(message);
    if (!rights.may(who, Role.EDITOR, old.entry()) || !rights.may(who, Role.EDITOR, entry)) {
      return notHis(message, Verb.EDIT, typed, entry);
    }
    Change change = Desk.change(message, form.line(Label.REASON));
    if (entry.equals(old.entry())) {
      return same.withdrawn(message, typed, old, change);
    }
    boolean live = live(who, old, entry, form);
    List<String> blocked = live ? placeRights.objections(who, entry, cited) : List.of();
    if (live && blocked.isEmpty()) {
      return desk.told(
          message,
          Verb.EDIT,
          typed,
          store.edit(entry, old.version(), change),
          newDocuments.bringing(
              message,
              cited,
              saved -> Said.of(wording.get("command.edited", saved.id(), "" + saved.version()))));
    }
    State state =
        switch (old.state()) {
          case PUBLISHED -> State.REVIEW;
          case DRAFT -> drafts;
          case REVIEW, HIDDEN, EXPIRED, WITHDRAWN -> old.state();
        };
    return desk.told(
        message,
        Verb.EDIT,
        typed,
        life.propose(entry, state, old.version(), change),
        newDocuments.bringing(message, cited, saved -> waits(message, saved, entry, blocked)));
  }

  /** Whoever keeps some places only is told what to add where an entry names none. */
  private Said notHis(Inbound message, Verb verb, String typed, Entry entry) {
    Said said =
        entry.localities().isEmpty()
            ? desk.refusal(message, verb, entry.id(), "command.place.none")
            : placeRights.refusal(message, verb, entry.id(), Role.EDITOR, entry);
    return Said.of(said.text() + desk.echo(typed));
  }

  /** Saved, and readers do not get it yet: why, and what to do next. */
  private Said waits(Inbound message, StoredEntry saved, Entry entry, List<String> blocked) {
    var text = new StringBuilder();
    if (!blocked.isEmpty()) {
      text.append(wording.get("publish.blocked", saved.id(), "" + saved.version(), entry.title()));
      blocked.forEach(complaint -> text.append("\n- ").append(complaint));
      text.append("\n\n").append(placeRights.how(Person.of(message), entry, saved.id()));
      return Said.of(text.toString());
    }
    boolean waiting = saved.state() == State.REVIEW || saved.state() == State.PUBLISHED;
    String key = waiting ? "publish.saved.waits" : "publish.saved." + saved.state();
    text.append(wording.get(key, saved.id(), "" + saved.version(), entry.title()));
    if (saved.state() == State.PUBLISHED) {
      text.append(' ').append(wording.get("publish.live.stays"));
    }
    boolean hidden = desk.taken(saved) && !rights.publishesAlone(Person.of(message), saved.entry());
    if (waiting || hidden) {
      int told =
          publishing.announce(
              message,
              saved.state() == State.PUBLISHED ? entry : saved.entry(),
              saved.version(),
              hidden ? "publish.waits.taken" : "publish.waits");
      text.append("\n")
          .append(
              wording.get(
                  told > 0 ? "publish.told" : hidden ? "publish.tell.taken" : "publish.tell",
                  saved.id()));
    }
    return Said.of(text + "\n\n" + understood(entry));
  }

  private Drafting drafting(List<Document> cited) {
    return new Drafting(newDocuments.with(cited), wording, statuses);
  }

  /** What the program added or understood, for the editor to check. */
  private String understood(Entry entry) {
    return forms.print(
        EntryView.only(
            entryForms.form(entry), Label.SOURCES, Label.STATUS, Label.CONTEXT, Label.LOCALITIES));
  }
}
