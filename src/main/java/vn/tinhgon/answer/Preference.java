package vn.tinhgon.answer;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Statement;

/** Which goes first of what fits a question nearly as well as the best. */
record Preference(Ranked ranked, Gate gate) {
  private static final double ALIKE = 0.05;
  private static final double MUCH_FULLER = 0.15;
  private static final double SILENT = 0.2;
  private static final double ONE_OF_SEVERAL = 0.86;
  private static final double OWN_WORDS = 0.7;

  /** What goes before the match that fits best, or that match. */
  Match over(Match best) {
    return silent(fuller(entryOf(best)));
  }

  /** The entry that tells of everything that answers a question of few words alike. */
  Optional<Match> tellingAll(Match best) {
    Set<String> facts = new LinkedHashSet<>();
    ranked.matches().stream()
        .filter(m -> m.coverage() >= Gate.FULL && m.score() > best.score() - Gate.FAR)
        .filter(m -> m.candidate().entry() == null && !m.candidate().absent())
        .forEach(m -> facts.addAll(m.candidate().facts()));
    return ranked.matches().stream()
        .filter(m -> m.candidate().entry() != null && gate.certain(m))
        .filter(m -> !facts.isEmpty() && m.candidate().facts().containsAll(facts))
        .findFirst();
  }

  /** What holds clearly more of the question and fits nearly as well answers all of it. */
  private Match fuller(Match best) {
    return ranked.matches().stream()
        .filter(m -> m.score() >= Gate.ANSWER && m.score() > best.score() - MUCH_FULLER)
        .filter(m -> m.coverage() > best.coverage() + MUCH_FULLER && !m.candidate().absent())
        .findFirst()
        .orElse(best);
  }

  /** One of several things said or counted: the entry that holds them all goes first. */
  private Match entryOf(Match best) {
    boolean said = best.candidate().is(Statement.class) && ranked.reading().people().isEmpty();
    boolean counted = best.candidate().is(Result.class) && ranked.reading().counts() > 1;
    return said || counted
        ? ranked.matches().stream()
            .filter(m -> m.candidate().entry() != null && !m.candidate().absent())
            .filter(m -> m.candidate().facts().contains(best.candidate().id()))
            .filter(m -> m.score() > best.score() * ONE_OF_SEVERAL)
            .findFirst()
            .orElse(best)
        : best;
  }

  /** That the sources do not state just what is asked goes before what they state beside it. */
  private Match silent(Match best) {
    return ranked.matches().stream()
        .filter(m -> m.candidate().is(Absence.class) && asksFor(m, best))
        .filter(m -> m.score() >= Decision.ASK_BACK && m.score() > best.score() - SILENT)
        .filter(m -> m.coverage() >= best.coverage() - ALIKE)
        .filter(m -> m.candidate().places().containsAll(ranked.reading().places()))
        .findFirst()
        .orElse(best);
  }

  /** What is not stated of the very places named, and asked for by a word of its own. */
  boolean aboutIt(Match absence) {
    return absence.fit() > 1
        && absence.candidate().places().isEmpty() == ranked.reading().places().isEmpty()
        && absence.candidate().places().containsAll(ranked.reading().places());
  }

  /** A word of its own is in the question, or it is worded more like it than anything held. */
  private static boolean asksFor(Match absence, Match best) {
    return absence.fit() > 1
        || (absence.likeness() >= OWN_WORDS && absence.likeness() > best.likeness() + Gate.NEARLY);
  }
}
