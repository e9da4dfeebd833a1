package vn.tinhgon.answer;

import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import vn.tinhgon.registry.OfficeHolder;

/** Whether a match is good enough to be told: sure, grounded, and not one of many alike. */
final class Gate {
  // Set by the labelled questions.
  static final double ANSWER = 0.55;
  static final double COVERED = 0.5;
  static final double FULL = 0.95;
  static final double FAR = 0.2;
  static final double NEARLY = 0.1;
  // About one word that a tenth of the store holds: less is no ground for an answer.
  private static final double GROUND = 0.4;
  // Wordings so alike, or so many telling words, speak for themselves.
  private static final double ALIKE_ENOUGH = 0.6;
  private static final double MUCH = 1.5;
  // What names nothing that the store knows must be worded much like a question of the store.
  static final double WORDED_ALIKE = 0.7;

  private final Snapshot store;
  private final Ranked ranked;
  private final Telling telling;
  private final TypedWords typed;

  Gate(Snapshot store, Ranked ranked) {
    this.store = store;
    this.ranked = ranked;
    this.telling = new Telling(store, ranked);
    this.typed = store.reader.words(ranked.text());
  }

  /** So little is asked that things which have nothing in common answer it alike. */
  boolean thin(Match best) {
    Reading asked = ranked.reading();
    // Asked in the very words of an entry, and no other fits as well.
    if (best.candidate().entry() != null
        && best.likeness() >= FULL
        && ranked.matches().stream()
            .filter(m -> m.candidate().entry() != null)
            .filter(m -> !m.candidate().id().equals(best.candidate().id()))
            .noneMatch(m -> m.score() > best.score() - NEARLY)) {
      return false;
    }
    long words = asked.terms().stream().distinct().count();
    return words <= 1
        && asked.numbers().isEmpty()
        && asked.people().isEmpty()
        && asked.documents().isEmpty()
        && ranked.matches().stream()
            .filter(m -> m.coverage() >= FULL && m.score() > best.score() - FAR)
            .filter(m -> !m.candidate().absent())
            .anyMatch(m -> Collections.disjoint(m.candidate().facts(), best.candidate().facts()));
  }

  /** Enough of the question is held, by words that tell something. */
  boolean certain(Match best) {
    Reading asked = ranked.reading();
    boolean onlyPost =
        !asked.posts().isEmpty()
            && asked.bare()
            && asked.asks().isEmpty()
            && store.unifications.onlyPosts(asked)
            && !asked.says(Unifications.TOGETHER);
    if (onlyPost) {
      return false;
    }
    boolean onlyDigits =
        !asked.terms().isEmpty() && asked.terms().stream().allMatch(t -> t.exact().length() == 1);
    if (onlyDigits) {
      return false;
    }
    boolean named = !asked.people().isEmpty() || !asked.documents().isEmpty();
    boolean grounded = named || best.evidence() >= GROUND;
    // The office of the one person named: the name says enough.
    boolean office = asked.people().size() == 1 && best.candidate().is(OfficeHolder.class);
    boolean wordedAlike =
        best.likeness() >= WORDED_ALIKE && asked.terms().stream().distinct().count() > 1;
    boolean ofTheTrade =
        wordedAlike
            || (byWordsAlone(best) && best.coverage() >= FULL)
            || !asked.bare()
            || store.reader.asTyped(ranked.text()).bears();
    return best.score() >= ANSWER
        && !ofAnother(best)
        && tells(best)
        && (best.coverage() >= COVERED || office)
        && grounded
        && ofTheTrade
        && (named || !ofAnotherField(best));
  }

  /** Few of its words are held, and those by themselves, not in the company they keep here. */
  private boolean ofAnotherField(Match best) {
    return best.likeness() < ALIKE_ENOUGH && best.evidence() < MUCH && typed.company().strange();
  }

  /** Whether it can tell what is asked for, however alike the words are. */
  boolean tells(Match match) {
    return telling.tells(match) && !outOfNothing();
  }

  /**
   * Nothing is left of the question but words that were no words of ours before they were mended.
   */
  private boolean outOfNothing() {
    Reading asked = ranked.reading();
    Set<String> mended = typed.mendedFromWords();
    return !mended.isEmpty()
        && asked.numbers().isEmpty()
        && asked.people().isEmpty()
        && asked.documents().isEmpty()
        && asked.terms().stream().map(Term::folded).allMatch(mended::contains);
  }

  /** Whether nothing but its wording tells what it is about: no row stands behind it. */
  static boolean byWordsAlone(Match match) {
    Candidate candidate = match.candidate();
    return candidate.entry() != null && candidate.facts().isEmpty();
  }

  /** Nothing but its wording tells what it is about, and the question says another thing there. */
  private boolean ofAnother(Match best) {
    return byWordsAlone(best)
        && best.candidate().phrasings().stream()
            .max(Comparator.comparingDouble(this::shared))
            .filter(nearest -> Instead.said(typed.terms(), nearest.terms()))
            .isPresent();
  }

  private double shared(Bag phrasing) {
    return ranked.reading().terms().stream().mapToDouble(phrasing::holds).sum();
  }
}
