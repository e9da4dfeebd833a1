package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Theme;

/** Decides over all candidates at once: answer, ask back, or say no. */
final class Decision {
  // Set by the labelled questions: below it the bot says no.
  static final double ASK_BACK = 0.48;
  private static final double CLOSE = 0.06;
  private static final double ALIKE = 0.05;
  // No telling which of them is asked for.
  private static final double EQUAL = 0.03;
  private static final double WORTH_OFFERING = 0.12;
  private static final double NEAREST = 0.42;
  private static final double RELATED = 0.42;
  private static final int MOST_CHOICES = 4;
  private static final int MOST_ALIKE = 6;
  private static final int MOST_RELATED = 2;
  private static final int LONGEST_LABEL = 90;

  private final Snapshot store;
  private final Wording wording;
  private final AnswerWriter writer;
  private final WithoutAnswer without;
  private final Ranked ranked;
  private final Gate gate;
  private final Preference preference;

  Decision(
      Snapshot store, Wording wording, AnswerWriter writer, WithoutAnswer without, Ranked ranked) {
    this.store = store;
    this.wording = wording;
    this.writer = writer;
    this.without = without;
    this.ranked = ranked;
    this.gate = new Gate(store, ranked);
    this.preference = new Preference(ranked, gate);
  }

  Answer answer() {
    return withNext(decided());
  }

  /** The answer with what may be asked next. */
  Answer withNext(Answer answer) {
    return answer instanceof Answer.Found found ? found.with(next(found)) : answer;
  }

  private Answer decided() {
    Optional<Answer> byPlace = new PlaceByPlace(store, wording, writer, ranked).answer();
    if (byPlace.isPresent()) {
      return byPlace.get();
    }
    List<Match> matches = ranked.matches();
    if (ranked.score() < ASK_BACK) {
      return no();
    }
    Match best = preference.over(matches.getFirst());
    Optional<Match> all = gate.thin(best) ? preference.tellingAll(best) : Optional.empty();
    if (all.isPresent()) {
      return found(all.get());
    }
    if (!gate.certain(best) || gate.thin(best)) {
      return best.candidate().absent() && preference.aboutIt(best) ? found(best) : askBack();
    }
    Set<String> rivals = rivals(best);
    return rivals.size() > 1 ? without.whichPlace(rivals) : bestOf(best);
  }

  /** The best match; with rows that fit as well, the entry that tells of them all, or a list. */
  private Answer bestOf(Match best) {
    if (Gate.byWordsAlone(best)) {
      return ofTheirWords(best);
    }
    List<Row> alike = alike(best);
    if (alike.size() < 2) {
      return withEqual(best);
    }
    return coveringEntry(best, alike).map(this::found).orElseGet(() -> writer.alike(alike, ranked));
  }

  /** Of two that nothing but their wordings tell apart, which fit alike, none is picked. */
  private Answer ofTheirWords(Match best) {
    boolean alone =
        ranked.matches().stream()
            .filter(m -> !m.candidate().id().equals(best.candidate().id()))
            .noneMatch(m -> Gate.byWordsAlone(m) && m.score() > best.score() - EQUAL);
    return alone ? found(best) : askBack();
  }

  /** The best match, and beside it what fits equally well and tells something else. */
  private Answer withEqual(Match best) {
    Answer answer = found(best);
    return ranked.matches().stream()
        .filter(m -> m.score() > best.score() - EQUAL && !m.candidate().absent())
        // What tells no facts shares none, not even with itself.
        .filter(m -> !m.candidate().id().equals(best.candidate().id()))
        .filter(m -> Collections.disjoint(best.candidate().facts(), m.candidate().facts()))
        .findFirst()
        .map(this::found)
        .map(equal -> both(answer, equal))
        .orElse(answer);
  }

  private Answer both(Answer answer, Answer equal) {
    return answer instanceof Answer.Found first && equal instanceof Answer.Found second
        ? first.and(second, wording.get("answer.beside"))
        : answer;
  }

  private Answer found(Match match) {
    return writer.found(match, ranked);
  }

  /** Rows of one kind and place that fit as well as the best: told together, none is picked. */
  private List<Row> alike(Match best) {
    Row first = best.candidate().row();
    boolean alone = first instanceof Theme || first instanceof Document;
    if (first == null || alone || best.candidate().absent()) {
      return List.of();
    }
    List<Row> alike = new ArrayList<>();
    for (Match match : ranked.matches()) {
      Row row = match.candidate().row();
      if (row != null
          && row.getClass() == first.getClass()
          && match.score() > best.score() - ALIKE
          && match.candidate().places().equals(best.candidate().places())) {
        alike.add(row);
      }
    }
    return alike.size() > MOST_ALIKE ? List.of() : alike;
  }

  private Optional<Match> coveringEntry(Match best, List<Row> alike) {
    List<String> told = alike.stream().map(Row::id).toList();
    return ranked.matches().stream()
        .filter(m -> m.candidate().entry() != null && !m.candidate().absent())
        .filter(m -> m.score() > best.score() - Gate.NEARLY && m.coverage() >= Gate.COVERED)
        .filter(m -> m.candidate().facts().containsAll(told))
        .findFirst();
  }

  /** The places that equally good candidates speak of, when the question names nothing. */
  private Set<String> rivals(Match best) {
    Set<String> places = new LinkedHashSet<>();
    if (!ranked.reading().bare() || best.candidate().places().size() != 1) {
      return places;
    }
    for (Match match : ranked.matches()) {
      if (match.score() > best.score() - CLOSE
          && match.coverage() > best.coverage() - CLOSE
          && match.candidate().places().size() == 1
          && !match.candidate().absent()) {
        places.addAll(match.candidate().places());
      }
    }
    return places;
  }

  private Answer askBack() {
    List<Choice> choices =
        ranked.matches().stream()
            .filter(m ->
                m.score()
                    > ranked.score() - (m.coverage() >= Gate.FULL ? Gate.FAR : WORTH_OFFERING))
            .filter(m -> !m.candidate().absent() && gate.tells(m))
            .map(Decision::choice)
            .distinct()
            .limit(MOST_CHOICES)
            .toList();
    return choices.size() < 2 ? no() : without.askBack("clarify.question", choices);
  }

  private Answer no() {
    List<Choice> nearest =
        ranked.matches().stream()
            .filter(m -> m.score() > NEAREST && !m.candidate().absent())
            .limit(1)
            .map(Decision::choice)
            .toList();
    return without.no(wording.get("unknown.general"), nearest);
  }

  /** Entries that fit too, to be asked next. */
  private List<Choice> next(Answer.Found found) {
    return ranked.matches().stream()
        .filter(m -> m.candidate().entry() != null && !m.candidate().absent())
        .filter(m -> m.score() > RELATED && !m.candidate().id().equals(found.source()))
        .limit(MOST_RELATED)
        .map(Decision::choice)
        .toList();
  }

  private static Choice choice(Match match) {
    String label = match.candidate().label();
    return label.length() <= LONGEST_LABEL
        ? new Choice(label, label)
        : new Choice(label.substring(0, label.lastIndexOf(' ', LONGEST_LABEL - 1)) + " …", label);
  }
}
