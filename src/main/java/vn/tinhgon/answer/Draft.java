package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Unification;
import vn.tinhgon.text.Token;

/** A candidate before its texts are read: filled by the phrasebook, then read once. */
final class Draft {
  final String id;
  final String label;
  final List<String> phrasings = new ArrayList<>();
  final List<String> texts = new ArrayList<>();
  final Set<String> places = new LinkedHashSet<>();
  final Set<String> documents = new LinkedHashSet<>();
  final Set<String> related = new LinkedHashSet<>();
  final Set<String> people = new LinkedHashSet<>();
  final List<Draft> parts = new ArrayList<>();
  final Phrases<Boolean> cues = new Phrases<>();
  Optional<Entry> entry = Optional.empty();
  Optional<Row> row = Optional.empty();

  Draft(String id, String label) {
    this.id = id;
    this.label = label;
  }

  /** Teaches the reader every word of it, so that people's slips in them are mended. */
  void teach(Reader reader) {
    phrasings.forEach(reader::learn);
    texts.forEach(reader::learn);
  }

  Candidate read(Reader reader) {
    List<Reading> asked = phrasings.stream().map(reader::ours).toList();
    List<Reading> said = texts.stream().map(reader::ours).toList();
    List<Term> all = new ArrayList<>();
    Set<String> numbers = new LinkedHashSet<>();
    for (List<Reading> readings : List.of(asked, said)) {
      for (Reading reading : readings) {
        all.addAll(reading.terms());
        people.addAll(reading.people());
        reading.tokens().stream().filter(Token::number).map(Token::exact).forEach(numbers::add);
      }
    }
    return new Candidate(
        id,
        entry.orElse(null),
        row.orElse(null),
        label,
        asked.stream().map(Reading::terms).filter(terms -> !terms.isEmpty()).map(Bag::of).toList(),
        asked.stream().flatMap(reading -> reading.asks().stream()).collect(Collectors.toSet()),
        Bag.of(all),
        places,
        Set.copyOf(reader.ours(label).places()),
        documents,
        related,
        cues,
        people,
        numbers,
        posts(reader),
        levels(reader),
        facts(),
        merger());
  }

  /** The posts that belong together: of each part, or of the whole where no part names any. */
  private List<List<Post>> posts(Reader reader) {
    List<List<Post>> ofParts =
        parts.stream().map(part -> part.own(reader)).filter(posts -> !posts.isEmpty()).toList();
    return ofParts.isEmpty() ? List.of(own(reader)) : ofParts;
  }

  private List<Post> own(Reader reader) {
    Set<String> at = levels(reader);
    List<String> words = entry.isPresent() ? phrasings : texts;
    return words.stream()
        .flatMap(text -> reader.ours(text).posts().stream())
        .map(post -> post.at(at))
        .distinct()
        .toList();
  }

  private Set<String> facts() {
    Set<String> facts = new LinkedHashSet<>(entry.map(Entry::facts).orElse(List.of(id)));
    parts.forEach(part -> facts.add(part.id));
    return facts;
  }

  private boolean merger() {
    return (row.orElse(null) instanceof Event event && event.kind().startsWith("MERGE"))
        || parts.stream().anyMatch(Draft::merger);
  }

  private Set<String> levels(Reader reader) {
    Set<String> levels = new LinkedHashSet<>();
    parts.forEach(part -> levels.addAll(part.levels(reader)));
    switch (row.orElse(null)) {
      case Unification u -> levels.addAll(reader.posts().column(u.level()));
      case Event e -> levels.addAll(reader.posts().column(e.level()));
      case null, default -> {}
    }
    return levels;
  }
}
