package vn.tinhgon.picture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.picture.Diagram.Arrow;
import vn.tinhgon.picture.Diagram.Box;
import vn.tinhgon.picture.Diagram.Kind;

/** Draws what a unit was before and has become since; says the same in words. */
@Component
public class UnitPicture {
  /** More boxes cannot be read on a phone; then there are words alone. */
  static final int MOST = 40;

  private static final Logger log = LoggerFactory.getLogger(UnitPicture.class);
  private static final float TEXT = 15;
  private static final int MOST_LINES = 30;

  private final Wording wording;
  private volatile boolean impossible;

  UnitPicture(Wording wording) {
    this.wording = wording;
  }

  /** The way the picture is written down. */
  public enum Format {
    PNG,
    SVG
  }

  /**
   * The picture; empty if there is nothing to draw, too much of it, or this machine cannot draw.
   */
  public Optional<byte[]> draw(Lineage lineage, Unit asked, LocalDate today, Format format) {
    var family = new Family(lineage, asked);
    if (!draws(family)) {
      return Optional.empty();
    }
    try {
      var font = Typeface.sized(TEXT);
      Placed placed = Placed.of(diagram(lineage, asked, family, today), font);
      return Optional.of(
          switch (format) {
            case PNG -> Png.of(placed, font);
            case SVG -> Svg.of(placed, font).getBytes(StandardCharsets.UTF_8);
          });
    } catch (LinkageError | InternalError | IOException missing) {
      impossible = true;
      log.warn(
          "units come without a picture, since text cannot be drawn here: install the package"
              + " fontconfig (Debian: libfontconfig1 and libfreetype6) and start again; {}",
          missing.toString());
      return Optional.empty();
    }
  }

  /** Whether there is something to draw of that unit, and not too much. */
  public boolean draws(Lineage lineage, Unit asked) {
    return draws(new Family(lineage, asked));
  }

  private boolean draws(Family family) {
    return !impossible && !family.changes().isEmpty() && family.units().size() <= MOST;
  }

  /** What the picture shows, in words, the oldest first. */
  public String words(Lineage lineage, Unit asked, LocalDate today) {
    var family = new Family(lineage, asked);
    String name = titled(asked, lineage, today);
    List<UnitChange> changes = family.changes();
    if (changes.isEmpty()) {
      return wording.get("picture.none", name);
    }
    String lines =
        changes.stream()
            .limit(MOST_LINES)
            .map(change -> "\n- " + line(change, family, lineage))
            .collect(Collectors.joining());
    String rest =
        changes.size() > MOST_LINES
            ? wording.get("picture.more", String.valueOf(changes.size() - MOST_LINES))
            : "";
    String size = String.valueOf(family.units().size());
    return (family.units().size() > MOST
            ? wording.get("picture.large", name, size)
            : wording.get("picture.of", name))
        + lines
        + rest;
  }

  private String line(UnitChange change, Family family, Lineage lineage) {
    List<Link> links = family.links(change);
    LocalDate eve = change.day().minusDays(1);
    Set<String> old = new LinkedHashSet<>();
    Set<String> next = new LinkedHashSet<>();
    for (Link link : links) {
      String from = name(link.from(), lineage, eve);
      old.add(link.part() ? wording.get("picture.part", from) : from);
      if (link.to() != null) {
        next.add(name(link.to(), lineage, change.day()));
      }
    }
    return wording.get(
        next.isEmpty() ? "picture.ended" : "picture.change",
        Vietnam.day(change.day()),
        wording.get("units.kind." + change.kind()),
        String.join(", ", old),
        String.join(", ", next),
        change.document().isEmpty() ? "" : " (" + change.document() + ")");
  }

  private static String name(@Nullable String id, Lineage lineage, LocalDate day) {
    return lineage.unit(id).map(unit -> unit.near(day).full()).orElse("");
  }

  private Diagram diagram(Lineage lineage, Unit asked, Family family, LocalDate today) {
    List<Box> boxes = new ArrayList<>();
    List<Arrow> arrows = new ArrayList<>();
    for (Unit unit : family.units()) {
      boxes.add(
          new Box(
              unit.id(),
              unit.id().equals(asked.id()) ? Kind.ASKED : Kind.UNIT,
              lines(unit, lineage, today)));
    }
    for (UnitChange change : family.changes()) {
      String id = "change " + change.id();
      boxes.add(new Box(id, Kind.CHANGE, lines(change)));
      Set<Arrow> of = new LinkedHashSet<>();
      for (Link link : family.links(change)) {
        if (link.from() != null) {
          of.add(new Arrow(link.from(), id, link.part()));
        }
        if (link.to() != null) {
          of.add(new Arrow(id, link.to(), false));
        }
      }
      arrows.addAll(of);
    }
    return new Diagram(boxes, arrows);
  }

  private List<String> lines(UnitChange change) {
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("units.kind." + change.kind()));
    lines.add(Vietnam.day(change.day()));
    if (!change.document().isEmpty()) {
      lines.add(change.document());
    }
    return lines;
  }

  /** Name and level, where it lies or lay, since when and until when; other names before. */
  private List<String> lines(Unit unit, Lineage lineage, LocalDate today) {
    UnitState last = unit.states().getLast();
    List<String> lines = new ArrayList<>();
    lines.add(titled(last));
    LocalDate to = last.to();
    String above =
        lineage.above(last, to == null ? today : to.minusDays(1)).stream()
            .map(UnitState::full)
            .collect(Collectors.joining(", "));
    if (!above.isEmpty()) {
      lines.add(above);
    }
    if (last.exact()) {
      lines.add(wording.get("picture.from", Vietnam.day(last.from())));
    }
    if (to != null) {
      lines.add(wording.get("picture.to", Vietnam.day(to.minusDays(1))));
    }
    for (UnitState before : unit.states().subList(0, unit.states().size() - 1).reversed()) {
      LocalDate end = before.to();
      if (end != null && !before.full().equals(last.full())) {
        lines.add(wording.get("picture.before", before.full(), Vietnam.day(end.minusDays(1))));
      }
    }
    return lines;
  }

  private static String titled(UnitState state) {
    String full = state.full();
    return Character.toUpperCase(full.charAt(0)) + full.substring(1);
  }

  private static String titled(Unit unit, Lineage lineage, LocalDate today) {
    UnitState state = unit.near(today);
    LocalDate to = state.to();
    return lineage.above(state, to == null ? today : to.minusDays(1)).stream()
        .map(UnitState::full)
        .reduce(state.full(), (all, next) -> all + ", " + next);
  }
}
