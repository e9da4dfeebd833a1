package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Tells out of which units one was made. */
final class UnitOrigin {
  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitReplies replies;

  UnitOrigin(Lineage lineage, Wording wording, UnitReplies replies) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.replies = replies;
  }

  /** Out of which units it was made. */
  Answer of(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    List<Branch> parts = lineage.madeOf(unit);
    if (parts.isEmpty()) {
      UnitState first = unit.first();
      String name = text.full(first);
      return unit.ended() == null && unit.states().size() > 1
          ? replies.found(
              wording.get("units.not.arranged", AnswerText.capital(text.on(unit, day)), name),
              lineage.changes(unit.id()),
              fit,
              day,
              asked)
          : replies.found(
              wording.get("units.origin.unknown", name, Vietnam.day(first.from())),
              List.of(),
              fit,
              day,
              asked);
    }
    UnitChange change = parts.getFirst().way().getFirst();
    List<UnitChange> changes = new ArrayList<>(List.of(change));
    String said =
        wording.get(
                "units.made.of", AnswerText.capital(text.on(unit, change.day())), text.when(change))
            + text.lines(parts, change.day().minusDays(1))
            + text.later(unit, lineage.changes(unit.id()));
    lineage.changes(unit.id()).stream().filter(one -> !changes.contains(one)).forEach(changes::add);
    return replies.found(said, changes, fit, day, asked);
  }
}
