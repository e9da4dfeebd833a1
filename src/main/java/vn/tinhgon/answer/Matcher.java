package vn.tinhgon.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Compares a question with candidates. */
final class Matcher {
  private static final int CONSIDERED = 60;
  // Held in the answer, but not in the words by which people ask for it.
  private static final double SAID_ONLY = 0.85;
  private static final double COVERAGE = 0.6;
  private static final double LIKENESS = 0.4;
  private static final int SECONDED = 3;

  private final KnowledgeIndex index;
  private final Places places;

  Matcher(KnowledgeIndex index, Places places) {
    this.index = index;
    this.places = places;
  }

  /** The candidates that do not clash with the question, best first. */
  List<Match> matches(Reading question) {
    var agreement = new Agreement(question, places);
    var fit = new Fit(question);
    return considered(question, agreement).stream()
        .map(candidate -> match(question, candidate, agreement.with(candidate), fit.of(candidate)))
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

  /** How much the words that both share tell; a common word alone is no ground for an answer. */
  private double evidence(Reading question, Candidate candidate) {
    double held = 0;
    for (Term term : new LinkedHashSet<>(question.terms())) {
      held += index.weight(term) * candidate.body().holds(term);
    }
    return held;
  }

  private Collection<Candidate> considered(Reading question, Agreement agreement) {
    Map<String, Candidate> considered = new LinkedHashMap<>();
    index.search(question.terms(), CONSIDERED).forEach(c -> considered.put(c.id(), c));
    if (considered.size() < CONSIDERED) {
      // Few words that count: what is named decides, so look at all that speaks of it.
      index.all().stream()
          .filter(agreement::namesTheSame)
          .forEach(c -> considered.putIfAbsent(c.id(), c));
    }
    return considered.values();
  }

  private Match match(Reading question, Candidate candidate, double agreement, double fit) {
    double coverage = coverage(question.terms(), candidate);
    double[] likenesses =
        candidate.phrasings().stream()
            .mapToDouble(phrasing -> likeness(question.terms(), phrasing))
            .sorted()
            .toArray();
    double likeness = likenesses.length == 0 ? 0 : likenesses[likenesses.length - 1];
    double seconded = likenesses.length < SECONDED ? 0 : likenesses[likenesses.length - SECONDED];
    double score = (COVERAGE * coverage + LIKENESS * likeness) * agreement * fit;
    return new Match(
        candidate,
        coverage,
        likeness,
        seconded,
        shared(question.terms(), candidate.body()),
        evidence(question, candidate),
        agreement,
        fit,
        score);
  }

  /** The weight of the question's terms that the candidate holds; 1 if there are none. */
  double coverage(List<Term> terms, Candidate candidate) {
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
    double here = shared(terms, phrasing);
    double there = shared(phrasing.terms(), question);
    return here + there == 0 ? 0 : 2 * here * there / (here + there);
  }

  private double shared(List<Term> terms, Bag other) {
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
    return all == 0 ? 0 : held / all;
  }
}
