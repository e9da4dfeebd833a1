package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Words each question of the guide, and what may be chosen for an answer. */
@Component
class GuideText {
  /** The fields that can be changed, by the numbers under which they are shown. */
  static final List<Label> FIELDS =
      List.of(
          Label.QUESTION,
          Label.ANSWER,
          Label.ALTERNATES,
          Label.SOURCES,
          Label.STATUS,
          Label.CONTEXT,
          Label.LOCALITIES);

  private final FaqStore store;
  private final EntryLife life;
  private final KnowledgeSource knowledge;
  private final NewDocuments documents;
  private final Rights rights;
  private final EntryForms entries;
  private final Wording wording;
  private final FormText forms;
  private final StatusWords statuses;

  GuideText(
      FaqStore store,
      EntryLife life,
      KnowledgeSource knowledge,
      NewDocuments documents,
      Rights rights,
      EntryForms entries,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.knowledge = knowledge;
    this.documents = documents;
    this.rights = rights;
    this.entries = entries;
    this.wording = wording;
    forms = new FormText(wording);
    statuses = new StatusWords(wording);
  }

  /** Whether a step prints numbers that are typed, in the order of what it shows. */
  static boolean showsNumbers(Guided now) {
    return switch (now.step()) {
      case FIELD, STATUS -> true;
      case VALUE -> now.note().equals(Label.STATUS.name());
      default -> false;
    };
  }

  /** What is asked at that step. */
  Said question(Inbound message, Guided now) {
    String text =
        switch (now.step()) {
          case CHECK -> preview(message, now);
          case FIELD -> fields(now);
          case VALUE -> value(name(Label.valueOf(now.note())), current(now));
          case TITLE -> wording.get("guide.ask.TITLE", current(now));
          case DOCUMENT -> wording.get("guide.ask.DOCUMENT", now.note());
          case STATUS -> wording.get("guide.ask.STATUS") + numbered();
          case QUESTION, ANSWER, SOURCES, ALTERNATES, REASON ->
              wording.get("guide.ask." + now.step());
        };
    return Said.asking(text, choices(message, now));
  }

  private String value(String name, String current) {
    return current.isBlank()
        ? wording.get("guide.value.empty", name)
        : wording.get("guide.value", name, current);
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
            .map(entry -> entries.form(life.latest(entry)).texts().getOrDefault(label, ""))
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
    List<String> pending = documents.pending(now.form());
    return wording.get("guide.preview")
        + "\n"
        + shown
        + (pending.isEmpty() ? "" : "\n" + wording.get("guide.pending", String.join("; ", pending)))
        + "\n\n"
        + wording.get(ask);
  }

  private String changes(StoredEntry entry, Guided now) {
    return switch (drafting().edit(life.latest(entry), documents.known(now.form()))) {
      case Draft.Ready(var changed) -> entries.difference(life.latest(entry), changed);
      case Draft.Lacking(var complaints) -> String.join("\n", complaints);
    };
  }

  /** Whether a yes gives it to readers, and not only to those who approve. */
  private boolean alone(Inbound message, Guided now) {
    Person who = Person.of(message);
    if (!now.isNew()) {
      return store
          .find(now.entry())
          .filter(entry -> entry.state() == State.PUBLISHED)
          .filter(entry -> rights.publishesAlone(who, entry.entry()))
          .filter(entry -> alone(who, entry, documents.known(now.form())))
          .isPresent();
    }
    Form form = documents.known(now.with(Label.PUBLISH, wording.get("guide.words.not.yet")).form());
    return switch (drafting().add(form)) {
      case Draft.Ready(var entry) -> rights.publishesAlone(who, entry);
      case Draft.Lacking _ -> rights.everywhere(who, Role.APPROVER);
    };
  }

  private boolean alone(Person who, StoredEntry entry, Form form) {
    return !(drafting().edit(life.latest(entry), form) instanceof Draft.Ready(var changed))
        || rights.publishesAlone(who, changed);
  }

  List<Offer> choices(Inbound message, Guided now) {
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
      case TITLE, SOURCES, ALTERNATES, DOCUMENT, REASON ->
          List.of(new Offer(wording.get("guide.offer.skip"), wording.get("guide.words.skip")));
      // A number typed here is an answer; beside an offer it would pick that instead.
      case QUESTION, ANSWER, STATUS, FIELD, VALUE -> List.of();
    };
  }

  private String name(Label label) {
    return wording.get("form.label." + label);
  }

  private Drafting drafting() {
    return new Drafting(knowledge.current().registry(), wording, statuses);
  }
}
