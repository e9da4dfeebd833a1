package vn.tinhgon.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Unification;

/** Recognises requests for all that a place has of one kind ("tra cứu văn bản Cam Lộ"). */
final class Listings {
  private static final Set<String> DOCUMENTS =
      Set.of(
          "van",
          "ban",
          "tai",
          "lieu",
          "phap",
          "quy",
          "huyen",
          "uy",
          "thi",
          "tinh",
          "hieu",
          "co",
          "so",
          "#banhanh");
  private static final Set<String> MERGERS =
      Set.of(
          "#hopnhat", "#donvi", "#coquan", "to", "chuc", "bo", "may", "sap", "xep", "thuc", "hien");
  private static final Set<String> POSTS =
      Set.of("#kiem", "#chucdanh", "thuc", "hien", "lanh", "dao");
  private static final int MOST = 12;

  private final Registry registry;

  Listings(Registry registry) {
    this.registry = registry;
  }

  /** All rows of one kind that a place has; {@code heading} is a key of the wording. */
  record Listing(String heading, List<? extends Row> rows) {}

  /** The listing asked for, if the question names one place and nothing but a kind. */
  Optional<Listing> of(Reading question) {
    if (question.places().size() != 1
        || question.terms().isEmpty()
        || !question.numbers().isEmpty()
        || !question.documents().isEmpty()
        || !question.people().isEmpty()
        || question.asks(Ask.WHEN)
        || question.asks(Ask.COUNT)
        || question.asks(Ask.HOUR)
        || question.asks(Ask.WHO)) {
      return Optional.empty();
    }
    String place = question.places().getFirst();
    if (only(question, DOCUMENTS) && question.asks(Ask.DOCUMENTS)) {
      return listing(
          "answer.list.documents",
          registry
              .all(Document.class)
              .filter(d -> d.scope().equals(place) || d.localities().contains(place))
              .toList());
    }
    if (only(question, MERGERS) && has(question, "#hopnhat")) {
      return listing(
          "answer.list.events",
          registry
              .all(Event.class)
              .filter(e -> e.locality().equals(place))
              .filter(e -> e.kind().startsWith("MERGE") || e.kind().equals("CONVERT"))
              .toList());
    }
    if (only(question, POSTS) && has(question, "#kiem")) {
      return listing(
          "answer.list.unifications",
          registry.all(Unification.class).filter(u -> u.locality().equals(place)).toList());
    }
    return Optional.empty();
  }

  private static Optional<Listing> listing(String heading, List<? extends Row> rows) {
    List<? extends Row> served =
        rows.stream().filter(r -> r.provenance().served()).limit(MOST).toList();
    return served.isEmpty() ? Optional.empty() : Optional.of(new Listing(heading, served));
  }

  private static boolean only(Reading question, Set<String> words) {
    return question.terms().stream().allMatch(term -> words.contains(term.folded()));
  }

  private static boolean has(Reading question, String notion) {
    return question.terms().stream().anyMatch(term -> term.folded().equals(notion));
  }
}
