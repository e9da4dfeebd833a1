package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Scope;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Essence;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.lineage.Level;
import vn.tinhgon.lineage.Tier;
import vn.tinhgon.lineage.UnitState;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;

/**
 * Which places an entry is about, whatever it is labelled: those of its label, and those that its
 * questions and its answer name.
 */
@Component
class EntryPlaces {
  private final KnowledgeSource knowledge;
  private final AnswerEngine engine;
  private final Set<String> broad;
  private volatile @Nullable Read last;

  EntryPlaces(KnowledgeSource knowledge, AnswerEngine engine, Wording wording) {
    this.knowledge = knowledge;
    this.engine = engine;
    broad = Set.of(wording.get("place.kinds.broad").split("\\|", -1));
  }

  /**
   * What an entry names.
   *
   * @param questions by wording, the places that the register holds
   * @param strange by wording, the districts and provinces that it does not
   */
  private record Named(
      List<List<String>> questions, List<List<String>> strange, List<String> answer) {}

  private record Read(long revision, Entry entry, Named named) {}

  /** Whether the scope reaches all that the entry is about. */
  boolean within(Scope scope, Entry entry) {
    return scope.everywhere() || (!entry.localities().isEmpty() && beyond(scope, entry).isEmpty());
  }

  /**
   * The places of the entry that the scope does not reach, as to be shown. What lies above one of
   * its own counts as its own where that is named beside it, in the answer also where it is not.
   */
  List<String> beyond(Scope scope, Entry entry) {
    if (scope.everywhere()) {
      return List.of();
    }
    Named named = named(entry);
    Set<String> beyond = new LinkedHashSet<>();
    add(beyond, scope, entry.localities(), List.of());
    named.questions.forEach(places -> add(beyond, scope, places, places));
    add(beyond, scope, named.answer, entry.localities());
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < named.strange.size(); i++) {
      Set<String> above = provinces(scope, named.questions.get(i));
      named.strange.get(i).stream()
          .filter(place -> !above.contains(Plain.vietnamese(place)))
          .forEach(strange::add);
    }
    return Stream.concat(beyond.stream().map(this::shown), strange.stream()).distinct().toList();
  }

  private void add(Set<String> beyond, Scope scope, List<String> places, List<String> beside) {
    List<List<String>> own =
        beside.stream().map(this::chain).filter(chain -> scope.covers(List.of(chain))).toList();
    for (String place : places) {
      boolean above = own.stream().anyMatch(chain -> chain.contains(place));
      if (!above && !scope.covers(List.of(chain(place)))) {
        beyond.add(place);
      }
    }
  }

  /** The provinces that hold those of the places which the scope reaches, as without marks. */
  private Set<String> provinces(Scope scope, List<String> places) {
    Registry registry = knowledge.current().registry();
    return places.stream()
        .filter(place -> scope.covers(List.of(chain(place))))
        .flatMap(place -> registry.find(Locality.class, place).stream())
        .map(Locality::province)
        .distinct()
        .flatMap(this::provinces)
        .map(Plain::vietnamese)
        .collect(Collectors.toSet());
  }

  /**
   * A province of that name, and a city, as it is and as it was; a city inside one is neither. The
   * units of other provinces need not be held.
   */
  private Stream<String> provinces(String name) {
    String plain = Plain.vietnamese(name);
    return Stream.concat(
        Stream.of(Level.PROVINCE.word() + ' ' + name),
        knowledge.current().lineage().units().stream()
            .flatMap(unit -> unit.states().stream())
            .filter(state -> state.level().tier() == Tier.PROVINCE)
            .filter(state -> Plain.vietnamese(state.name()).equals(plain))
            .map(UnitState::full));
  }

  /** Each place with those that it lies in. */
  List<List<String>> chains(List<String> places) {
    return places.stream().map(this::chain).toList();
  }

  private List<String> chain(String place) {
    Registry registry = knowledge.current().registry();
    Set<String> chain = new LinkedHashSet<>();
    @Nullable String at = place;
    while (at != null && chain.add(at)) {
      at =
          registry
              .find(Locality.class, at)
              .flatMap(found -> Optional.ofNullable(found.parent()))
              .orElse(null);
    }
    return List.copyOf(chain);
  }

  /** The place with its type. */
  String shown(String id) {
    return knowledge.current().registry().find(Locality.class, id).map(EntryView::name).orElse(id);
  }

  /** The same entry is asked about for one role after the other. */
  private Named named(Entry entry) {
    long revision = knowledge.revision();
    Read read = last;
    if (read == null || read.revision != revision || !read.entry.equals(entry)) {
      read = new Read(revision, entry, read(entry));
      last = read;
    }
    return read.named;
  }

  private Named read(Entry entry) {
    List<List<String>> questions = new ArrayList<>();
    List<List<String>> strange = new ArrayList<>();
    Stream.concat(Stream.of(entry.title()), entry.alternates().stream())
        .forEach(wording -> {
          Essence essence = engine.essence(wording, List.of());
          // To the letter: what a reader's slip may mean is no place that an editor names.
          questions.add(engine.placesTold(wording));
          strange.add(essence.strangePlaces().stream().filter(this::broad).toList());
        });
    return new Named(questions, strange, engine.placesTold(entry.answer()));
  }

  /** A commune that the register does not hold may lie anywhere; a district lies in no other. */
  private boolean broad(String strange) {
    return broad.stream().anyMatch(kind -> strange.startsWith(kind + ' '));
  }
}
