package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Guided.Step;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/**
 * Leads through an entry one question after the other, by typed words, numbers or buttons. Each
 * step is kept before the next is asked, so that nothing is lost by a restart.
 */
@Component
class Guide {
  private static final List<Label> FIELDS =
      List.of(
          Label.QUESTION,
          Label.ANSWER,
          Label.ALTERNATES,
          Label.SOURCES,
          Label.STATUS,
          Label.CONTEXT,
          Label.LOCALITIES);
  private static final int LONGEST_QUESTION = 300;

  private final GuidedEntries guided;
  private final EntryCommands entries;
  private final FaqStore store;
  private final EntryLife life;
  private final KnowledgeSource knowledge;
  private final NewDocuments documents;
  private final Publishing publishing;
  private final Rights rights;
  private final SeenVersions seen;
  private final Desk desk;
  private final Wording wording;
  private final FormText forms;
  private final StatusWords statuses;

  Guide(
      GuidedEntries guided,
      EntryCommands entries,
      FaqStore store,
      EntryLife life,
      KnowledgeSource knowledge,
      NewDocuments documents,
      Publishing publishing,
      Rights rights,
      SeenVersions seen,
      Desk desk,
      Wording wording) {
    this.guided = guided;
    this.entries = entries;
    this.store = store;
    this.life = life;
    this.knowledge = knowledge;
    this.documents = documents;
    this.publishing = publishing;
    this.rights = rights;
    this.seen = seen;
    this.desk = desk;
    this.wording = wording;
    forms = new FormText(wording);
    statuses = new StatusWords(wording);
  }

  /** Begins a new entry. */
  Said add(Inbound message) {
    return ask(message, new Guided(Step.QUESTION, "", 0, Form.EMPTY, ""));
  }

  /** Begins to change an entry. */
  Said edit(Inbound message, String id) {
    Optional<StoredEntry> found = store.find(id);
    if (found.isEmpty()) {
      return desk.missing(message, Verb.EDIT, id);
    }
    StoredEntry entry = found.get();
    if (!rights.may(Person.of(message), Role.EDITOR, entry.entry())) {
      return desk.refusal(message, Verb.EDIT, id, "command.place.not.yours");
    }
    seen.saw(Person.of(message), entry.id(), entry.version());
    return ask(message, new Guided(Step.FIELD, entry.id(), entry.version(), Form.EMPTY, ""));
  }

  /** Whether the sender is entering something in this chat. */
  boolean waits(Inbound message) {
    return guided.of(message).isPresent();
  }

  /** Stops; whether there was anything to stop. */
  boolean stop(Inbound message) {
    return guided.end(message);
  }

  /** What the sender's words do to the entry under way; empty if there is none. */
  Optional<Said> carryOn(Inbound message, String text) {
    Optional<Guided> open = guided.of(message);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (!rights.has(Person.of(message), Role.EDITOR)) {
      guided.end(message);
      desk.refused(message, open.get().isNew() ? Verb.ADD : Verb.EDIT, open.get().entry());
      return Optional.of(Said.of(wording.get("command.admins.only")));
    }
    if (Plain.words(text).equals(wording.get("guide.words.stop"))) {
      guided.end(message);
      return Optional.of(Said.asking(wording.get("cancel.done"), List.of()));
    }
    return Optional.of(take(message, open.get(), text.strip()));
  }

  private Said take(Inbound message, Guided now, String text) {
    return switch (now.step()) {
      case QUESTION -> question(message, now, text);
      case ANSWER -> answer(message, now, text);
      case SOURCES -> sources(message, now, text);
      case DOCUMENT -> document(message, now, text);
      case STATUS -> status(message, now, text);
      case ALTERNATES -> alternates(message, now, text);
      case FIELD -> field(message, now, text);
      case VALUE -> value(message, now, text);
      case REASON ->
          ask(message, (skips(text) ? now : now.with(Label.REASON, text)).at(Step.CHECK));
      case CHECK -> check(message, now, text);
    };
  }

