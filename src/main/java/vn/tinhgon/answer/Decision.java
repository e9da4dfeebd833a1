package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Theme;

/** Decides over all candidates at once. */
final class Decision {
  // Set by the labelled questions: below ANSWER the bot asks back, below ASK_BACK it says no.
  static final double ANSWER = 0.6;
  private static final double ASK_BACK = 0.48;
  private static final double COVERED = 0.66;
  private static final double CLOSE = 0.06;
  private static final double EQUAL = 0.05;
  // About one word that a tenth of the store holds.
  private static final double GROUND = 0.4;
  private static final int MOST_CHOICES = 4;
  private static final int MOST_ALIKE = 6;
  private static final double RELATED = 0.42;
  private static final int MOST_RELATED = 2;

  private final Turn turn;
  private final Ranked ranked;

  Decision(Turn turn, Ranked ranked) {
    this.turn = turn;
    this.ranked = ranked;
  }

  Answer answer() {
    Answer answer = decided();
    return answer instanceof Answer.Found found ? found.with(next(found)) : answer;
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

  private Answer decided() {
    List<Match> matches = ranked.matches();
    if (ranked.reading().places().size() > 1) {
      Optional<Answer> byPlace = byPlace();
      if (byPlace.isPresent()) {
        return byPlace.get();
      }
    }
    if (matches.isEmpty() || matches.getFirst().score() < ASK_BACK) {
      return no(matches);
    }
    Match best = matches.getFirst();
    if (best.score() < ANSWER
        || (best.coverage() < COVERED && !knownPerson(best))
        || unfounded(best)) {
      return best.candidate().absent()
          ? turn.found(best, ranked.reading(), ranked.text())
          : askBack(matches);
    }
    Set<String> rivals = rivals(matches);
    if (rivals.size() > 1) {
      return whichPlace(rivals);
    }
    List<Row> alike = alike(matches);
    Optional<Match> entry = alike.size() > 1 ? coveringEntry(matches) : Optional.empty();
    if (entry.isPresent()) {
      return turn.found(entry.get(), ranked.reading(), ranked.text());
    }
    return alike.size() > 1
        ? turn.all(alike, ranked.reading(), ranked.text())
        : turn.found(best, ranked.reading(), ranked.text());
  }

  /** Rows of one kind and place that fit as well as the best: told together, none is picked. */
  private List<Row> alike(List<Match> matches) {
    Match best = matches.getFirst();
    Row first = best.candidate().row();
    if (first == null
        || best.candidate().absent()
        || first instanceof Theme
        || first instanceof Document) {
      return List.of();
    }
    List<Row> alike = new ArrayList<>();
    for (Match match : matches) {
      Row row = match.candidate().row();
      if (row != null
          && match.score() > best.score() - EQUAL
          && row.getClass() == first.getClass()
          && match.candidate().places().equals(best.candidate().places())) {
        alike.add(row);
      }
    }
    return alike.size() > MOST_ALIKE ? List.of() : alike;
  }

  /** The entry that tells of such rows together, if one fits nearly as well. */
  private Optional<Match> coveringEntry(List<Match> matches) {
    Match best = matches.getFirst();
    return matches.stream()
        .filter(m -> m.candidate().entry() != null && !m.candidate().absent())
        .filter(m -> m.score() > best.score() - 0.1 && m.coverage() >= COVERED)
        .filter(m -> m.candidate().places().containsAll(best.candidate().places()))
        .findFirst();
  }

  /** The office of the one person named: the name says enough. */
  private boolean knownPerson(Match match) {
    return ranked.reading().people().size() == 1 && match.candidate().is(OfficeHolder.class);
  }

  /** Whether only common words speak for it. */
  private boolean unfounded(Match match) {
    Reading asked = ranked.reading();
    return asked.people().isEmpty()
        && asked.documents().isEmpty()
        && turn.store().matcher.evidence(asked, match.candidate()) < GROUND;
  }

  private Answer no(List<Match> matches) {
    List<Choice> nearest =
        matches.stream()
            .filter(m -> m.score() > 0.3 && !m.candidate().absent())
            .limit(1)
            .map(Decision::choice)
            .toList();
    return turn.no(turn.wording().get("unknown.general"), nearest, List.of());
  }

  private Answer askBack(List<Match> matches) {
    List<Choice> choices =
        matches.stream()
            .filter(m -> m.score() > ranked.score() - 0.12 && !m.candidate().absent())
            .map(Decision::choice)
            .distinct()
            .limit(MOST_CHOICES)
            .toList();
    return choices.size() < 2
        ? no(matches)
        : new Answer.Ambiguous(
            turn.wording().get("clarify.question"), choices, turn.question().context());
  }

  private static Choice choice(Match match) {
    String label = match.candidate().label();
    return new Choice(label.length() > 90 ? label.substring(0, 89) + "…" : label, label);
  }

  /** The places that equally good candidates speak of, when the question names none. */
  private Set<String> rivals(List<Match> matches) {
    Set<String> places = new LinkedHashSet<>();
    if (!ranked.reading().places().isEmpty()
        || !ranked.reading().documents().isEmpty()
        || !ranked.reading().people().isEmpty()) {
      return places;
    }
    Match best = matches.getFirst();
    if (best.candidate().places().size() != 1) {
      return places;
    }
    for (Match match : matches) {
      if (match.score() > best.score() - CLOSE
          && match.candidate().places().size() == 1
          && match.coverage() > best.coverage() - CLOSE
          && !match.candidate().absent()) {
        places.addAll(match.candidate().places());
      }
    }
    return places;
  }

  private Answer whichPlace(Set<String> places) {
    List<Choice> choices = new ArrayList<>();
    for (String id : places.stream().limit(6).toList()) {
      String place = turn.store().reader.places().shown(id);
      choices.add(new Choice(place, turn.question().text() + " (" + place + ")"));
    }
    return new Answer.Ambiguous(
        turn.wording().get("clarify.place"), choices, turn.question().context());
  }

  /** One line for each place named; an entry or theme that speaks of them all goes first. */
  private Optional<Answer> byPlace() {
    Reading asked = ranked.reading();
    List<String> places =
        asked.places().stream()
            .filter(p ->
                asked.places().stream()
                    .noneMatch(q -> !q.equals(p) && turn.store().reader.places().within(q, p)))
            .toList();
    if (places.size() < 2) {
      return Optional.empty();
    }
    Optional<Match> all =
        ranked.matches().stream()
            .filter(m ->
                m.score() >= ANSWER
                    && m.coverage() >= COVERED
                    && m.candidate().places().containsAll(places))
            .findFirst();
    if (all.isPresent() && all.get().candidate().row() instanceof Theme theme) {
      return Optional.of(turn.theme(theme, places, asked, ranked.text()));
    }
    if (all.isPresent()) {
      return Optional.of(turn.found(all.get(), asked, ranked.text()));
    }
    List<Row> rows = new ArrayList<>();
    var text = new StringBuilder(turn.wording().get("answer.list.places"));
    for (String place : places) {
      Optional<Match> best =
          turn.store().matcher.matches(at(asked, place)).stream()
              .filter(m ->
                  m.candidate().row() != null
                      && !m.candidate().absent()
                      && m.score() >= ASK_BACK
                      && m.coverage() >= 0.5)
              .filter(m ->
                  m.candidate().places().contains(place) && !(m.candidate().row() instanceof Theme))
              .findFirst();
      String name = AnswerText.capital(turn.store().reader.places().shown(place));
      Row row = best.map(m -> m.candidate().row()).orElse(null);
      if (row == null) {
        text.append("\n- ").append(turn.wording().get("answer.list.missing", name));
      } else {
        rows.add(row);
        text.append("\n- ").append(name).append(": ").append(turn.store().text.sentence(row));
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(turn.several(text.toString(), rows, asked, ranked.text(), 0.85));
  }

  private static Reading at(Reading asked, String place) {
    return new Reading(
        asked.tokens(),
        asked.terms(),
        List.of(place),
        List.of(),
        asked.documents(),
        asked.people(),
        asked.numbers(),
        asked.asks());
  }
}
