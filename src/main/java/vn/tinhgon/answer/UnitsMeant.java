package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.answer.UnitQuestion.Became;
import vn.tinhgon.answer.UnitQuestion.MadeOf;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
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

  private static int slips(List<Fit> fits) {
    return fits.isEmpty() ? Integer.MAX_VALUE : fits.getFirst().slips();
  }

  /** Words that are only nearly a name, of no district or province, are likelier other words. */
  private boolean namesAUnit(Found found) {
    Fit first = found.units().getFirst();
    return first.slips() == 0 || first.scoped() || questions.namesLevel(found.question().place());
  }

  /** Of units that bear one name, one of which became the other, the one that is asked about. */
  private List<Fit> meant(UnitQuestion question, List<Fit> fits) {
    LocalDate alive = question.alive();
    List<Fit> all =
        alive == null || fits.size() < 2
            ? fits
            : fits.stream().filter(fit -> fit.unit().on(alive).isPresent()).toList();
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
