package vn.tinhgon.answer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;

/** Says no to what is asked of a document or a place that the register does not hold. */
record NotHeld(
    Snapshot store, Wording wording, Reading reading, Context before, WithoutAnswer without) {
  private static final String PROVINCE = "tỉnh ";

  /** A document, or the only place named, that the register does not hold. */
  Optional<Answer> answer() {
    Optional<DocumentMentions.Mention> document = DocumentAnswers.unknown(reading);
    if (document.isPresent()) {
      return Optional.of(without.no(wording.get("unknown.document", document.get().spoken())));
    }
    Optional<Document> elsewhere = DocumentAnswers.elsewhere(reading, store.reader.places());
    if (elsewhere.isPresent() && !reading.asks(Ask.COMPARE)) {
      return Optional.of(without.otherPlace(elsewhere.get()));
    }
    Optional<String> place =
        reading.strangePlaces().isEmpty() || !(reading.places().isEmpty() || strangeInside())
            ? store.followUps.otherType(reading, before)
            : Optional.of(String.join(", ", reading.strangePlaces()));
    return place.map(name -> without.no(placeNotHeld(name), inProvince(name)));
  }

  /** "Commune X in district Y": it is X that is asked about. */
  private boolean strangeInside() {
    return Gazetteer.lower(
        reading.strangePlaces(),
        reading.places().stream().map(store.reader.places()::shown).toList());
  }

  private String placeNotHeld(String name) {
    List<Choice> held = inProvince(name);
    return held.isEmpty()
        ? wording.get("unknown.place", name)
        : wording.get(
            "unknown.place.only",
            name,
            held.stream().map(Choice::label).collect(Collectors.joining(", ")));
  }

  /** The districts held of a province that is not. */
  private List<Choice> inProvince(String name) {
    return store
        .registry
        .all(Locality.class)
        .filter(place -> place.parent() == null && !place.province().isEmpty())
        .filter(place -> name.equals(PROVINCE + place.province()))
        .map(place -> store.reader.places().shown(place.id()))
        .map(shown -> new Choice(shown, shown))
        .toList();
  }
}
