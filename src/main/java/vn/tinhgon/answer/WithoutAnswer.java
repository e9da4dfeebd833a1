package vn.tinhgon.answer;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.text.Token;

/** What is said where there is no answer: a question back, or a no with the nearest thing held. */
final class WithoutAnswer {
  private static final int OFFERED = 3;
  private static final int MOST_CHOICES = 6;
  private static final String CENTRAL = "L-TW";

  private final Snapshot store;
  private final Wording wording;
  private final Question question;
  private final Reading reading;

  WithoutAnswer(Snapshot store, Wording wording, Question question, Reading reading) {
    this.store = store;
    this.wording = wording;
    this.question = question;
    this.reading = reading;
  }

  /** Several documents bear the number asked for. */
  Answer whichDocument(List<Document> documents, DocumentMentions.Mention mention) {
    String before = words(mention, 0, mention.from());
    String after = words(mention, mention.to(), reading.tokens().size());
    return askBack(
        "clarify.document",
        documents.stream()
            .limit(MOST_CHOICES)
            .map(document ->
                new Choice(
                    DocumentText.name(document) + " (" + document.issuer() + ")",
                    (before + ' ' + DocumentText.name(document) + ' ' + after).strip()))
            .toList());
  }

  private String words(DocumentMentions.Mention mention, int from, int to) {
    return mention.to() == 0
        ? ""
        : reading.tokens().subList(from, to).stream()
            .map(Token::exact)
            .collect(Collectors.joining(" "));
  }

  /** The same is known of several places. */
  Answer whichPlace(Collection<String> places) {
    return askBack(
        "clarify.place",
        places.stream()
            .limit(MOST_CHOICES)
            .map(store.reader.places()::shown)
            .map(place -> new Choice(place, question.text() + " (" + place + ")"))
            .toList());
  }

  Answer askBack(String key, List<Choice> choices) {
    String named = choices.stream().map(Choice::label).collect(Collectors.joining("; "));
    return new Answer.Ambiguous(wording.get(key, named), choices, withoutAnswer());
  }

  /** The document asked for is known, but of another place than the one named. */
  Answer otherPlace(Document document) {
    String asked =
        reading.places().stream()
            .map(store.reader.places()::shown)
            .collect(Collectors.joining(", "));
    if (document.scope().equals(CENTRAL)) {
      return no(wording.get("unknown.document.central", DocumentText.name(document), asked));
    }
    return no(
        wording.get(
            "unknown.document.place", DocumentText.name(document), asked, document.issuer()));
  }

  /** A no for a reason that the text gives. */
  Answer no(String text) {
    return no(text, List.of());
  }

  /** A no with what the store does hold nearby. */
  Answer no(String text, List<Choice> nearest) {
    String near =
        nearest.isEmpty() ? "" : ' ' + wording.get("unknown.nearest", nearest.getFirst().label());
    return new Answer.NotFound(handOver(text + near), nearest, withoutAnswer());
  }

  /** What stays asked: a question without words of its own ("còn Nghi Xuân?") replaces none. */
  private Context withoutAnswer() {
    Context before = question.context();
    boolean asksAnew = before.question().isEmpty() || !reading.terms().isEmpty();
    return new Context(
        asksAnew ? question.text() : before.question(),
        "",
        reading.places().isEmpty() ? before.localities() : reading.places(),
        before.documents(),
        before.people());
  }

  /** With the offer to pass the question to a person. */
  String handOver(String text) {
    return text + "\n\n" + wording.get("unknown.hand.over");
  }

  /** Nobody holds these posts together at the place asked about; where else they are held. */
  Answer together(Reading asked) {
    String where = asked.places().stream().map(store.reader.places()::shown).findFirst().orElse("");
    List<Choice> elsewhere =
        store.unifications.anywhere(asked).stream()
            .map(row -> new Choice(row.label(), row.label()))
            .distinct()
            .limit(OFFERED)
            .toList();
    return no(
        where.isEmpty()
            ? wording.get("unknown.together")
            : wording.get("unknown.together.place", where),
        elsewhere);
  }
}
