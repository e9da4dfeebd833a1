package vn.tinhgon.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.following.Subject.Kind;
import vn.tinhgon.message.Hash;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Unit;

/** All that readers get, as of one revision of the store. */
public final class Items {
  /**
   * How fingerprints are made; to be raised when the same content gets another one, so that nobody
   * is told of changes that are none.
   */
  static final String SHAPE = "1";

  private static final int LONGEST_TITLE = 160;

  private final long revision;
  private final Knowledge knowledge;
  private final Map<String, Item> byId = new LinkedHashMap<>();
  private final Map<String, Set<Subject>> citing = new HashMap<>();

  private Items(Knowledge knowledge) {
    this.revision = knowledge.revision();
    this.knowledge = knowledge;
  }

  /** What readers get of that knowledge. */
  public static Items of(Knowledge knowledge) {
    var items = new Items(knowledge);
    Map<String, Row> rows = knowledge.registry().byId();
    knowledge.entries().forEach(entry -> items.add(items.item(entry, rows)));
    knowledge.registry().rows().stream()
        .filter(row -> row.provenance().served())
        .forEach(row -> items.add(items.item(row)));
    return items;
  }

  private void add(Item item) {
    byId.put(item.id(), item);
  }

  long revision() {
    return revision;
  }

  /** The one of that id; null if readers get none. */
  public @Nullable Item find(String id) {
    return byId.get(id);
  }

  Collection<Item> all() {
    return byId.values();
  }

  /** What is told of it now; empty if readers do not get it. */
  String fingerprint(String id) {
    Item item = byId.get(id);
    return item == null ? "" : item.fingerprint();
  }

  private Item item(Entry entry, Map<String, Row> rows) {
    Set<Subject> subjects = new LinkedHashSet<>();
    subjects.add(new Subject(Kind.ENTRY, entry.id()));
    var topic = new Subject(Kind.TOPIC, entry.topic());
    subjects.add(topic);
    entry.localities().forEach(place -> addChain(place, subjects));
    Set<String> documents = RestsOn.of(entry, rows);
    documents.forEach(document -> subjects.add(new Subject(Kind.DOCUMENT, document)));
    for (String fact : entry.facts()) {
      citing.computeIfAbsent(fact, _ -> new LinkedHashSet<>()).add(topic);
      Row row = rows.get(fact);
      if (row != null) {
        addUnits(row, subjects);
      }
    }
    return item(
        entry.id(),
        Item.Kind.ENTRY,
        entry.title(),
        entry.answer(),
        List.of(Objects.toString(entry.status(), ""), entry.provenance().context()),
        documents,
        subjects);
  }

  private Item item(Row row) {
    Set<Subject> subjects = new LinkedHashSet<>(citing.getOrDefault(row.id(), Set.of()));
    List<String> documents = RestsOn.of(row);
    documents.forEach(document -> subjects.add(new Subject(Kind.DOCUMENT, document)));
    RowPlaces.of(row).forEach(place -> addChain(place, subjects));
    addUnits(row, subjects);
    var text = RowText.of(row);
    List<String> rest = new ArrayList<>(text.rest());
    Provenance from = row.provenance();
    rest.addAll(
        List.of(
            from.context(),
            from.caveat(),
            Objects.toString(from.validFrom(), ""),
            Objects.toString(from.validTo(), "")));
    return item(
        row.id(),
        row instanceof Document ? Item.Kind.DOCUMENT : Item.Kind.ROW,
        text.title(),
        text.words(),
        rest,
        documents,
        subjects);
  }

  private Item item(
      String id,
      Item.Kind kind,
      String title,
      String text,
      List<String> rest,
      Collection<String> documents,
      Set<Subject> subjects) {
    List<DocumentEnding> ended =
        knowledge.standing().of(documents, LocalDate.MAX).stream()
            .filter(DocumentEnding::applied)
            .toList();
    List<String> all = new ArrayList<>(List.of(kind.name(), text));
    all.addAll(rest);
    ended.forEach(ending ->
        all.add(
            String.join(
                "\t",
                ending.document(),
                ending.kind().name(),
                ending.since().toString(),
                ending.part(),
                Objects.requireNonNullElse(ending.successor(), ""))));
    return new Item(
        id, kind, shortened(title), text, ended, Hash.of(String.join("\n", all)), subjects);
  }

  static String shortened(String title) {
    String line = title.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_TITLE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
  }

  private static void addUnits(Row row, Set<Subject> subjects) {
    if (row instanceof Unit unit) {
      subjects.add(new Subject(Kind.UNIT, unit.id()));
    } else if (row instanceof Event event) {
      event.fromUnits().forEach(unit -> subjects.add(new Subject(Kind.UNIT, unit)));
      if (event.toUnit() != null) {
        subjects.add(new Subject(Kind.UNIT, event.toUnit()));
      }
    }
  }

  /** Whoever follows a place follows what lies in it. */
  private void addChain(String place, Set<Subject> subjects) {
    Registry registry = knowledge.registry();
    @Nullable String at = place.isBlank() ? null : place;
    while (at != null && subjects.add(new Subject(Kind.PLACE, at))) {
      at = registry.find(Locality.class, at).map(Locality::parent).orElse(null);
    }
  }
}
