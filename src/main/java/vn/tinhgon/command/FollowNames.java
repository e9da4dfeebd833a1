package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.following.Subject;
import vn.tinhgon.following.Subject.Kind;
import vn.tinhgon.following.Titles;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Unit;

/** Finds what can be followed by the name that people give it. */
final class FollowNames {
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern ENTRY = Pattern.compile("[Ff](\\d{1,6})");

  private final Knowledge knowledge;
  private final Wording wording;
  private final Map<Subject, Named> all = new LinkedHashMap<>();

  FollowNames(Knowledge knowledge, Wording wording) {
    this.knowledge = knowledge;
    this.wording = wording;
    topics().forEach(topic -> add(new Subject(Kind.TOPIC, topic), topicLabel(topic), List.of()));
    knowledge.registry().all(Locality.class).forEach(this::add);
    knowledge.registry().all(Unit.class).forEach(this::add);
    knowledge.registry().all(Document.class).forEach(this::add);
  }

  /** Something that can be followed, as it is shown, and all its names in words without marks. */
  record Named(Subject subject, String label, List<List<String>> names) {}

  /**
   * What a name may mean.
   *
   * @param sure whether it is the name of these, not only like it
   */
  record Found(List<Named> meant, boolean sure) {}

  private Stream<String> topics() {
    return knowledge.entries().stream().map(Entry::topic).distinct().sorted();
  }

  private String topicLabel(String topic) {
    return wording.get("follow.topic", StatisticsText.topic(wording, topic));
  }

  private void add(Locality place) {
    List<String> names = new ArrayList<>(place.aliases());
    names.add(place.name());
    add(new Subject(Kind.PLACE, place.id()), Titles.of(place), names);
  }

  private void add(Unit unit) {
    List<String> names = new ArrayList<>(unit.abbreviations());
    names.addAll(unit.alsoWritten());
    add(new Subject(Kind.UNIT, unit.id()), unit.name(), names);
  }

  private void add(Document document) {
    List<String> names = new ArrayList<>(document.names());
    if (document.number() != null) {
      names.add(document.number());
    }
    add(new Subject(Kind.DOCUMENT, document.id()), Titles.of(document), names);
  }

  private void add(Subject subject, String label, List<String> names) {
    Set<List<String>> words = new LinkedHashSet<>();
    words.add(words(label));
    names.forEach(name -> words.add(words(name)));
    if (subject.kind() == Kind.TOPIC) {
      words.add(words(StatisticsText.topic(wording, subject.id())));
    }
    all.put(subject, new Named(subject, label, List.copyOf(words)));
  }

  /** How that is shown; its id where it is there no more. */
  String label(Subject subject) {
    if (subject.kind() == Kind.ENTRY) {
      return knowledge.entries().stream()
          .filter(entry -> entry.id().equals(subject.id()))
          .findFirst()
          .map(FollowNames::label)
          .orElse(subject.id());
    }
    Named named = all.get(subject);
    return named == null ? subject.id() : named.label;
  }

  private static String label(Entry entry) {
    return entry.id() + " – " + entry.title();
  }

  /** What may be meant; the longest names first where it is only like them. */
  Found find(String typed) {
    List<Named> known = byId(typed);
    if (known.isEmpty()) {
      known = named(typed);
    }
    return known.isEmpty() ? new Found(like(words(typed)), false) : new Found(known, true);
  }

  private List<Named> byId(String typed) {
    String id = typed.strip();
    var entry = ENTRY.matcher(id);
    if (entry.matches()) {
      String code = CommandText.id(entry.group(1));
      return knowledge.entries().stream()
          .filter(one -> one.id().equals(code))
          .map(one -> new Named(new Subject(Kind.ENTRY, code), label(one), List.of()))
          .toList();
    }
    return some(named -> named.subject.id().equalsIgnoreCase(id));
  }

  private List<Named> named(String typed) {
    List<String> said = words(typed);
    Set<Named> found = new LinkedHashSet<>(some(named -> named.names.contains(said)));
    if (found.isEmpty()) {
      new Lookup(knowledge.registry())
          .documents(typed).stream()
              .map(document -> all.get(new Subject(Kind.DOCUMENT, document.id())))
              .filter(Objects::nonNull)
              .forEach(found::add);
    }
    return List.copyOf(found);
  }

  private List<Named> like(List<String> said) {
    return some(named -> named.names.stream().anyMatch(name -> like(said, name))).stream()
        .sorted(Comparator.comparingInt((Named named) -> named.names.getFirst().size()))
        .toList();
  }

  /** All that was said stands in the name, or the whole name in what was said. */
  private static boolean like(List<String> said, List<String> name) {
    boolean telling = said.size() > 1 || (said.size() == 1 && said.getFirst().length() > 2);
    return (telling && name.containsAll(said))
        || (name.size() > 1 && Collections.indexOfSubList(said, name) >= 0);
  }

  private List<Named> some(Predicate<Named> which) {
    return all.values().stream().filter(which).toList();
  }

  private static List<String> words(String text) {
    return NO_WORD
        .splitAsStream(Plain.words(text))
        .filter(word -> !word.isEmpty())
        .map(word -> word.replaceFirst("^0+(?=\\d)", ""))
        .toList();
  }
}
