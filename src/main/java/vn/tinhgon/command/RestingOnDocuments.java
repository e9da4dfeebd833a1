package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.Entry;
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
  private final Rights rights;
  private final StaffPost post;
  private final Wording wording;

  RestingOnDocuments(
      KnowledgeSource knowledge,
      FaqStore store,
      EntryLife life,
      DocumentLife documents,
      Reviews reviews,
      Rights rights,
      StaffPost post,
      Wording wording) {
    this.knowledge = knowledge;
    this.store = store;
    this.life = life;
    this.documents = documents;
    this.reviews = reviews;
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
    Registry registry = knowledge.current().registry();
    List<String> rows =
        registry.rows().stream()
            .filter(row -> !(row instanceof Document))
            .filter(row -> RestsOn.of(row).contains(document.id()))
            .map(Row::id)
            .toList();
    if (entries.isEmpty() && rows.isEmpty()) {
      return wording.get("document.nothing.rests");
    }
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("document.rests", "" + entries.size(), "" + rows.size()));
    entries.forEach(entry -> lines.add(wording.get("command.line", entry.id(), entry.title())));
    if (!rows.isEmpty()) {
      lines.add(wording.get("command.shown.facts", String.join(", ", rows)));
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

  private int tell(Inbound message, Document document, String head, boolean again) {
    Map<Person, List<Entry>> byKeeper = new LinkedHashMap<>();
    for (StoredEntry entry : entriesOn(document)) {
      Set<Person> keepers =
          reviews
              .keeper(entry.id())
              .map(keeper -> new Person(keeper.channel(), keeper.userId()))
              .filter(keeper -> rights.hasOne(keeper, List.of(Role.values())))
              .map(Set::of)
              .orElseGet(() -> new LinkedHashSet<>(rights.approvers(entry.entry())));
      keepers.forEach(
          keeper -> byKeeper.computeIfAbsent(keeper, _ -> new ArrayList<>()).add(entry.entry()));
    }
    int told = 0;
    for (var keeper : byKeeper.entrySet()) {
      List<String> lines =
          keeper.getValue().stream()
              .map(entry -> wording.get("command.line", entry.id(), entry.title()))
              .toList();
      String next =
          again ? wording.get("document.recheck.do", keeper.getValue().getFirst().id()) : "";
      String text = head + "\n" + new Pages(lines).page(1) + "\n\n" + next;
      told += post.tell(Set.of(keeper.getKey()), Person.of(message), text.strip());
    }
    return told;
  }
}
