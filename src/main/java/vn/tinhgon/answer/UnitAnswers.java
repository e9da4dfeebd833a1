package vn.tinhgon.answer;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.answer.UnitQuestion.Arranged;
import vn.tinhgon.answer.UnitQuestion.Basis;
import vn.tinhgon.answer.UnitQuestion.Became;
import vn.tinhgon.answer.UnitQuestion.MadeOf;
import vn.tinhgon.answer.UnitQuestion.Parts;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.PlaceNames.Fit;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Wording;

/** Answers what became of units, and out of which they were made. */
final class UnitAnswers {
  private static final int MOST_CHOICES = 6;

  private final Lineage lineage;
  private final Wording wording;
  private final UnitText text;
  private final UnitsMeant meant;
  private final UnitFate fate;
  private final UnitOrigin origin;
  private final UnitParts parts;
  private final UnitBasis basis;
  private final UnitDifference difference;

  UnitAnswers(UnitGrounds grounds, Lineage lineage, Wording wording) {
    this.lineage = lineage;
    this.wording = wording;
    this.text = new UnitText(lineage, wording);
    this.meant = new UnitsMeant(lineage);
    UnitReplies replies = new UnitReplies(grounds, lineage, wording);
    this.fate = new UnitFate(lineage, wording, replies);
    this.origin = new UnitOrigin(lineage, wording, replies);
    this.parts = new UnitParts(lineage, wording, replies, fate, origin);
    this.difference = new UnitDifference(lineage, wording, replies, meant);
    this.basis = new UnitBasis(lineage, wording, replies);
  }

  /** The answer, or a question back; empty where nothing of the kind is asked or held. */
  Optional<Answer> answer(Question asked) {
    return lineage.isEmpty()
        ? Optional.empty()
        : difference
            .answer(asked)
            .or(() -> meant.in(asked).map(found -> answer(found.units(), found.question(), asked)));
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
    return new Answer.Ambiguous(said, choices, UnitReplies.context(asked, ""));
  }

  private Answer nearest(Fit fit, UnitQuestion question, Question asked) {
    Choice choice = choice(fit.state(), question);
    return new Answer.NotFound(
        wording.get("units.no.such", choice.label()) + "\n\n" + wording.get("unknown.hand.over"),
        List.of(choice),
        UnitReplies.context(asked, ""));
  }

  private Choice choice(UnitState state, UnitQuestion question) {
    String name = text.dated(state);
    String key =
        switch (question) {
          case Became _ -> "units.ask.became";
          case MadeOf _ -> "units.ask.made";
          case Parts of -> of.many() ? "units.ask.count" : "units.ask.parts";
          case Basis _ -> "units.ask.basis";
          case Arranged _ -> "units.ask.arranged";
        };
    return new Choice(name, wording.get(key, AnswerText.capital(name)));
  }

  private Answer told(Fit fit, UnitQuestion question, Question asked) {
    return switch (question) {
      case Became became -> fate.of(fit, became.asOf(), asked);
      case MadeOf made ->
          fit.state().level().tier() == Tier.COMMUNE || !lineage.madeOf(fit.unit()).isEmpty()
              ? origin.of(fit, made.asOf(), asked)
              : parts.former(fit, made.asOf(), asked);
      case Parts of -> parts.of(fit, of, asked);
      case Basis of -> basis.of(fit, of.asOf(), asked);
      case Arranged of -> basis.arranged(fit, of.asOf(), asked);
    };
  }
}
