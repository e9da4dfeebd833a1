package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.answer.UnitQuestion.Arranged;
import vn.tinhgon.answer.UnitQuestion.Basis;
import vn.tinhgon.answer.UnitQuestion.Became;
import vn.tinhgon.answer.UnitQuestion.MadeOf;
import vn.tinhgon.answer.UnitQuestion.Parts;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Finds out which units a question about units over time may mean. */
final class UnitsMeant {
  private final Lineage lineage;
  private final UnitQuestions questions = new UnitQuestions();

  /** A question, and the units whose names are nearest to the one typed; at least one. */
  record Found(UnitQuestion question, List<Fit> units) {}

  UnitsMeant(Lineage lineage) {
    this.lineage = lineage;
  }

  Optional<Found> in(Question asked) {
    Found nearest = null;
    boolean marked = Spelling.tokens(asked.text()).stream().anyMatch(Token::marked);
    for (UnitQuestion one : questions.in(asked.text(), asked.asOf())) {
      List<Fit> fits = meant(one, lineage.names().find(one.place(), marked));
      boolean nearer = nearest == null || slips(fits) < slips(nearest.units());
      if (!fits.isEmpty() && nearer) {
        nearest = new Found(one, fits);
      }
    }
    return Optional.ofNullable(nearest).filter(this::namesAUnit);
  }

  /** The units that a name with its level means, letter for letter; none where it has no level. */
  List<Fit> named(String typed, Question asked) {
    return questions
        .named(typed, asked.asOf())
        .filter(name -> questions.namesLevel(name.place()))
        .map(name ->
            meant(name, lineage.names().find(name.place())).stream()
                .filter(fit -> fit.slips() == 0)
                .toList())
        .orElse(List.of());
  }

  private static int slips(List<Fit> fits) {
    return fits.isEmpty() ? Integer.MAX_VALUE : fits.getFirst().slips();
  }

  /** Words that are only nearly a name, of no district or province, are likelier other words. */
  private boolean namesAUnit(Found found) {
    Fit first = found.units().getFirst();
    boolean named = first.scoped() || questions.namesLevel(found.question().place());
    return switch (found.question()) {
      case Became _, MadeOf _ -> first.slips() == 0 || named;
      // A bare name may stand for the body there as well: "Ba Chẽ ... theo nghị quyết nào".
      case Basis _ -> named;
      case Parts _, Arranged _ ->
          first.slips() == 0 && (named || first.state().level().tier() != Tier.COMMUNE);
    };
  }

  /** Those of the highest tier: a commune holds no others. */
  private static List<Fit> holding(List<Fit> fits) {
    Tier highest =
        fits.stream()
            .map(fit -> fit.state().level().tier())
            .min(Comparator.naturalOrder())
            .orElse(Tier.COMMUNE);
    return fits.stream().filter(fit -> fit.state().level().tier() == highest).toList();
  }

  /** Those that were on that day, if any. */
  private static List<Fit> on(LocalDate day, List<Fit> fits) {
    List<Fit> then = fits.stream().filter(fit -> fit.unit().on(day).isPresent()).toList();
    return then.isEmpty() ? fits : then;
  }

  /** Of units that bear one name, one of which became the other, the one that is asked about. */
  private List<Fit> meant(UnitQuestion question, List<Fit> fits) {
    LocalDate alive = question.alive();
    List<Fit> all =
        alive == null || fits.size() < 2
            ? fits
            : fits.stream().filter(fit -> fit.unit().on(alive).isPresent()).toList();
    if (all.size() > 1 && (question instanceof Parts || question instanceof Arranged)) {
      all = on(question.asOf(), holding(all));
    }
    if (all.size() < 2) {
      return all;
    }
    List<Fit> made = all.stream().filter(fit -> !lineage.madeOf(fit.unit()).isEmpty()).toList();
    if (question instanceof MadeOf && !made.isEmpty()) {
      return made;
    }
    Set<String> dropped = new LinkedHashSet<>();
    for (Fit old : all) {
      for (Branch branch : lineage.after(old.unit(), LocalDate.MAX)) {
        all.stream()
            .filter(other -> !other.unit().id().equals(old.unit().id()))
            .filter(other -> other.unit().id().equals(branch.unit().id()))
            .filter(other -> other.state().full().equals(old.state().full()))
            .forEach(other ->
                dropped.add(question instanceof Became ? other.unit().id() : old.unit().id()));
      }
    }
    List<Fit> kept = all.stream().filter(fit -> !dropped.contains(fit.unit().id())).toList();
    return kept.isEmpty() ? all : kept;
  }
}
