package vn.tinhgon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Shows keepers all that the store holds of a unit, its names and levels and what happened. */
@Component
class UnitCommands {
  private static final int MOST_NAMED = 10;

  private final KnowledgeSource knowledge;
  private final UnitCorrection correction;
  private final DeepLinks links;
  private final Clock clock;
  private final Wording wording;

  UnitCommands(
      KnowledgeSource knowledge,
      UnitCorrection correction,
      DeepLinks links,
      Clock clock,
      Wording wording) {
    this.knowledge = knowledge;
    this.correction = correction;
    this.links = links;
    this.clock = clock;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    String typed = rest.strip();
    if (typed.isEmpty()) {
      return Said.of(wording.get("command.form." + Verb.UNITS));
    }
    Optional<String> wrong = correction.asked(typed);
    if (wrong.isPresent()) {
      return correction.run(message, wrong.get());
    }
    Lineage lineage = knowledge.current().lineage();
    Optional<Unit> byId = lineage.unit(typed);
    if (byId.isPresent()) {
      return Said.of(shown(message, byId.get(), lineage));
    }
    List<Fit> fits = lineage.names().find(typed);
    if (fits.isEmpty()) {
      return Said.of(wording.get("units.show.none", typed));
    }
    return Said.of(
        fits.size() == 1
            ? shown(message, fits.getFirst().unit(), lineage)
            : wording.get("units.show.many", String.valueOf(fits.size())) + named(fits));
  }

  /** By their ids, which name one unit only. */
  private String named(List<Fit> fits) {
    String lines =
        fits.stream()
            .limit(MOST_NAMED)
            .map(fit -> "\n- /" + Verb.UNITS.word() + ' ' + fit.unit().id())
            .collect(Collectors.joining());
    int more = fits.size() - MOST_NAMED;
    return more > 0 ? lines + wording.get("units.show.more", String.valueOf(more)) : lines;
  }

  private String shown(Inbound message, Unit unit, Lineage lineage) {
    return shown(unit, lineage) + links.line(message, unit);
  }

  private String shown(Unit unit, Lineage lineage) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
    StringBuilder text = new StringBuilder();
    text.append(wording.get("units.show.states", unit.near(today).full(), unit.id()));
    unit.states().forEach(state -> text.append(line(state, lineage)));
    List<UnitChange> changes = lineage.changes(unit.id());
    text.append(wording.get(changes.isEmpty() ? "units.show.no.changes" : "units.show.changes"));
    changes.forEach(change -> text.append(line(change, unit, lineage)));
    int below = lineage.below(unit.id(), today).size();
    return below == 0
        ? text.toString()
        : text.append(wording.get("units.show.below", String.valueOf(below))).toString();
  }

  private String line(UnitState state, Lineage lineage) {
    String from =
        wording.get(state.exact() ? "units.show.from" : "units.show.known", day(state.from()));
    LocalDate to = state.to();
    String until = to == null ? "" : wording.get("units.show.to", day(to.minusDays(1)));
    StringBuilder rest = new StringBuilder();
    lineage.above(state, state.from()).stream()
        .findFirst()
        .ifPresent(above -> rest.append(wording.get("units.show.above", above.full())));
    if (!state.code().isEmpty()) {
      rest.append(wording.get("units.show.code", state.code()));
    }
    if (!state.also().isEmpty()) {
      rest.append(wording.get("units.show.also", String.join(", ", state.also())));
    }
    return wording.get("units.show.state", from + until, state.full(), rest.toString());
  }

  private String line(UnitChange change, Unit unit, Lineage lineage) {
    String old = units(change, unit, Link::from, change.day().minusDays(1), lineage);
    String next = units(change, unit, Link::to, change.day(), lineage);
    String document =
        change.clause().isEmpty() ? change.document() : change.document() + ", " + change.clause();
    return wording.get(
        "units.show.change",
        day(change.day()),
        wording.get("units.kind." + change.kind()),
        document.isEmpty() ? "" : wording.get("units.show.document", document),
        (old.isEmpty() ? "" : wording.get("units.show.old", old))
            + (next.isEmpty() ? "" : wording.get("units.show.new", next)));
  }

  /** The units at that end of what happened to this one. */
  private String units(
      UnitChange change,
      Unit unit,
      Function<Link, @Nullable String> end,
      LocalDate day,
      Lineage lineage) {
    return change.links().stream()
        .filter(link -> unit.id().equals(link.from()) || unit.id().equals(link.to()))
        .filter(link -> end.apply(link) != null)
        .map(link -> {
          String name =
              lineage
                  .unit(Objects.requireNonNull(end.apply(link)))
                  .map(one -> one.near(day).full())
                  .orElse("");
          return link.part() ? name + wording.get("units.part") : name;
        })
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static String day(LocalDate day) {
    return Vietnam.day(day);
  }
}