  private Said question(Inbound message, Guided now, String text) {
    String question = text.replaceAll("\\s*\\n\\s*", " ");
    if (question.isBlank() || question.length() > LONGEST_QUESTION) {
      return ask(message, now).after(wording.get("guide.question.length", "" + LONGEST_QUESTION));
    }
    Said said = next(message, now.with(Label.QUESTION, question), Step.ANSWER);
    return now.isNew() ? said.after(twins(question)) : said;
  }

  /** What the store holds already, before anybody writes it a second time. */
  private String twins(String question) {
    return switch (drafting()
        .add(new Form(Map.of(Label.QUESTION, question, Label.ANSWER, "-", Label.PUBLISH, "no")))) {
      case Draft.Ready(var entry) -> publishing.twins(entry);
      case Draft.Lacking _ -> "";
    };
  }

  private Said answer(Inbound message, Guided now, String text) {
    return text.isBlank()
        ? ask(message, now)
        : next(message, now.with(Label.ANSWER, text), Step.SOURCES);
  }

  private Said sources(Inbound message, Guided now, String text) {
    if (skips(text)) {
      return next(message, now, Step.STATUS);
    }
    Guided given = now.with(Label.SOURCES, text);
    documents.addCited(message, given.form());
    for (String item : given.form().items(Label.SOURCES)) {
      if (documents.unknown(item) && DocumentReference.in(item).isPresent()) {
        return ask(message, given.at(Step.DOCUMENT, item));
      }
    }
    List<String> complaints = drafting().check(given.form(), Label.SOURCES);
    return complaints.isEmpty()
        ? next(message, given, Step.STATUS)
        : ask(message, now).after(String.join("\n", complaints));
  }

  /** The issuer and the day of a document that only its number was said of. */
  private Said document(Inbound message, Guided now, String text) {
    if (skips(text)) {
      return ask(message, now.at(back(now)));
    }
    DocumentReference cited = DocumentReference.in(now.note()).orElseThrow();
    Optional<DocumentReference> whole =
        DocumentReference.in(text)
            .filter(DocumentReference::complete)
            .or(() -> DocumentReference.in(cited.number() + " của " + text))
            .filter(DocumentReference::complete);
    if (whole.isEmpty()) {
      return ask(message, now).after(wording.get("guide.document.lacks"));
    }
    var added = documents.add(message, cited.with(whole.get().issuer(), whole.get().issued()));
    String sources =
        now.form().texts().getOrDefault(Label.SOURCES, "").replace(now.note(), added.id());
    Guided given = now.with(Label.SOURCES, sources);
    return sources(message, given.at(back(now)), sources).after(documents.told(added));
  }

  private static Step back(Guided now) {
    return now.isNew() ? Step.SOURCES : Step.FIELD;
  }

  private Said status(Inbound message, Guided now, String text) {
    if (skips(text)) {
      return next(message, now, Step.ALTERNATES);
    }
    String word = chosenStatus(text);
    return statuses.read(word).isEmpty()
        ? ask(message, now).after(wording.get("command.status.unknown", text, statuses.all()))
        : next(message, now.with(Label.STATUS, word), Step.ALTERNATES);
  }

  private String chosenStatus(String text) {
    String[] words = statuses.all().split("; ", -1);
    return text.matches("\\d")
            && Integer.parseInt(text) >= 1
            && Integer.parseInt(text) <= words.length
        ? words[Integer.parseInt(text) - 1]
        : text;
  }

  private Said alternates(Inbound message, Guided now, String text) {
    return next(message, skips(text) ? now : now.with(Label.ALTERNATES, text), Step.CHECK);
  }

