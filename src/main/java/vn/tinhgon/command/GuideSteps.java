package vn.tinhgon.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.Guided.Step;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;

/** What somebody's words do to an entry that is entered step by step; nothing is kept here. */
@Component
class GuideSteps {
  private static final int LONGEST_QUESTION = 300;

  private final KnowledgeSource knowledge;
  private final NewDocuments documents;
  private final Publishing publishing;
  private final Wording wording;
  private final FormText forms;
  private final StatusWords statuses;

  GuideSteps(
      KnowledgeSource knowledge, NewDocuments documents, Publishing publishing, Wording wording) {
    this.knowledge = knowledge;
    this.documents = documents;
    this.publishing = publishing;
    this.wording = wording;
    forms = new FormText(wording);
    statuses = new StatusWords(wording);
  }

  /**
   * Where the words lead.
   *
   * @param remark what is said before the next question; may be empty
   */
  record Turn(Guided next, String remark) {

    Turn(Guided next) {
      this(next, "");
    }
  }

  /** Takes the words for an answer to what was asked; not for the last yes or no. */
  Turn take(Guided now, String text) {
    return switch (now.step()) {
      case QUESTION -> question(now, text);
      case TITLE -> title(now, text);
      case ANSWER ->
          text.isBlank() ? new Turn(now) : next(now.with(Label.ANSWER, text), Step.SOURCES);
      case SOURCES -> sources(now, text);
      case DOCUMENT -> document(now, text);
      case STATUS -> status(now, text);
      case ALTERNATES -> next(skips(text) ? now : now.with(Label.ALTERNATES, text), Step.CHECK);
      case FIELD -> field(now, text);
      case VALUE -> value(now, text);
      case REASON -> new Turn((skips(text) ? now : now.with(Label.REASON, text)).at(Step.CHECK));
      case CHECK -> new Turn(now);
    };
  }

  private Turn title(Guided now, String text) {
    if (skips(text)) {
      return new Turn(now.at(Step.VALUE, Label.SOURCES.name()));
    }
    Turn turn = question(now, text);
    // Where it was too long it is asked again.
    return turn.next.step() == Step.TITLE
        ? turn
        : new Turn(turn.next.at(Step.VALUE, Label.SOURCES.name()));
  }

  private Turn question(Guided now, String text) {
    String question = text.replaceAll("\\s*\\n\\s*", " ");
    if (question.isBlank() || question.length() > LONGEST_QUESTION) {
      return new Turn(now, wording.get("guide.question.length", "" + LONGEST_QUESTION));
    }
    Turn turn = next(now.with(Label.QUESTION, question), Step.ANSWER);
    return now.isNew() ? new Turn(turn.next, twins(question)) : turn;
  }

  /** What the store holds already, before anybody writes it a second time. */
  private String twins(String question) {
    Form form = new Form(Map.of(Label.QUESTION, question, Label.ANSWER, "-", Label.PUBLISH, "no"));
    return switch (drafting().add(form)) {
      case Draft.Ready(var entry) -> publishing.twinsOfQuestion(entry);
      case Draft.Lacking _ -> "";
    };
  }

  private Turn sources(Guided now, String text) {
    if (skips(text)) {
      return next(now, Step.STATUS);
    }
    Guided given = now.with(Label.SOURCES, text);
    for (String item : given.form().items(Label.SOURCES)) {
      Optional<DocumentReference> cited = documents.reference(item);
      if (documents.unknown(item) && cited.filter(whole -> !whole.complete()).isPresent()) {
        return new Turn(given.at(Step.DOCUMENT, item));
      }
    }
    Form known = documents.known(given.form());
    // Where all that is cited is yet to be added there is nothing to look up.
    List<String> complaints =
        known.has(Label.SOURCES) ? drafting().check(known, Label.SOURCES) : List.of();
    return complaints.isEmpty()
        ? next(given, Step.STATUS)
        : new Turn(now, String.join("\n", complaints));
  }

