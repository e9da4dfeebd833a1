package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Status;

/** Makes answers of what is told of units: with the day they are of, and their documents. */
final class UnitReplies {
  private static final double LETTER_FOR_LETTER = 0.99;
  private static final double WITH_A_SLIP = 0.9;

  private final UnitGrounds grounds;
  private final Wording wording;
  private final UnitText text;

  UnitReplies(UnitGrounds grounds, Lineage lineage, Wording wording) {
    this.grounds = grounds;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
  }

  static Context context(Question asked, String source) {
    return new Context(asked.text(), source, List.of(), List.of(), List.of());
  }

  /** What the store does not hold of a unit, and that a person may know. */
  Answer none(String said, Unit unit, Question asked) {
    return new Answer.NotFound(
        said + "\n\n" + wording.get("unknown.hand.over"), List.of(), context(asked, unit.id()));
  }

  /** Why nothing can be told of that day; empty where the unit was by then. */
  Optional<Answer> before(Fit fit, LocalDate day, Question asked) {
    UnitState first = fit.unit().first();
    if (!day.isBefore(first.from())) {
      return Optional.empty();
    }
    String key = first.exact() ? "units.not.yet" : "units.not.known";
    String full = text.full(fit.state());
    String name = first.exact() ? AnswerText.capital(full) : full;
    return Optional.of(none(wording.get(key, name, Vietnam.day(first.from())), fit.unit(), asked));
  }

  Answer found(
      String said, Collection<UnitChange> changes, Fit fit, LocalDate day, Question asked) {
    return found(said, changes.stream().map(UnitChange::document), fit, day, asked);
  }

  Answer found(String said, Stream<String> documents, Fit fit, LocalDate day, Question asked) {
    List<String> numbers = documents.distinct().toList();
    Optional<String> hidden = grounds.hidden(numbers);
    if (hidden.isPresent()) {
      return none(hidden.get(), fit.unit(), asked);
    }
    String dates = wording.get("units.as.of", Vietnam.day(day));
    String status = wording.get("answer.status.dates", wording.get("status." + Status.DONE), dates);
    String cautions = grounds.cautions(numbers, asked.asOf());
    return new Answer.Found(
        said + "\n\n" + status + (cautions.isEmpty() ? "" : "\n\n" + cautions),
        Status.DONE,
        dates,
        grounds.citations(numbers),
        fit.unit().id(),
        fit.slips() == 0 ? LETTER_FOR_LETTER : WITH_A_SLIP,
        List.of(),
        context(asked, fit.unit().id()));
  }
}
