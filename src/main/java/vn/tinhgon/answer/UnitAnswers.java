package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.tinhgon.answer.UnitQuestion.Became;
import vn.tinhgon.answer.UnitQuestion.MadeOf;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.Status;

/** Answers what became of units, and out of which they were made. */
final class UnitAnswers {
  private static final int MOST_CHOICES = 6;
  private static final double LETTER_FOR_LETTER = 0.99;
  private static final double WITH_A_SLIP = 0.9;

  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitsMeant meant;

  UnitAnswers(Lineage lineage, Wording wording) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.meant = new UnitsMeant(lineage);
  }

  /** The answer, or a question back; empty where nothing of the kind is asked or held. */
  Optional<Answer> answer(Question asked) {
    return lineage.isEmpty()
        ? Optional.empty()
        : meant.in(asked).map(found -> answer(found.units(), found.question(), asked));
  }

  private Answer answer(List<Fit> units, UnitQuestion question, Question asked) {
    Fit first = units.getFirst();
    if (units.size() > 1) {
      return which(units, question, asked);
    }
    // Nothing but a name that is nearly this one: it may as well be a place that is not held.
    return first.slips() > 0 && !first.scoped()
        ? nearest(first, question, asked)
        : told(first, question, asked);
  }

  private Answer which(List<Fit> fits, UnitQuestion question, Question asked) {
    List<Choice> choices =
        fits.stream().limit(MOST_CHOICES).map(fit -> choice(fit.state(), question)).toList();
    String names = String.join("; ", choices.stream().map(Choice::label).toList());
    String said =
        fits.size() > MOST_CHOICES
            ? wording.get("clarify.unit.many", String.valueOf(fits.size()), names)
            : wording.get("clarify.unit", names);
    return new Answer.Ambiguous(said, choices, context(asked, ""));
  }

  private Answer nearest(Fit fit, UnitQuestion question, Question asked) {
    Choice choice = choice(fit.state(), question);
    return new Answer.NotFound(
        wording.get("units.no.such", choice.label()) + "\n\n" + wording.get("unknown.hand.over"),
        List.of(choice),
        context(asked, ""));
  }

  private static Context context(Question asked, String source) {
    return new Context(asked.text(), source, List.of(), List.of(), List.of());
  }

  private Choice choice(UnitState state, UnitQuestion question) {
    String name = text.dated(state);
    String key = question instanceof MadeOf ? "units.ask.made" : "units.ask.became";
    return new Choice(name, wording.get(key, AnswerText.capital(name)));
  }

  private Answer told(Fit fit, UnitQuestion question, Question asked) {
    return switch (question) {
      case Became became -> became(fit, became.asOf(), asked);
      case MadeOf made -> madeOf(fit, made.asOf(), asked);
    };
  }

  private Answer became(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    UnitState named = fit.state();
    String name = AnswerText.capital(text.full(named));
    if (named.level().tier() == Tier.DISTRICT
        && unit.ended() != null
        && !day.isBefore(unit.ended())) {
      return district(fit, day, asked);
    }
    List<Branch> ends = lineage.after(unit, day);
    Set<UnitChange> changes = new LinkedHashSet<>();
    ends.forEach(end -> changes.addAll(end.way()));
    String said;
    LocalDate begin = unit.first().from();
    if (day.isBefore(begin)) {
      String key = unit.first().exact() ? "units.not.yet" : "units.not.known";
      return new Answer.NotFound(
          wording.get(key, name, Vietnam.day(begin)) + "\n\n" + wording.get("unknown.hand.over"),
          List.of(),
          context(asked, unit.id()));
    }
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
        .limit(MOST_CHOICES)
        .forEach(when -> all.append('\n').append(wording.get("units.basis", when)));
    ends.forEach(end -> all.append(text.later(end.unit(), end.way())));
    ends.stream()
        .filter(end -> end.unit().id().equals(unit.id()) && ends.size() == 1)
        .findFirst()
        .ifPresent(end -> all.append(origin(unit)));
    return found(all.toString(), List.copyOf(changes), fit, day, asked);
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
    String name = AnswerText.capital(text.full(fit.state()));
    String document = lineage.changes(unit.id()).getLast().document();
    String said =
        document.isEmpty()
            ? wording.get("units.district", name, Vietnam.day(last))
            : wording.get("units.district.document", name, Vietnam.day(last), document);
    if (!now.isEmpty()) {
      said +=
          '\n'
              + wording.get("units.district.now", String.valueOf(now.size()))
              + "\n- "
              + String.join("\n- ", now);
    }
    return found(said, changes.stream().distinct().toList(), fit, day, asked);
  }

  private Answer madeOf(Fit fit, LocalDate day, Question asked) {
    Unit unit = fit.unit();
    List<Branch> parts = lineage.madeOf(unit);
    if (parts.isEmpty()) {
      UnitState first = unit.first();
      String name = AnswerText.capital(text.full(first));
      return unit.ended() == null && unit.states().size() > 1
          ? found(
              wording.get("units.not.arranged", AnswerText.capital(text.on(unit, day)), name),
              lineage.changes(unit.id()),
              fit,
              day,
              asked)
          : found(
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
    return found(said, changes, fit, day, asked);
  }

  private Answer found(
      String said, List<UnitChange> changes, Fit fit, LocalDate day, Question asked) {
    String dates = wording.get("units.as.of", Vietnam.day(day));
    List<Citation> citations =
        changes.stream()
            .map(UnitChange::document)
            .distinct()
            .flatMap(number -> lineage.document(number).stream())
            .map(document ->
                new Citation(
                    document.number(),
                    document.title(),
                    document.issuer(),
                    document.issued(),
                    DocumentStatus.UNKNOWN,
                    null,
                    null,
                    document.url().isEmpty() ? null : document.url()))
            .toList();
    String status = wording.get("answer.status.dates", wording.get("status." + Status.DONE), dates);
    return new Answer.Found(
        said + "\n\n" + status,
        Status.DONE,
        dates,
        citations,
        fit.unit().id(),
        fit.slips() == 0 ? LETTER_FOR_LETTER : WITH_A_SLIP,
        List.of(),
        context(asked, fit.unit().id()));
  }
}
