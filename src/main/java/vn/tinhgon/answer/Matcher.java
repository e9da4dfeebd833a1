package vn.tinhgon.answer;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    Weighed asked = index.weighed(Bag.of(question.terms()));
    return considered(question, agreement).stream()
        .map(candidate -> match(asked, candidate, agreement.with(candidate), fit.of(candidate)))
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
  private static double evidence(Weighed asked, Candidate candidate) {
    Set<Term> seen = new HashSet<>();
    double held = 0;
    for (int i = 0; i < asked.terms().size(); i++) {
      Term term = asked.terms().get(i);
      held += seen.add(term) ? asked.weight(i) * candidate.body().holds(term) : 0;
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

  private Match match(Weighed asked, Candidate candidate, double agreement, double fit) {
    if (agreement == 0) {
      return new Match(candidate, 0, 0, 0, 0, 0, agreement, fit, 0);
    }
    double coverage = coverage(asked, candidate);
    double[] likenesses =
        index.phrasings(candidate).stream().mapToDouble(asked::likeness).sorted().toArray();
    double likeness = likenesses.length == 0 ? 0 : likenesses[likenesses.length - 1];
    double seconded = likenesses.length < SECONDED ? 0 : likenesses[likenesses.length - SECONDED];
    double score = (COVERAGE * coverage + LIKENESS * likeness) * agreement * fit;
    return new Match(
        candidate,
        coverage,
        likeness,
        seconded,
        asked.shared(candidate.body()),
        evidence(asked, candidate),
        agreement,
        fit,
        score);
  }

  /** The weight of these terms that the candidate holds; 1 if there are none. */
  double coverage(List<Term> terms, Candidate candidate) {
    return coverage(index.weighed(Bag.of(terms)), candidate);
  }

  private static double coverage(Weighed asked, Candidate candidate) {
    double all = 0;
    double held = 0;
    for (int i = 0; i < asked.terms().size(); i++) {
      Term term = asked.terms().get(i);
      all += asked.weight(i);
      held += asked.weight(i) * held(term, candidate);
    }
    return all == 0 ? 1 : held / all;
  }

  private static double held(Term term, Candidate candidate) {
    double asked = 0;
    for (Bag phrasing : candidate.phrasings()) {
      asked = Math.max(asked, phrasing.holds(term));
      if (asked == 1) {
        return 1;
      }
    }
    return Math.max(asked, SAID_ONLY * candidate.body().holds(term));
  }
}
