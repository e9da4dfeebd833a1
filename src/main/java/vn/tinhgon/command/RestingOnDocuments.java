package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.faq.Reviews;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RegistryRows;
import vn.tinhgon.registry.Row;

/** Says what rests on a document, and tells those who keep it that the document has ended. */
@Component
class RestingOnDocuments {
  private final KnowledgeSource knowledge;
  private final FaqStore store;
  private final EntryLife life;
  private final DocumentLife documents;
  private final Reviews reviews;
  private final RowReviews rowReviews;
  private final UnitsOnDocuments units;
  private final Rights rights;
  private final StaffPost post;
  private final Wording wording;

  RestingOnDocuments(
      KnowledgeSource knowledge,
      FaqStore store,
      EntryLife life,
      DocumentLife documents,
      Reviews reviews,
      RowReviews rowReviews,
      UnitsOnDocuments units,
      Rights rights,
      StaffPost post,
      Wording wording) {
    this.knowledge = knowledge;
    this.store = store;
    this.life = life;
    this.documents = documents;
    this.reviews = reviews;
    this.rowReviews = rowReviews;
    this.units = units;
    this.rights = rights;
    this.post = post;
    this.wording = wording;
  }

  private List<StoredEntry> entriesOn(Document document) {
    Map<String, Row> rows = knowledge.current().registry().byId();
    return store.list().stream()
        .filter(entry -> RestsOn.of(entry.entry(), rows).contains(document.id()))
        .toList();
  }

  /** What rests on it: entries with their questions, rows by id. */
  String on(Document document) {
    List<StoredEntry> entries = entriesOn(document);
    List<String> rows = rowReviews.on(document).stream().map(Row::id).toList();
    int ofUnits = units.count(document);
    if (entries.isEmpty() && rows.isEmpty() && ofUnits == 0) {
      return wording.get("document.nothing.rests");
    }
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("document.rests", "" + entries.size(), "" + rows.size()));
    entries.forEach(entry -> lines.add(wording.get("command.line", entry.id(), entry.title())));
    if (!rows.isEmpty()) {
      lines.add(wording.get("command.shown.facts", String.join(", ", rows)));
    }
    if (ofUnits > 0) {
      lines.add(wording.get("document.rests.units", "" + ofUnits));
    }
    return String.join("\n", lines);
  }

  /** Whatever names it, an archived entry aside: entries, also by what waits, rows, and ends. */
  List<String> users(Document document) {
    Registry registry = knowledge.current().registry();
    Set<String> users = new LinkedHashSet<>();
    for (StoredEntry entry : store.list()) {
      if (entry.documents().contains(document.id())
          || life.latest(entry).documents().contains(document.id())) {
        users.add(entry.id());
      }
    }
    users.addAll(RegistryRows.naming(registry, Set.of(document.id())));
    documents.endings().values().stream()
        .filter(ending -> document.id().equals(ending.successor()))
        .forEach(ending -> users.add(ending.document()));
    return List.copyOf(users);
  }

  /** Each keeper gets the list of what is his to look at; what nobody keeps goes to approvers. */
  int tellKeepers(Inbound message, Document document, String what) {
    String name = DocumentCommands.name(document);
    return tell(message, document, wording.get("document.recheck", name, what), true);
  }

  /** The same when what was said of the document was taken back. */
  void tellKeepersOfReturn(Inbound message, Document document) {
    String name = DocumentCommands.name(document);
    tell(message, document, wording.get("document.recheck.over", name), false);
  }

  private static List<String> list(Map<Person, List<String>> all, Person of) {
    return all.computeIfAbsent(of, _ -> new ArrayList<>());
  }

  private int tell(Inbound message, Document document, String head, boolean again) {
    Map<Person, List<String>> byKeeper = new LinkedHashMap<>();
    Map<Person, String> first = new HashMap<>();
    for (StoredEntry entry : entriesOn(document)) {
      Set<Person> keepers =
          reviews
              .keeper(entry.id())
              .map(keeper -> new Person(keeper.channel(), keeper.userId()))
              .filter(keeper -> rights.hasOne(keeper, List.of(Role.values())))
              .map(Set::of)
              .orElseGet(() -> new LinkedHashSet<>(rights.approvers(entry.entry())));
      for (Person keeper : keepers) {
        list(byKeeper, keeper).add(wording.get("command.line", entry.id(), entry.title()));
        first.putIfAbsent(keeper, wording.get("document.recheck.do", entry.id()));
      }
    }
    for (Row row : rowReviews.on(document)) {
      for (Person keeper : rowReviews.keepers(row)) {
        list(byKeeper, keeper).add(rowReviews.line(row));
        first.putIfAbsent(keeper, wording.get("document.recheck.rows", row.id()));
      }
    }
    int ofUnits = units.count(document);
    for (Person keeper : ofUnits == 0 ? Set.<Person>of() : rights.approvers(List.of())) {
      list(byKeeper, keeper).add(wording.get("document.rests.units", "" + ofUnits));
    }
    int told = 0;
    for (var keeper : byKeeper.entrySet()) {
      var pages = new Pages(keeper.getValue());
      int left = keeper.getValue().size() - Math.toIntExact(pages.page(1).lines().count());
      String more = left > 0 ? "\n" + wording.get("document.recheck.more", "" + left) : "";
      String next = again ? first.getOrDefault(keeper.getKey(), "") : "";
      String text = head + "\n" + pages.page(1) + more + "\n\n" + next;
      told += post.tell(Set.of(keeper.getKey()), Person.of(message), text.strip());
    }
    return told;
  }
}
