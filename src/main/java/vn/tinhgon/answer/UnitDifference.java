package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.lineage.Branch;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.Unit;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.message.Wording;

/** Tells how two units differ: when each was, out of what it was made, what became of it. */
final class UnitDifference {
  private static final int MOST_CHOICES = 6;

  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitReplies replies;
  private final UnitsMeant meant;
  private final UnitPairs pairs = new UnitPairs();

  UnitDifference(Lineage lineage, Wording wording, UnitReplies replies, UnitsMeant meant) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.replies = replies;
    this.meant = meant;
  }

  /** The answer, or a question back; empty where nothing of the kind is asked or held. */
  Optional<Answer> answer(Question asked) {
    return pairs.in(asked.text()).stream().flatMap(pair -> of(pair, asked).stream()).findFirst();
  }

  private Optional<Answer> of(UnitPairs.Pair pair, Question asked) {
    List<Fit> one = meant.named(pair.one(), asked);
    List<Fit> other = meant.named(pair.other(), asked);
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (one.size() > 1) {
      return Optional.of(which(one, fit -> ask(text.dated(fit.state()), pair.other()), asked));
    }
    if (other.size() > 1) {
      return Optional.of(which(other, fit -> ask(pair.one(), text.dated(fit.state())), asked));
    }
    return Optional.of(told(one.getFirst(), other.getFirst(), asked));
  }

  private String ask(String one, String other) {
    return wording.get("units.ask.differ", AnswerText.capital(one), other);
  }

  private Answer which(List<Fit> fits, Function<Fit, String> ask, Question asked) {
    List<Choice> choices =
        fits.stream()
            .limit(MOST_CHOICES)
            .map(fit -> new Choice(text.dated(fit.state()), ask.apply(fit)))
            .toList();
    String names = String.join("; ", choices.stream().map(Choice::label).toList());
    return new Answer.Ambiguous(
        wording.get("clarify.unit", names), choices, UnitReplies.context(asked, ""));
  }

  private Answer told(Fit one, Fit other, Question asked) {
    LocalDate day = asked.asOf();
    boolean same = one.unit().id().equals(other.unit().id());
    String said =
        same
            ? wording.get("units.differ.same", text.dated(one.state()))
                + "\n- "
                + text.dated(other.state())
            : wording.get("units.differ")
                + life(one.unit(), day)
                + life(other.unit(), day)
                + part(one.unit(), other.unit(), day)
                + part(other.unit(), one.unit(), day);
    List<UnitChange> changes =
        Stream.of(one, other)
            .flatMap(fit -> lineage.changes(fit.unit().id()).stream())
            .filter(change -> !change.day().isAfter(day))
            .distinct()
            .toList();
    return replies.found(said, changes, one, day, asked);
  }

  private String life(Unit unit, LocalDate day) {
    LocalDate end = unit.ended();
    boolean ended = end != null && !day.isBefore(end);
    StringBuilder line = new StringBuilder("\n- ");
    line.append(text.dated(unit.near(day)));
    List<Branch> made = lineage.madeOf(unit);
    if (!made.isEmpty()) {
      LocalDate eve = made.getFirst().way().getFirst().day().minusDays(1);
      line.append(wording.get("units.differ.made", names(made, eve)));
    }
    if (ended) {
      List<Branch> after = lineage.after(unit, day);
      line.append(
          !after.isEmpty()
              ? wording.get("units.differ.now", names(after, day))
              : unit.last().level().tier() == Tier.DISTRICT
                  ? wording.get("units.differ.no.districts")
                  : "");
    }
    return line.append('.').toString();
  }

  private String names(List<Branch> branches, LocalDate day) {
    return branches.stream()
        .map(branch ->
            branch.unit().near(day).full() + (branch.part() ? wording.get("units.part") : ""))
        .collect(Collectors.joining(", "));
  }

  /** That the one went into the other. */
  private String part(Unit old, Unit unit, LocalDate day) {
    return lineage.after(old, day).stream()
        .filter(branch -> branch.unit().id().equals(unit.id()))
        .findFirst()
        .map(branch ->
            '\n'
                + wording.get(
                    branch.part() ? "units.differ.partly" : "units.differ.part",
                    AnswerText.capital(old.last().full()),
                    unit.near(day).full()))
        .orElse("");
  }
}
