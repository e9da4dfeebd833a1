package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.lineage.Consequence;
import vn.tinhgon.lineage.Level;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.LineageRows;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/**
 * Corrects what was written wrong of a unit: its level and name, other ways to write it, its code.
 * What has changed since a day is no mistake but an event.
 */
@Component
class UnitCorrection {
  /** The word after the command, and all else. */
  private static final Pattern FIRST = Pattern.compile("(\\S+)\\s*(.*)", Pattern.DOTALL);

  private final UnitTelling telling;
  private final Wording wording;

  UnitCorrection(UnitTelling telling, Wording wording) {
    this.telling = telling;
    this.wording = wording;
  }

  /** What a line tells. */
  private enum Line {
    UNIT,
    SINCE,
    NAME,
    ALSO,
    CODE,
    WHY
  }

  /** The rest of the command after its word; empty where that is not there. */
  Optional<String> asked(String rest) {
    Matcher first = FIRST.matcher(rest.strip());
    return first.matches() && Plain.words(first.group(1)).equals(Plain.words(word()))
        ? Optional.of(first.group(2))
        : Optional.empty();
  }

  Said run(Inbound message, String rest) {
    return telling.run(message, Verb.UNITS, word(), rest, this::told);
  }

  private String word() {
    return wording.get("units.correct");
  }

  private UnitTelling.Told told(String text, Lineage lineage) {
    var lines = new LabelledLines<>(Line.class, line -> wording.get("units.label." + line), text);
    List<String> complaints = new ArrayList<>();
    Optional<Unit> unit = unit(lines.of(Line.UNIT), day(lines.of(Line.SINCE)), lineage, complaints);
    Optional<UnitState> state = unit.flatMap(one -> state(one, lines.of(Line.SINCE), complaints));
    Optional<Level.Named> name = name(lines.of(Line.NAME), complaints);
    if (lines.of(Line.WHY).isEmpty()) {
      complaints.add(wording.get("units.lacks.WHY"));
    }
    if (!complaints.isEmpty() || state.isEmpty()) {
      return new UnitTelling.Told.Unclear(complaints);
    }
    UnitState before = state.get();
    UnitState after =
        new UnitState(
            before.unit(),
            name.map(Level.Named::name).orElse(before.name()),
            name.map(Level.Named::level).orElse(before.level()),
            before.parent(),
            lines.has(Line.CODE) ? lines.of(Line.CODE) : before.code(),
            lines.has(Line.ALSO) ? also(lines.of(Line.ALSO)) : before.also(),
            before.from(),
            before.exact(),
            before.to());
    if (after.equals(before)) {
      return new UnitTelling.Told.Unclear(List.of(wording.get("units.lacks.change")));
    }
    return new UnitTelling.Told.Clear(
        Consequence.of(lineage, new LineageRows(List.of(after), List.of(), List.of())),
        wording.get("units.correct.shown", line(before), line(after), lines.of(Line.WHY)),
        wording.get("units.correct.note", before.full(), lines.of(Line.WHY)));
  }

  /** The one of that name, of several the one that began to be so on that day. */
  private Optional<Unit> unit(
      String typed, Optional<LocalDate> since, Lineage lineage, List<String> complaints) {
    if (typed.isEmpty()) {
      complaints.add(wording.get("units.lacks.UNIT"));
      return Optional.empty();
    }
    List<Unit> fits =
        lineage
            .unit(typed)
            .map(List::of)
            .orElseGet(() ->
                lineage.names().find(typed).stream()
                    .filter(fit -> fit.slips() == 0)
                    .map(Fit::unit)
                    .toList());
    List<Unit> then =
        fits.stream().filter(one -> since.flatMap(day -> from(one, day)).isPresent()).toList();
    List<Unit> left = then.isEmpty() ? fits : then;
    if (left.size() == 1) {
      return Optional.of(left.getFirst());
    }
    complaints.add(
        left.isEmpty()
            ? wording.get("units.show.none", typed)
            : wording.get(
                "units.lacks.several",
                typed,
                left.stream().map(Unit::id).collect(Collectors.joining("; "))));
    return Optional.empty();
  }

  private static Optional<UnitState> from(Unit unit, LocalDate day) {
    return unit.states().stream().filter(one -> one.from().equals(day)).findFirst();
  }

  private static Optional<LocalDate> day(String typed) {
    Matcher day = EventForm.DAY.matcher(typed);
    return day.find() ? Optional.ofNullable(Vietnam.day(day)) : Optional.empty();
  }

  private Optional<UnitState> state(Unit unit, String since, List<String> complaints) {
    if (since.isEmpty()) {
      return Optional.of(unit.last());
    }
    Optional<UnitState> state = day(since).flatMap(day -> from(unit, day));
    if (state.isEmpty()) {
      complaints.add(
          wording.get(
              "units.lacks.SINCE",
              unit.states().stream()
                  .map(one -> Vietnam.day(one.from()))
                  .collect(Collectors.joining(", "))));
    }
    return state;
  }

  private Optional<Level.Named> name(String typed, List<String> complaints) {
    Optional<Level.Named> name =
        Arrays.stream(Tier.values()).flatMap(tier -> Level.split(typed, tier).stream()).findFirst();
    if (name.isEmpty() && !typed.isEmpty()) {
      complaints.add(wording.get("event.lacks.level", typed));
    }
    return name;
  }

  private static List<String> also(String typed) {
    return Stream.of(typed.split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private String line(UnitState state) {
    return Stream.of(
            state.full(),
            state.code().isEmpty() ? "" : wording.get("units.label.CODE") + ' ' + state.code(),
            state.also().isEmpty()
                ? ""
                : wording.get("units.label.ALSO") + ": " + String.join("; ", state.also()))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