  private Said field(Inbound message, Guided now, String text) {
    String word = Plain.words(text);
    if (word.equals(wording.get("guide.words.done")) || word.equals("" + (FIELDS.size() + 1))) {
      return now.form().texts().isEmpty()
          ? ask(message, now).after(wording.get("guide.nothing.changed"))
          : ask(message, now.at(Step.REASON));
    }
    for (int i = 0; i < FIELDS.size(); i++) {
      Label label = FIELDS.get(i);
      if (word.equals("" + (i + 1)) || word.equals(Plain.words(name(label)))) {
        return ask(message, now.at(Step.VALUE, label.name()));
      }
    }
    // Whoever knows the labels may send several lines at once.
    if (forms.labelled(text)) {
      Guided changed = now;
      for (var line : forms.read(text).texts().entrySet()) {
        changed = changed.with(line.getKey(), line.getValue());
      }
      return ask(message, changed);
    }
    return ask(message, now).after(wording.get("guide.field.unknown"));
  }

  private Said value(Inbound message, Guided now, String text) {
    Label label = Label.valueOf(now.note());
    if (skips(text)) {
      return ask(message, now.at(Step.FIELD));
    }
    if (label == Label.SOURCES) {
      Said said = sources(message, now.at(Step.SOURCES), text);
      return guided.of(message).filter(g -> g.step() == Step.DOCUMENT).isPresent()
          ? said
          : after(message, said, now);
    }
    Guided given = now.with(label, label == Label.STATUS ? chosenStatus(text) : text);
    List<String> complaints = drafting().check(given.form(), label);
    return complaints.isEmpty()
        ? ask(message, given.at(Step.FIELD))
        : ask(message, now).after(String.join("\n", complaints));
  }

  /** Sources are given in the same step whether an entry is new or not; then comes another. */
  private Said after(Inbound message, Said said, Guided now) {
    Guided given = guided.of(message).orElse(now);
    return given.step() == Step.SOURCES
        ? ask(message, now).after(said.text())
        : ask(message, given.at(Step.FIELD));
  }

  private Said check(Inbound message, Guided now, String text) {
    String word = Plain.words(text);
    if (List.of(wording.get("guide.words.yes").split(",", -1)).contains(word)) {
      return finish(message, now, "");
    }
    if (List.of(wording.get("guide.words.draft").split(",", -1)).contains(word)) {
      return finish(message, now, wording.get("guide.words.not.yet"));
    }
    if (List.of(wording.get("guide.words.mend").split(",", -1)).contains(word)) {
      return ask(message, now.at(Step.FIELD));
    }
    if (word.equals("4")) {
      guided.end(message);
      return Said.asking(wording.get("cancel.done"), List.of());
    }
    return ask(message, now).after(wording.get("guide.choose"));
  }

  private Said finish(Inbound message, Guided now, String publish) {
    Form form = publish.isEmpty() ? now.form() : now.with(Label.PUBLISH, publish).form();
    Said said =
        now.isNew()
            ? entries.add(message, "", new Add(form))
            : entries.edit(message, "", new Edit(now.entry(), now.version(), form));
    if (said.saved()) {
      guided.end(message);
      return Said.asking(said.text(), said.offers()).asSaved();
    }
    // What is in the way has been shown, with the version that it is about.
    long current = store.find(now.entry()).map(StoredEntry::version).orElse(now.version());
    Guided again = now.of(current).at(Step.CHECK);
    guided.keep(message, again);
    return Said.asking(said.text() + "\n\n" + wording.get("guide.again"), choices(message, again));
  }

  private Said next(Inbound message, Guided now, Step step) {
    return ask(message, now.at(now.isNew() ? step : Step.FIELD));
  }

  /** Keeps where we are, and asks for what comes next. */
  private Said ask(Inbound message, Guided now) {
    guided.keep(message, now);
    String text =
        switch (now.step()) {
          case CHECK -> preview(message, now);
          case FIELD -> fields(now);
          case VALUE -> wording.get("guide.value", name(Label.valueOf(now.note())), current(now));
          case DOCUMENT -> wording.get("guide.ask.DOCUMENT", now.note());
          case STATUS -> wording.get("guide.ask.STATUS") + numbered();
          case QUESTION, ANSWER, SOURCES, ALTERNATES, REASON ->
              wording.get("guide.ask." + now.step());
        };
    return Said.asking(text, choices(message, now));
  }

