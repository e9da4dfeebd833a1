package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/**
 * Tells since when a unit is and by which document, and by which documents a place was arranged.
 */
final class UnitBasis {
  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitReplies replies;

  UnitBasis(Lineage lineage, Wording wording, UnitReplies replies) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.replies = replies;
  }

  /** Since when it is, what happened to it by that day, and by which documents. */
  Answer of(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    List<UnitChange> changes =
        lineage.changes(unit.id()).stream().filter(change -> !change.day().isAfter(day)).toList();
    List<String> lines = new ArrayList<>();
    if (lineage.madeOf(unit).isEmpty()) {
      String name = text.full(unit.first());
      lines.add(wording.get("units.basis.unknown", name, Vietnam.day(unit.first().from())));
    }
    changes.forEach(change -> lines.add(line(unit, change)));
    changes.stream()
        .map(UnitChange::document)
        .filter(document -> !document.isEmpty())
        .distinct()
        .forEach(document -> lines.add(text.document(document)));
    String said = String.join("\n", lines);
    return changes.isEmpty()
        ? replies.none(said, unit, asked)
        : replies.found(said, changes, fit, day, asked);
  }

  private String line(Unit unit, UnitChange change) {
    LocalDate eve = change.day().minusDays(1);
    String when = text.when(change);
    boolean stays =
        change.links().stream()
            .anyMatch(link -> unit.id().equals(link.from()) && unit.id().equals(link.to()));
    if (stays) {
      return wording.get(
          "units.basis.changed",
          AnswerText.capital(when),
          text.on(unit, eve),
          text.on(unit, change.day()));
    }
    if (change.links().stream().anyMatch(link -> unit.id().equals(link.to()))) {
      String name = AnswerText.capital(text.on(unit, change.day()));
      return wording.get("units.basis.founded", name, when);
    }
    String into =
        change.links().stream()
            .filter(link -> unit.id().equals(link.from()))
            .flatMap(link -> lineage.unit(link.to()).stream())
            .map(next -> text.on(next, change.day()))
            .distinct()
            .collect(Collectors.joining("; "));
    String name = AnswerText.capital(text.on(unit, eve));
    if (!into.isEmpty()) {
      return wording.get("units.basis.arranged", name, when, into);
    }
    return unit.last().level().tier() == Tier.DISTRICT
        ? text.districtEnded(unit, eve)
        : wording.get("units.basis.ended", name, when);
  }

  /** By which documents the communes in it were arranged by that day. */
  Answer arranged(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    if (fit.state().level().tier() == Tier.COMMUNE) {
      return of(fit, day, asked);
    }
    Map<String, LocalDate> documents = new LinkedHashMap<>();
    Stream.concat(
            lineage.below(unit.id()).stream(),
            lineage.below(unit.id()).stream().flatMap(one -> lineage.below(one.id()).stream()))
        .flatMap(one ->
            lineage.changes(one.id()).stream()
                .filter(
                    change -> change.links().stream().anyMatch(link -> one.id().equals(link.to()))))
        .filter(change -> !change.document().isEmpty() && !change.day().isAfter(day))
        .sorted((one, other) -> other.day().compareTo(one.day()))
        .forEach(change -> documents.merge(change.document(), change.day(), UnitBasis::earlier));
    String name = text.on(unit, day);
    if (documents.isEmpty()) {
      return replies.none(wording.get("units.arranged.none", name), unit, asked);
    }
    String lines =
        documents.entrySet().stream()
            .map(one ->
                wording.get(
                    "units.arranged.document",
                    text.document(one.getKey()),
                    Vietnam.day(one.getValue())))
            .collect(Collectors.joining());
    return replies.found(
        wording.get("units.arranged", name) + lines, documents.keySet().stream(), fit, day, asked);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