  /** The issuer and the day of a document that only its number was said of. */
  private Turn document(Guided now, String text) {
    if (skips(text)) {
      return new Turn(now.at(back(now)));
    }
    DocumentReference cited = DocumentReference.in(now.note()).orElseThrow();
    String byNumber = cited.number() + " của " + text;
    Optional<DocumentReference> whole =
        documents
            .reference(text)
            .filter(DocumentReference::complete)
            .or(() -> documents.reference(byNumber))
            .filter(DocumentReference::complete)
            .map(said -> cited.with(said.issuer(), said.issued()));
    // It must be read again when the entry is saved; until then nothing is added anywhere.
    Optional<String> written =
        whole
            .map(DocumentReference::written)
            .filter(line -> documents.reference(line).equals(whole));
    if (written.isEmpty()) {
      Optional<String> bare = documents.unmarked(text).or(() -> documents.unmarked(byNumber));
      return new Turn(
          now,
          bare.map(name -> wording.get("document.issuer.marks", name))
              .orElseGet(() -> wording.get("guide.document.lacks")));
    }
    String sources =
        now.form().texts().getOrDefault(Label.SOURCES, "").replace(now.note(), written.get());
    Turn turn = sources(now.with(Label.SOURCES, sources).at(back(now)), sources);
    String noted = wording.get("guide.document.noted", cited.number());
    return new Turn(turn.next, turn.remark.isEmpty() ? noted : noted + "\n\n" + turn.remark);
  }

  private static Step back(Guided now) {
    return now.isNew() ? Step.SOURCES : Step.FIELD;
  }

  private Turn status(Guided now, String text) {
    if (skips(text)) {
      return next(now, Step.ALTERNATES);
    }
    String word = chosenStatus(text);
    return statuses.read(word).isEmpty()
        ? new Turn(now, wording.get("command.status.unknown", text, statuses.all()))
        : next(now.with(Label.STATUS, word), Step.ALTERNATES);
  }

  private String chosenStatus(String typed) {
    String text = Numbered.read(typed);
    String[] words = statuses.all().split("; ", -1);
    return text.matches("\\d")
            && Integer.parseInt(text) >= 1
            && Integer.parseInt(text) <= words.length
        ? words[Integer.parseInt(text) - 1]
        : text;
  }

  private Turn field(Guided now, String text) {
    String word = Plain.words(Numbered.read(text));
    int fields = GuideText.FIELDS.size();
    if (word.equals(wording.get("guide.words.done")) || word.equals("" + (fields + 1))) {
      return now.form().texts().isEmpty()
          ? new Turn(now, wording.get("guide.nothing.changed"))
          : new Turn(now.at(Step.REASON));
    }
    for (int i = 0; i < fields; i++) {
      Label label = GuideText.FIELDS.get(i);
      String name = wording.get("form.label." + label);
      if (word.equals("" + (i + 1)) || word.equals(Plain.words(name))) {
        return new Turn(now.at(Step.VALUE, label.name()));
      }
    }
    // Whoever knows the labels may send several lines at once.
    if (forms.labelled(text)) {
      Guided changed = now;
      for (var line : forms.read(text).texts().entrySet()) {
        changed = changed.with(line.getKey(), line.getValue());
      }
      return new Turn(changed);
    }
    return new Turn(now, wording.get("guide.field.unknown"));
  }

  private Turn value(Guided now, String text) {
    Label label = Label.valueOf(now.note());
    if (skips(text)) {
      return new Turn(now.at(Step.FIELD));
    }
    if (label == Label.SOURCES) {
      Turn turn = sources(now.at(Step.SOURCES), text);
      return switch (turn.next.step()) {
        case SOURCES -> new Turn(now, turn.remark);
        case DOCUMENT -> turn;
        default -> new Turn(turn.next.at(Step.FIELD), turn.remark);
      };
    }
    Guided given = now.with(label, label == Label.STATUS ? chosenStatus(text) : text);
    List<String> complaints = drafting().check(given.form(), label);
    return complaints.isEmpty()
        ? new Turn(given.at(Step.FIELD))
        : new Turn(now, String.join("\n", complaints));
  }

  private static Turn next(Guided now, Step step) {
    return new Turn(now.at(now.isNew() ? step : Step.FIELD));
  }

  private boolean skips(String text) {
    return Plain.words(text).equals(wording.get("guide.words.skip"));
  }

  private Drafting drafting() {
    return new Drafting(knowledge.current().registry(), wording, statuses);
  }
}