  private String numbered() {
    var lines = new StringBuilder();
    String[] words = statuses.all().split("; ", -1);
    for (int i = 0; i < words.length; i++) {
      lines.append('\n').append(i + 1).append(". ").append(words[i]);
    }
    return lines.toString();
  }

  private String current(Guided now) {
    Label label = Label.valueOf(now.note());
    String said = now.form().text(label);
    return said != null
        ? said
        : store
            .find(now.entry())
            .map(entry -> desk.form(life.latest(entry)).texts().getOrDefault(label, ""))
            .orElse("");
  }

  private String fields(Guided now) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < FIELDS.size(); i++) {
      String mark = now.form().has(FIELDS.get(i)) ? wording.get("guide.field.changed") : "";
      lines.add((i + 1) + ". " + name(FIELDS.get(i)) + mark);
    }
    lines.add((FIELDS.size() + 1) + ". " + wording.get("guide.field.done"));
    return wording.get(now.isNew() ? "guide.fields.new" : "guide.fields", now.entry())
        + "\n"
        + String.join("\n", lines);
  }

  private String preview(Inbound message, Guided now) {
    String shown =
        now.isNew()
            ? forms.print(now.form())
            : store
                .find(now.entry())
                .map(entry -> changes(entry, now))
                .orElse(forms.print(now.form()));
    String ask = alone(message, now) ? "guide.publish.now" : "guide.submit.now";
    return wording.get("guide.preview") + "\n" + shown + "\n\n" + wording.get(ask);
  }

  private String changes(StoredEntry entry, Guided now) {
    return switch (drafting().edit(life.latest(entry), now.form())) {
      case Draft.Ready(var changed) -> desk.difference(life.latest(entry), changed);
      case Draft.Lacking(var complaints) -> String.join("\n", complaints);
    };
  }

  private boolean alone(Inbound message, Guided now) {
    Entry entry =
        switch (drafting()
            .add(now.with(Label.PUBLISH, wording.get("guide.words.not.yet")).form())) {
          case Draft.Ready(var ready) -> ready;
          case Draft.Lacking _ -> store.find(now.entry()).map(StoredEntry::entry).orElse(null);
        };
    return entry == null
        ? rights.everywhere(Person.of(message), Role.APPROVER)
        : rights.publishesAlone(Person.of(message), entry);
  }

  private List<Offer> choices(Inbound message, Guided now) {
    return switch (now.step()) {
      case CHECK ->
          List.of(
              new Offer(
                  wording.get(alone(message, now) ? "guide.offer.publish" : "guide.offer.submit"),
                  wording.get("guide.words.yes").split(",", -1)[0]),
              new Offer(
                  wording.get("guide.offer.draft"),
                  wording.get("guide.words.draft").split(",", -1)[0]),
              new Offer(
                  wording.get("guide.offer.mend"),
                  wording.get("guide.words.mend").split(",", -1)[0]),
              new Offer(wording.get("guide.offer.stop"), "/" + Verb.CANCEL.word()));
      case SOURCES, STATUS, ALTERNATES, DOCUMENT, REASON, VALUE ->
          List.of(new Offer(wording.get("guide.offer.skip"), wording.get("guide.words.skip")));
      case QUESTION, ANSWER, FIELD -> List.of();
    };
  }

  private boolean skips(String text) {
    return Plain.words(text).equals(wording.get("guide.words.skip"));
  }

  private String name(Label label) {
    return wording.get("form.label." + label);
  }

  private Drafting drafting() {
    return new Drafting(knowledge.current().registry(), wording, statuses);
  }
}
