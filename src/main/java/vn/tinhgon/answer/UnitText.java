package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitDocument;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Puts units and what happened to them into the sentences that a reader sees. */
final class UnitText {
  private final Lineage lineage;
  private final Wording wording;

  UnitText(Lineage lineage, Wording wording) {
    this.lineage = lineage;
    this.wording = wording;
  }

  /** Level and name with all above it: "xã Tùng Ảnh, huyện Đức Thọ, tỉnh Hà Tĩnh". */
  String full(UnitState state, LocalDate day) {
    return lineage.full(state, day);
  }

  /** The same of the day on which it was so. */
  String full(UnitState state) {
    return lineage.full(state);
  }

  /** What the unit is on that day, with all above it. */
  String on(Unit unit, LocalDate day) {
    return full(unit.near(day), day);
  }

  /** The same, and from when or until when it is or was so. */
  String dated(UnitState state) {
    LocalDate to = state.to();
    return to != null
        ? wording.get("units.until", full(state), Vietnam.day(to.minusDays(1)))
        : state.exact()
            ? wording.get("units.since", full(state), Vietnam.day(state.from()))
            : full(state);
  }

  /** That a district has ended, with its last day and the document. */
  String districtEnded(Unit unit, LocalDate last) {
    String name = AnswerText.capital(on(unit, last));
    String document =
        lineage.changes(unit.id()).stream()
            .map(UnitChange::document)
            .reduce("", (_, later) -> later);
    return document.isEmpty()
        ? wording.get("units.district", name, Vietnam.day(last))
        : wording.get("units.district.document", name, Vietnam.day(last), document);
  }

  /** A document with its day, its issuer and what it is about; only its number if that is all. */
  String document(String number) {
    Optional<UnitDocument> held = lineage.document(number);
    if (held.isEmpty() || !held.get().issued().matches("\\d{4}-\\d{2}-\\d{2}")) {
      return number;
    }
    UnitDocument document = held.get();
    String day = Vietnam.day(LocalDate.parse(document.issued()));
    return wording.get("units.document", number, day, document.issuer(), document.title());
  }

  /** The units at the ends, a line each. */
  String lines(List<Branch> branches, LocalDate day) {
    return branches.stream()
        .map(branch ->
            "\n- " + on(branch.unit(), day) + (branch.part() ? wording.get("units.part") : ""))
        .collect(Collectors.joining());
  }

  /** When something happened, and by which document. */
  String when(UnitChange change) {
    String day = Vietnam.day(change.day());
    String document = change.document();
    if (document.isEmpty()) {
      return wording.get("units.when", day);
    }
    return change.clause().isEmpty()
        ? wording.get("units.when.document", day, document)
        : wording.get("units.when.clause", day, document, change.clause());
  }

  /** What changed the unit afterwards without making another of it: its name, its level. */
  String later(Unit unit, List<UnitChange> way) {
    return way.stream()
        .filter(change ->
            change.kind() == UnitChange.Kind.RENAMED || change.kind() == UnitChange.Kind.RELEVELLED)
        .filter(change -> change.links().stream().anyMatch(link -> unit.id().equals(link.to())))
        .map(change ->
            wording.get(
                "units.later",
                when(change),
                full(unit.near(change.day().minusDays(1))),
                on(unit, change.day())))
        .collect(Collectors.joining());
  }
}
