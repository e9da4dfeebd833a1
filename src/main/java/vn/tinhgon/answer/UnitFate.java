package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Tells what became of a unit by a day. */
final class UnitFate {
  private static final int MOST_BASES = 6;

  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitReplies replies;

  UnitFate(Lineage lineage, Wording wording, UnitReplies replies) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.replies = replies;
  }

  Answer of(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    UnitState named = fit.state();
    String name = AnswerText.capital(text.full(named));
    if (named.level().tier() == Tier.DISTRICT
        && unit.ended() != null
        && !day.isBefore(unit.ended())) {
      return district(fit, day, asked);
    }
    return replies.before(fit, day, asked).orElseGet(() -> became(fit, name, day, asked));
  }

  private Answer became(Fit fit, String name, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    UnitState named = fit.state();
    List<Branch> ends = lineage.after(unit, day);
    Set<UnitChange> changes = new LinkedHashSet<>();
    ends.forEach(end -> changes.addAll(end.way()));
    String said;
    if (ends.isEmpty()) {
      said = wording.get("units.gone", name, Vietnam.day(day));
    } else if (ends.size() > 1) {
      said =
          wording.get("units.divided", name, String.valueOf(ends.size())) + text.lines(ends, day);
    } else if (!ends.getFirst().unit().id().equals(unit.id())) {
      said = wording.get("units.became", name, text.on(ends.getFirst().unit(), day));
    } else {
      String now = text.on(unit, day);
      said =
          !day.equals(asked.asOf())
              ? wording.get("units.then", Vietnam.day(day), now)
              : text.full(named).equals(now)
                  ? wording.get("units.still", AnswerText.capital(now))
                  : wording.get("units.goes.on", name, now);
    }
    StringBuilder all = new StringBuilder(said);
    changes.stream()
        .filter(change ->
            change.links().stream()
                .noneMatch(link -> link.from() != null && link.from().equals(link.to())))
        .map(change -> text.when(change))
        .distinct()
        .limit(MOST_BASES)
        .forEach(when -> all.append('\n').append(wording.get("units.basis", when)));
    ends.forEach(end -> all.append(text.later(end.unit(), end.way())));
    ends.stream()
        .filter(end -> end.unit().id().equals(unit.id()) && ends.size() == 1)
        .findFirst()
        .ifPresent(end -> all.append(origin(unit)));
    return replies.found(all.toString(), changes, fit, day, asked);
  }

  /** Out of what a unit of today was made, beside what it is. */
  private String origin(Unit unit) {
    List<Branch> parts = lineage.madeOf(unit);
    return parts.isEmpty()
        ? ""
        : '\n'
            + wording.get(
                "units.made", AnswerText.capital(text.when(parts.getFirst().way().getFirst())))
            + text.lines(parts, parts.getFirst().way().getFirst().day().minusDays(1));
  }

  private Answer district(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    LocalDate ended = unit.ended();
    LocalDate last = ended == null ? day : ended.minusDays(1);
    Set<String> now = new LinkedHashSet<>();
    List<UnitChange> changes = new ArrayList<>(lineage.changes(unit.id()));
    Stream<Unit> parts = Stream.concat(Stream.of(unit), lineage.below(unit.id(), last).stream());
    parts
        .flatMap(part -> lineage.after(part, day).stream())
        .forEach(end -> {
          now.add(text.on(end.unit(), day));
          changes.addAll(end.way());
        });
    String said = text.districtEnded(unit, last);
    if (!now.isEmpty()) {
      said +=
          '\n'
              + wording.get("units.district.now", String.valueOf(now.size()))
              + "\n- "
              + String.join("\n- ", now);
    }
    return replies.found(said, changes.stream().distinct().toList(), fit, day, asked);
  }
}
