package vn.tinhgon.answer;

import static vn.tinhgon.answer.Pointers.What.DOCUMENT;
import static vn.tinhgon.answer.Pointers.What.LEANING;
import static vn.tinhgon.answer.Pointers.What.OTHERS;
import static vn.tinhgon.answer.Pointers.What.PERSON;
import static vn.tinhgon.answer.Pointers.What.THOSE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;

/** Reads a question in the light of what was said before. */
final class FollowUps {
  private static final int FEW_TERMS = 5;
  // Four digits are a year.
  private static final int LONGEST_NUMBER = 3;
  private static final Set<String> TYPE_WORDS =
      Set.of("huyen", "thi", "xa", "phuong", "tinh", "tran", "thanh", "pho");
  private static final Term DONE = Term.notion("lamxong");

  private final Registry registry;
  private final Reader reader;
  private final Pointers pointers = new Pointers();

  FollowUps(Registry registry, Reader reader) {
    this.registry = registry;
    this.reader = reader;
  }

  /** The question with the place, document or person before, where it names none of its own. */
  Reading carried(Reading question, Context before) {
    boolean person = pointers.pointAt(PERSON, question) && !before.people().isEmpty();
    boolean document =
        question.documents().isEmpty()
            && !before.documents().isEmpty()
            && (pointers.pointAt(DOCUMENT, question) || DocumentAnswers.speaksOfDocument(question));
    List<DocumentMentions.Mention> sibling = sibling(question, before);
    if (!sibling.isEmpty()) {
      return question
          .without(question.numbers())
          .naming(question.places(), sibling, question.people());
    }
    boolean place = question.places().isEmpty() && question.strangePlaces().isEmpty();
    return question.naming(
        place && !person && !document ? before.localities() : question.places(),
        document ? mentions(before.documents()) : question.documents(),
        person && question.people().isEmpty() ? before.people() : question.people());
  }

  /** "And 92?" after a document: the one of that kind with this number. */
  private List<DocumentMentions.Mention> sibling(Reading question, Context before) {
    boolean onlyNumber =
        question.bare()
            && question.numbers().size() == 1
            && question.numbers().iterator().next().length() <= LONGEST_NUMBER
            && question.saysOnly(question.numbers())
            && before.documents().size() == 1;
    return onlyNumber
        ? registry
            .find(Document.class, before.documents().getFirst())
            .map(d ->
                reader.typed(d.kind() + ' ' + question.numbers().iterator().next()).documents())
            .orElse(List.of())
        : List.of();
  }

  /** Whether it cannot stand alone. */
  boolean leans(Reading question, Context before) {
    return !before.question().isEmpty()
        && ((question.terms().size() <= FEW_TERMS
                && (starts(question) || question.terms().size() <= 1))
            || pointers.pointAt(DOCUMENT, question)
            || pointers.pointAt(PERSON, question)
            || (DocumentAnswers.speaksOfDocument(question) && !before.documents().isEmpty()));
  }

  /** Whether it asks, in a few words, about what was told: "which field do those work in?" */
  boolean pointsBack(Reading question, Context before) {
    return !before.source().isEmpty()
        && question.bare()
        && question.numbers().isEmpty()
        && !question.terms().isEmpty()
        && question.terms().size() <= 2
        && pointers.pointAt(THOSE, question);
  }

  /** Whether it only asks back about the last answer: is it done, since when, says who. */
  boolean asksBack(Reading question, Context before) {
    boolean nothingNew =
        question.terms().isEmpty()
            || (question.asks(Ask.STATE) && question.terms().equals(List.of(DONE)));
    return !before.source().isEmpty()
        && question.bare()
        && nothingNew
        && question.numbers().isEmpty()
        && !question.tokens().isEmpty();
  }

  /** The same name with another type ("huyện chứ không phải thị xã"), which is another place. */
  Optional<String> otherType(Reading question, Context before) {
    boolean onlyTypes =
        question.terms().stream().allMatch(term -> TYPE_WORDS.contains(term.folded()));
    if (!question.bare()
        || before.localities().size() != 1
        || !onlyTypes
        || pointers.pointAt(OTHERS, question)
        || question.asks(Ask.NAME)) {
      return Optional.empty();
    }
    return registry
        .find(Locality.class, before.localities().getFirst())
        .flatMap(place ->
            question.tokens().stream()
                .map(token -> token.meant().isEmpty() ? token.exact() : token.meant())
                .filter(type -> List.of("huyện", "xã", "phường", "tỉnh").contains(type))
                .findFirst()
                .filter(type -> !place.type().endsWith(type))
                .map(type -> type + ' ' + place.name()));
  }

  /** The question joined with the one before: whole, and with each single word of that replaced. */
  List<Reading> joined(Reading question, Context before) {
    Reading earlier = reader.typed(before.question());
    List<Reading> joined = new ArrayList<>();
    List<Term> old = earlier.terms().stream().filter(t -> !question.terms().contains(t)).toList();
    joined.add(join(question, old, earlier, before));
    if (!question.terms().isEmpty()) {
      for (Term replaced : old) {
        joined.add(
            join(
                question, old.stream().filter(t -> !t.equals(replaced)).toList(), earlier, before));
      }
    }
    return joined;
  }

  private Reading join(Reading question, List<Term> old, Reading earlier, Context before) {
    List<Term> terms = new ArrayList<>(old);
    terms.addAll(question.terms());
    Set<Ask> asks = EnumSet.noneOf(Ask.class);
    asks.addAll(question.asks().isEmpty() ? earlier.asks() : question.asks());
    List<Post> posts = question.posts().isEmpty() ? earlier.posts() : question.posts();
    return carried(question, before).saying(terms, posts, asks);
  }

  private boolean starts(Reading question) {
    return pointers.leaningFirst(question)
        || (pointers.pointAt(LEANING, question) && question.terms().size() <= 1);
  }

  private List<DocumentMentions.Mention> mentions(List<String> ids) {
    return ids.stream()
        .flatMap(id -> registry.find(Document.class, id).stream())
        .map(d -> new DocumentMentions.Mention(DocumentText.name(d), List.of(d), 0, 0))
        .toList();
  }
}
