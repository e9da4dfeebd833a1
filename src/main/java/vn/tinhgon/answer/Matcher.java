package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Meeting;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Statement;
import vn.tinhgon.registry.Theme;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.registry.Unit;

/** Compares a question with candidates. */
final class Matcher {
  private static final int CONSIDERED = 60;
  // Held in the answer, but not in the words by which people ask for it.
  private static final double SAID_ONLY = 0.85;
  private static final List<Token> NAME = Spelling.tokens("tên");

  private final KnowledgeIndex index;
  private final Places places;

  Matcher(KnowledgeIndex index, Places places) {
    this.index = index;
    this.places = places;
  }

  /** The candidates that do not clash with the question, best first. */
  List<Match> matches(Reading question) {
    List<Candidate> considered = new ArrayList<>(index.search(question.terms(), CONSIDERED));
    if (considered.size() < CONSIDERED) {
      // Few words that count: what is named decides, so look at all that speaks about it.
      index.all().stream()
          .filter(c -> !considered.contains(c))
          .filter(c ->
              c.people().stream().anyMatch(question.people()::contains)
                  || c.documents().stream().anyMatch(documents(question)::contains)
                  || c.numbers().stream().anyMatch(question.numbers()::contains))
          .forEach(considered::add);
    }
    return considered.stream()
        .map(candidate -> match(question, candidate))
        .filter(match -> match.score() > 0)
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .toList();
  }

  /** The same for a question joined with the one before: its own words weigh double. */
  List<Match> matches(Reading joined, List<Term> own) {
    return matches(joined).stream()
        .map(match -> match.times(0.5 + 0.5 * coverage(own, match.candidate())))
        .sorted(Comparator.comparingDouble(Match::score).reversed())
        .toList();
  }

  Match match(Reading question, Candidate candidate) {
    double agreement = agreement(question, candidate);
    double fit = fit(question, candidate);
    double coverage = coverage(question.terms(), candidate);
    double likeness = 0;
    for (Bag phrasing : candidate.phrasings()) {
      likeness = Math.max(likeness, likeness(question.terms(), phrasing));
    }
    double score = (0.6 * coverage + 0.4 * likeness) * agreement * fit;
    return new Match(candidate, coverage, likeness, agreement, fit, score);
  }

  /** The weight of the question's terms that the candidate holds; 1 if there are none. */
  private double coverage(List<Term> terms, Candidate candidate) {
    double all = 0;
    double held = 0;
    for (Term term : terms) {
      double weight = index.weight(term);
      all += weight;
      double asked = 0;
      for (Bag phrasing : candidate.phrasings()) {
        asked = Math.max(asked, phrasing.holds(term));
      }
      held += weight * Math.max(asked, SAID_ONLY * candidate.body().holds(term));
    }
    return all == 0 ? 1 : held / all;
  }

  /** Harmonic mean of how much of each the other holds; word pairs count as words of their own. */
  private double likeness(List<Term> terms, Bag phrasing) {
    Bag question = Bag.of(terms);
    double here = shared(terms, phrasing, question);
    double there = shared(phrasing.terms(), question, phrasing);
    return here + there == 0 ? 0 : 2 * here * there / (here + there);
  }

  private double shared(List<Term> terms, Bag other, Bag own) {
    double all = 0;
    double held = 0;
    for (int i = 0; i < terms.size(); i++) {
      double weight = index.weight(terms.get(i));
      all += weight;
      held += weight * other.holds(terms.get(i));
      if (i > 0) {
        double pair = 0.5 * Math.min(weight, index.weight(terms.get(i - 1)));
        all += pair;
        held += other.holdsPair(terms.get(i - 1), terms.get(i)) ? pair : 0;
      }
    }
    return all == 0 || own.terms().isEmpty() ? 0 : held / all;
  }

  private double agreement(Reading question, Candidate candidate) {
    return placesAgree(question.places(), candidate)
        * documentsAgree(question, candidate)
        * numbersAgree(question, candidate)
        * peopleAgree(question, candidate);
  }

