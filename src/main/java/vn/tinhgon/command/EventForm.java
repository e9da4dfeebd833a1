package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.Happening;
import vn.tinhgon.lineage.Happening.New;
import vn.tinhgon.lineage.Happening.Old;
import vn.tinhgon.lineage.Level;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Reads what happened to units from labelled lines, or says what is missing in them. */
final class EventForm {
  /** As people write a day. */
  static final Pattern DAY =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");

  /** What a line tells. */
  private enum Line {
    KIND,
    DAY,
    FROM,
    TO,
    DOCUMENT,
    CLAUSE
  }

  private final Lineage lineage;
  private final Wording wording;
  private final List<String> complaints = new ArrayList<>();
  private final LabelledLines<Line> lines;

  EventForm(String text, Lineage lineage, Wording wording) {
    this.lineage = lineage;
    this.wording = wording;
    lines = new LabelledLines<>(Line.class, label -> wording.get("event.label." + label), text);
  }

  /** Why nothing can be made of it, in sentences. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The document in full, as it is cited. */
  Optional<DocumentReference> document() {
    return DocumentReference.in(line(Line.DOCUMENT)).filter(DocumentReference::complete);
  }

  /** What it tells; empty where there are complaints. */
  Optional<Happening> read() {
    Optional<Kind> kind = kind();
    LocalDate day = day();
    Optional<DocumentReference> document = document();
    if (kind.isEmpty()) {
      complaints.add(wording.get("event.lacks.KIND"));
    }
    if (day == null) {
      complaints.add(wording.get("event.lacks.DAY"));
    }
    if (document.isEmpty()) {
      complaints.add(wording.get("event.lacks.DOCUMENT"));
    }
    if (kind.isEmpty() || day == null) {
      return Optional.empty();
    }
    List<Old> from = old(day);
    List<New> to = next(kind.get(), day, from);
    if (from.isEmpty() && kind.get() != Kind.FOUNDED && line(Line.FROM).isEmpty()) {
      complaints.add(wording.get("event.lacks.FROM"));
    }
    boolean over = kind.get() == Kind.ENDED || kind.get() == Kind.DISSOLVED;
    if (to.isEmpty() && !over && line(Line.TO).isEmpty()) {
      complaints.add(wording.get("event.lacks.TO"));
    }
    return complaints.isEmpty()
        ? document.map(
            cited -> new Happening(kind.get(), day, cited.number(), line(Line.CLAUSE), from, to))
        : Optional.empty();
  }

  private Optional<Kind> kind() {
    String typed = Plain.words(line(Line.KIND));
    return Arrays.stream(Kind.values())
        .filter(kind -> Plain.words(wording.get("units.kind." + kind)).equals(typed))
        .findFirst();
  }

  private @Nullable LocalDate day() {
    Matcher typed = DAY.matcher(line(Line.DAY));
    return typed.find() ? Vietnam.day(typed) : null;
  }

  private List<Old> old(LocalDate day) {
    List<Old> old = new ArrayList<>();
    for (String typed : named(Line.FROM)) {
      String part = '(' + wording.get("event.part") + ')';
      boolean parted = Plain.words(typed).endsWith(Plain.words(part));
      String name = parted ? typed.substring(0, typed.lastIndexOf('(')).strip() : typed;
      held(name, day.minusDays(1), true).ifPresent(unit -> old.add(new Old(unit.id(), parted)));
    }
    return old;
  }

  /** What goes on is one that was there and is not said to end; all else begins. */
  private List<New> next(Kind kind, LocalDate day, List<Old> from) {
    List<New> next = new ArrayList<>();
    for (String typed : named(Line.TO)) {
      Optional<Unit> held =
          kind == Kind.MERGED || kind == Kind.PARTLY_MERGED
              ? held(typed, day.minusDays(1), false)
              : Optional.empty();
      if (held.filter(unit -> from.stream().noneMatch(old -> old.unit().equals(unit.id())))
          .isPresent()) {
        next.add(new New.Held(held.get().id()));
      } else {
        made(typed, day).ifPresent(next::add);
      }
    }
    return next;
  }

  private Optional<New> made(String typed, LocalDate day) {
    String[] parts = typed.split(",", 2);
    Optional<Level.Named> named =
        Arrays.stream(Tier.values())
            .flatMap(tier -> Level.split(parts[0].strip(), tier).stream())
            .findFirst();
    if (named.isEmpty()) {
      complaints.add(wording.get("event.lacks.level", typed));
      return Optional.empty();
    }
    Level level = named.get().level();
    if (level.tier() == Tier.PROVINCE && parts.length == 1) {
      return Optional.of(new New.Made(level, named.get().name(), null));
    }
    if (parts.length == 1) {
      complaints.add(wording.get("event.lacks.above", typed));
      return Optional.empty();
    }
    return held(parts[1].strip(), day, true)
        .map(above -> new New.Made(level, named.get().name(), above.id()));
  }

  /** The one unit of that name on that day. */
  private Optional<Unit> held(String name, LocalDate day, boolean needed) {
    List<Fit> fits =
        lineage.names().find(name).stream()
            .filter(fit -> fit.slips() == 0 && fit.unit().on(day).isPresent())
            .toList();
    if (fits.size() == 1) {
      return Optional.of(fits.getFirst().unit());
    }
    if (needed) {
      complaints.add(
          fits.isEmpty()
              ? wording.get("event.lacks.unknown", name, Vietnam.day(day))
              : wording.get("event.lacks.several", name, Vietnam.day(day), names(fits, day)));
    }
    return Optional.empty();
  }

  private String names(List<Fit> fits, LocalDate day) {
    return fits.stream()
        .map(fit -> lineage.full(fit.unit().near(day), day))
        .collect(Collectors.joining("; "));
  }

  private List<String> named(Line line) {
    return Arrays.stream(line(line).split(";", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private String line(Line line) {
    return lines.of(line);
  }

  /** A unit as it stands in a sentence of that day. */
  String shown(String unit, LocalDate day) {
    return lineage
        .unit(unit)
        .map(held -> {
          UnitState state = held.near(day);
          return lineage.full(state, day);
        })
        .orElse(unit);
  }
}
