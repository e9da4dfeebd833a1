package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.Standing;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Answers what is asked about a document itself: number, day, issuer, subject. */
final class DocumentAnswers {
  private static final Set<Ask> ABOUT =
      EnumSet.of(Ask.WHEN, Ask.NUMBER, Ask.ISSUER, Ask.SUBJECT, Ask.SIGNER, Ask.FORCE);
  // Words that a question about a document itself is made of; any other word asks for more.
  private static final Set<String> FORMAL =
      Set.of(
          "hieu",
          "nghi",
          "quyet",
          "hoach",
          "ke",
          "duoi",
          "day",
          "du",
          "noi",
          "dung",
          "ki",
          "quy",
          "dinh",
          "ban",
          "thuong",
          "vu",
          "tinh",
          "uy",
          "huyen",
          "thi",
          "chap",
          "hanh",
          "trung",
          "uong",
          "thuc",
          "hien",
          "trien",
          "khai",
          "ten",
          "van",
          "trich",
          "yeu",
          "toan",
          "ra",
          "doi",
          "moi",
          "dang",
          "bo",
          "khoa",
          "xii",
          "#banhanh",
          "#coquan",
          "#ubnd",
          "#hdnd",
          "#phatbieu",
          "#nhiemvu",
          "ma",
          "mat",
          "ket",
          "luan",
          "#chude",
          "chuyen",
          "ve",
          "chinh",
          "#donvi",
          "gui",
          "loai",
          "ong",
          "#lamxong",
          "truoc",
          "sau",
          "som");

  // What else a question whether a document still holds is made of.
  private static final Set<String> OF_FORCE =
      Set.of(
          "luc", "con", "het", "ap", "dung", "bai", "thay", "the", "sua", "huy", "gia", "tri",
          "bi");

  private final Standing standing;
  private final AnswerText text;
  private final DocumentText documentText;
  private final Wording wording;
  private final Places places;

  DocumentAnswers(AnswerText text, Standing standing, Wording wording, Places places) {
    this.standing = standing;
    this.places = places;
    this.text = text;
    documentText = new DocumentText(wording);
    this.wording = wording;
  }

  /** What is said about a document: the documents, and what of the question they leave open. */
  record About(List<Document> documents, String text, boolean missing) {}

  /** Whether a question that names nothing asks what only a document has. */
  static boolean speaksOfDocument(Reading question) {
    return question.bare()
        && question.asks().stream().anyMatch(ABOUT::contains)
        && formal(question);
  }

  private static boolean formal(Reading question) {
    return question.without(question.numbers()).terms().stream()
        .map(Term::folded)
        .allMatch(
            word -> FORMAL.contains(word) || (question.asks(Ask.FORCE) && OF_FORCE.contains(word)));
  }

  /** Whether the question is about the document itself and nothing else. */
  boolean applies(Reading question) {
    boolean unnumbered =
        question.asks(Ask.NUMBER)
            && question.documents().stream()
                .flatMap(mention -> mention.documents().stream())
                .allMatch(document -> document.number() == null);
    if (!question.documents().isEmpty() && question.asks(Ask.SIGNER)) {
      return true;
    }
    return !question.documents().isEmpty()
        && (!unnumbered || question.terms().isEmpty())
        && (!question.asks(Ask.COMPARE) || question.asks(Ask.WHEN))
        && question.people().isEmpty()
        && (question.numbers().isEmpty() || question.asks(Ask.CHECK))
        && (question.asks().isEmpty()
            || question.asks(Ask.CHECK)
            || question.asks().stream().anyMatch(ABOUT::contains))
        && formal(question);
  }

  /** The documents spoken of; each of them must be the only one meant. */
  About answer(Reading question, List<Document> documents, LocalDate asOf) {
    List<String> lines = new ArrayList<>();
    boolean missing = false;
    for (Document document : documents) {
      Optional<DocumentEnding> ended =
          standing.of(List.of(document.id()), asOf).stream().findFirst();
      if (question.asks(Ask.FORCE) && ended.isPresent()) {
        lines.add(
            wording.get(
                ended.get().kind().whole()
                    ? "answer.document.ended"
                    : "answer.document.ended.partly",
                DocumentText.name(document)));
        lines.add(text.sentence(document));
        continue;
      }
      List<String> open = open(question, document);
      missing |= !open.isEmpty();
      // The row's own caveat says the same again.
      lines.addAll(open);
      lines.add(open.isEmpty() ? text.sentence(document) : documentText.of(document));
      if (question.asks(Ask.WHERE) && !document.localities().isEmpty()) {
        lines.add(
            wording.get(
                "answer.document.where",
                document.localities().stream()
                    .map(places::shown)
                    .collect(Collectors.joining(", "))));
      }
    }
    return new About(documents, String.join("\n", lines), missing);
  }

  private List<String> open(Reading question, Document document) {
    List<String> open = new ArrayList<>();
    String name = DocumentText.name(document);
    if (question.asks(Ask.FORCE)) {
      return List.of(wording.get("answer.document.without.ending", name));
    }
    if (question.asks(Ask.SIGNER)) {
      open.add(wording.get("answer.document.without.signer", name));
    }
    if (question.asks(Ask.SUBJECT) && document.subject().isEmpty()) {
      open.add(wording.get("answer.document.without.subject", name));
    }
    if (question.asks(Ask.WHEN) && document.issued().isEmpty()) {
      open.add(wording.get("answer.document.without.issued", name));
    }
    if (question.asks(Ask.NUMBER) && document.number() == null) {
      open.add(wording.get("answer.document.without.number", name));
    }
    return open;
  }

  /** Of several documents that bear the number, those that the places named leave. */
  static List<Document> narrowed(DocumentMentions.Mention mention, List<String> places) {
    List<Document> fitting =
        mention.documents().stream()
            .filter(d ->
                places.stream().anyMatch(p -> d.scope().equals(p) || d.localities().contains(p)))
            .toList();
    return places.isEmpty() || fitting.isEmpty() ? mention.documents() : fitting;
  }

  /** A document that the register knows, but not of the place that the question names. */
  static Optional<Document> elsewhere(Reading question, Places places) {
    return question.places().isEmpty()
        ? Optional.empty()
        : question.documents().stream()
            .flatMap(mention -> mention.documents().stream())
            .filter(any ->
                question.documents().stream()
                    .flatMap(mention -> mention.documents().stream())
                    .noneMatch(d -> of(d, question.places(), places)))
            .findFirst();
  }

  private static boolean of(Document document, List<String> asked, Places places) {
    return asked.stream()
        .anyMatch(place ->
            document.localities().contains(place)
                || document.localities().stream().anyMatch(own -> places.within(own, place))
                || places.within(place, document.scope()));
  }

  /** The first mention that the register does not hold. */
  static Optional<DocumentMentions.Mention> unknown(Reading question) {
    return question.documents().stream().filter(m -> m.documents().isEmpty()).findFirst();
  }
}