  private double placesAgree(List<String> asked, Candidate candidate) {
    if (asked.isEmpty()) {
      // What is not known of one place says nothing to a question about none.
      return candidate.absent() && !candidate.places().isEmpty() && candidate.documents().isEmpty()
          ? 0.5
          : 1;
    }
    if (candidate.is(Theme.class) && asked.size() == 1) {
      return candidate.places().contains(asked.getFirst()) ? 0.85 : 0;
    }
    if (candidate.places().isEmpty()) {
      // About the service, or about all places alike.
      return candidate.is(Absence.class) ? 1 : 0.7;
    }
    if (candidate.places().stream().anyMatch(asked::contains)) {
      boolean more = candidate.places().stream().anyMatch(place -> !asked.contains(place));
      boolean missing = !candidate.places().containsAll(asked);
      // Its title speaks of another place: what it says of this one is said in passing.
      boolean inPassing =
          !candidate.subject().isEmpty() && Collections.disjoint(candidate.subject(), asked);
      return (inPassing ? 0.85 : more ? 0.97 : 1)
          * (missing && asked.size() == candidate.places().size() ? 0.8 : 1);
    }
    boolean inside =
        candidate.places().stream()
            .anyMatch(held -> asked.stream().anyMatch(place -> places.within(held, place)));
    return inside ? 0.72 : 0;
  }

  /** How much the words that both share tell; a common word alone is no ground for an answer. */
  double evidence(Reading question, Candidate candidate) {
    double held = 0;
    for (Term term : new LinkedHashSet<>(question.terms())) {
      held += index.weight(term) * candidate.body().holds(term);
    }
    return held;
  }

  private static Set<String> documents(Reading question) {
    return question.documents().stream()
        .flatMap(mention -> mention.documents().stream())
        .map(Document::id)
        .collect(Collectors.toSet());
  }

  private static double documentsAgree(Reading question, Candidate candidate) {
    Set<String> asked = documents(question);
    if (asked.isEmpty()) {
      return 1;
    }
    if (candidate.documents().stream().anyMatch(asked::contains)) {
      return 1;
    }
    return candidate.related().stream().anyMatch(asked::contains) ? 0.95 : 0.55;
  }

  private static double numbersAgree(Reading question, Candidate candidate) {
    double factor = 1;
    for (String number : question.numbers()) {
      if (!candidate.numbers().contains(number)) {
        factor *= number.length() == 1 ? 0.9 : 0.55;
      }
    }
    return factor;
  }

  private static double peopleAgree(Reading question, Candidate candidate) {
    return question.people().isEmpty()
            || candidate.people().stream().anyMatch(question.people()::contains)
        ? 1
        : 0.4;
  }

  private static double fit(Reading question, Candidate candidate) {
    double fit = 1;
    if (question.asks(Ask.WHO)) {
      fit *= tellsWho(question, candidate) ? 1 : 0.85;
    }
    if (question.asks(Ask.COUNT)) {
      fit *= candidate.is(Result.class) ? 1.03 : tellsHowMany(candidate) ? 1 : 0.8;
    }
    if (question.asks(Ask.NUMBER) && candidate.is(Document.class)) {
      fit *= 1.05;
    }
    if (question.asks(Ask.MEETING) && candidate.is(Meeting.class)) {
      fit *= 1.06;
    }
    if (candidate.is(DocumentRelation.class) && question.asks(Ask.RELATION)) {
      fit *= 1.12;
    }
    if (candidate.is(OfficeHolder.class) && !question.people().isEmpty()) {
      fit *= 1.2;
    }
    if (candidate.is(Absence.class)) {
      boolean names =
          question.asks(Ask.NAME) && candidate.cues().at(NAME, 0, Phrases.Marks.EXACT).isPresent();
      fit *= cued(question, candidate) ? (names ? 1.25 : 1.12) : 0.75;
    }
    if (candidate.is(Theme.class) && (question.asks(Ask.WHERE) || question.asks(Ask.COMPARE))) {
      fit *= 1.08;
    }
    // One of several things said: the entry that holds them all goes first.
    if (candidate.is(Statement.class) && question.people().isEmpty()) {
      fit *= 0.86;
    }
    if (candidate.is(Unit.class) || candidate.is(Locality.class)) {
      fit *= 0.82;
    }
    return fit;
  }

  private static boolean tellsHowMany(Candidate candidate) {
    return switch (candidate.row()) {
      case null -> true;
      case Unification u -> !u.count().isEmpty() || !u.percent().isEmpty();
      case Event e -> !e.count().isEmpty();
      case Absence a -> true;
      case Theme t -> true;
      case Document d -> true;
      default -> false;
    };
  }

  private static boolean tellsWho(Reading question, Candidate candidate) {
    boolean concurrently = question.terms().contains(Term.notion("kiem"));
    return !candidate.people().isEmpty()
        || candidate.is(Absence.class)
        || (candidate.is(Unification.class) && concurrently)
        || (candidate.entry() != null && concurrently)
        || (candidate.is(Statement.class) && !question.asks(Ask.MEETING));
  }

  private static boolean cued(Reading question, Candidate candidate) {
    for (int i = 0; i < question.tokens().size(); i++) {
      if (candidate.cues().at(question.tokens(), i, Phrases.Marks.LENIENT).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
