package vn.tinhgon.answer;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Theme;
import vn.tinhgon.registry.Unification;

/**
 * How far places, documents, people and figures of a candidate agree with a question: a factor from
 * 0, they clash, to 1. What does not agree is never answered, however alike the words are.
 */
final class Agreement {
  private static final double ELSEWHERE = 0.5;
  private static final double IN_PASSING = 0.85;
  private static final double MORE_PLACES = 0.97;
  private static final double FEWER_PLACES = 0.8;
  private static final double INSIDE = 0.58;
  // "Which district of the province" is answered by a district.
  private static final double INSIDE_ASKED = 0.95;
  private static final double NO_PLACE = 0.7;
  // What is stated of no place goes after what is stated of this one.
  private static final double NOWHERE_STATED = 0.95;
  private static final double RELATED_DOCUMENT = 0.95;
  private static final double OTHER_DOCUMENT = 0.55;
  private static final double OTHER_FIGURE = 0.55;
  // A single digit is often only a word of the question ("2 ban này").
  private static final double OTHER_DIGIT = 0.9;
  private static final double OTHER_PERSON = 0.4;
  private static final double OTHER_POST = 0.5;
  private static final double OTHER_LEVEL = 0.7;
  private static final double NO_MERGER = 0.72;
  private static final Set<String> MERGED = Set.of("#hopnhat");

  private final Reading question;
  private final Places places;
  private final Set<String> documents;

  Agreement(Reading question, Places places) {
    this.question = question;
    this.places = places;
    this.documents =
        question.documents().stream()
            .flatMap(mention -> mention.documents().stream())
            .map(Document::id)
            .collect(Collectors.toSet());
  }

  double with(Candidate candidate) {
    return ofPlaces(candidate)
        * ofDocuments(candidate)
        * ofFigures(candidate)
        * ofPeople(candidate)
        * ofPosts(candidate)
        * ofLevels(candidate)
        * ofMergers(candidate);
  }

  /** Whether it speaks of a document, person or figure that the question names. */
  boolean namesTheSame(Candidate candidate) {
    return meet(candidate.documents(), documents)
        || meet(candidate.people(), question.people())
        || meet(candidate.numbers(), question.numbers());
  }

  private double ofPlaces(Candidate candidate) {
    List<String> asked = question.places();
    if (asked.isEmpty()) {
      // What is not known of one place says nothing to a question about none.
      boolean oneSilence = candidate.absent() && candidate.documents().isEmpty();
      return oneSilence && !candidate.places().isEmpty() ? ELSEWHERE : 1;
    }
    if (candidate.is(Theme.class) && asked.size() == 1) {
      return candidate.places().contains(asked.getFirst()) ? IN_PASSING : 0;
    }
    if (candidate.places().isEmpty()) {
      // About the service, or about all places alike.
      return candidate.is(Absence.class) ? NOWHERE_STATED : NO_PLACE;
    }
    return meet(candidate.places(), asked)
        ? ofSamePlaces(asked, candidate)
        : ofInner(asked, candidate);
  }

  private static double ofSamePlaces(List<String> asked, Candidate candidate) {
    // Its title speaks of another place: what it says of this one is said in passing.
    boolean inPassing =
        !candidate.subject().isEmpty() && Collections.disjoint(candidate.subject(), asked);
    boolean more = !asked.containsAll(candidate.places());
    boolean fewer =
        !candidate.places().containsAll(asked) && asked.size() == candidate.places().size();
    return (inPassing ? IN_PASSING : more ? MORE_PLACES : 1) * (fewer ? FEWER_PLACES : 1);
  }

  /** A commune's fact is worth asking back about for its district; a province's is not. */
  private double ofInner(List<String> asked, Candidate candidate) {
    boolean inside =
        candidate.places().stream()
            .anyMatch(held -> asked.stream().anyMatch(place -> places.within(held, place)));
    return inside ? (question.asks(Ask.WHERE) ? INSIDE_ASKED : INSIDE) : 0;
  }

  private double ofDocuments(Candidate candidate) {
    if (documents.isEmpty() || meet(candidate.documents(), documents)) {
      return 1;
    }
    return meet(candidate.related(), documents) ? RELATED_DOCUMENT : OTHER_DOCUMENT;
  }

  private double ofFigures(Candidate candidate) {
    double factor = 1;
    for (String number : question.numbers()) {
      if (!candidate.numbers().contains(number)) {
        factor *= number.length() == 1 ? OTHER_DIGIT : OTHER_FIGURE;
      }
    }
    return factor;
  }

  private double ofPeople(Candidate candidate) {
    return question.people().isEmpty() || meet(candidate.people(), question.people())
        ? 1
        : OTHER_PERSON;
  }

  /** Who holds which posts together is told only by a fact that names all the posts asked for. */
  private double ofPosts(Candidate candidate) {
    return (!Unifications.asked(question)
                || candidate.absent()
                || Unifications.namesAll(candidate, question))
            && !otherOffice(candidate)
        ? 1
        : OTHER_POST;
  }

  /** A deputy is not the head: the one who holds another post is not who is asked for. */
  private boolean otherOffice(Candidate candidate) {
    return (candidate.is(OfficeHolder.class) || candidate.is(Unification.class))
        && question.posts().size() == 1
        && question.people().isEmpty()
        && candidate.posts().stream()
            .flatMap(List::stream)
            .noneMatch(post -> post.head().equals(question.posts().getFirst().head()));
  }

  /** What was merged with what is told only by a fact that is a merger. */
  private double ofMergers(Candidate candidate) {
    boolean asked =
        question.says(MERGED)
            && question.posts().isEmpty()
            && question.documents().isEmpty()
            && !question.says(Unifications.ABOUT);
    return !asked || candidate.absent() || candidate.merger() ? 1 : NO_MERGER;
  }

  private double ofLevels(Candidate candidate) {
    return candidate.absent() || Post.levelsFit(question.levels(), candidate.levels())
        ? 1
        : OTHER_LEVEL;
  }

  private static boolean meet(Collection<String> some, Collection<String> others) {
    return !some.isEmpty() && !others.isEmpty() && !Collections.disjoint(some, others);
  }
}
