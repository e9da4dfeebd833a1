package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Theme;

/** Answers a question about several places: one line for each, the missing ones said. */
final class PlaceByPlace {
  private static final double HALF_COVERED = 0.5;

  private final Snapshot store;
  private final Wording wording;
  private final AnswerWriter writer;
  private final Ranked ranked;

  PlaceByPlace(Snapshot store, Wording wording, AnswerWriter writer, Ranked ranked) {
    this.store = store;
    this.wording = wording;
    this.writer = writer;
    this.ranked = ranked;
  }

  /** Empty if fewer than two places are named, or nothing is known of any. */
  Optional<Answer> answer() {
    List<String> places = places();
    if (places.size() < 2) {
      return Optional.empty();
    }
    Optional<Match> ofAll = ofAll(places);
    if (ofAll.isEmpty()) {
      return lines(places);
    }
    Candidate candidate = ofAll.get().candidate();
    return Optional.of(
        candidate.row() instanceof Theme theme
            ? writer.theme(theme, places, ranked)
            : writer.found(ofAll.get(), ranked));
  }

  /** The places named, without those in which another one lies. */
  private List<String> places() {
    List<String> named = ranked.reading().places();
    return named.stream()
        .filter(place ->
            named.stream()
                .noneMatch(
                    inner -> !inner.equals(place) && store.reader.places().within(inner, place)))
        .toList();
  }

  /** An entry or theme that speaks of them all. */
  private Optional<Match> ofAll(List<String> places) {
    return ranked.matches().stream()
        .filter(m -> m.score() >= Gate.ANSWER && m.coverage() >= Gate.COVERED)
        .filter(m -> m.candidate().places().containsAll(places))
        .findFirst();
  }

  private Optional<Answer> lines(List<String> places) {
    List<Row> rows = new ArrayList<>();
    var text = new StringBuilder(wording.get("answer.list.places"));
    for (String place : places) {
      String name = AnswerText.capital(store.reader.places().shown(place));
      Optional<Row> row = best(place);
      row.ifPresent(rows::add);
      text.append("\n- ")
          .append(
              row.map(known -> name + ": " + store.text.sentence(known))
                  .orElseGet(() -> wording.get("answer.list.missing", name)));
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(writer.byPlace(text.toString(), rows, places, ranked));
  }

  private Optional<Row> best(String place) {
    return store.matcher.matches(ranked.reading().at(List.of(place))).stream()
        .filter(m -> m.score() >= Decision.ASK_BACK && m.coverage() >= HALF_COVERED)
        .map(Match::candidate)
        .filter(c -> c.places().contains(place) && !c.absent())
        .flatMap(c -> Optional.ofNullable(c.row()).stream())
        .filter(row -> !(row instanceof Theme))
        .findFirst();
  }
}
