package vn.tinhgon.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.DocumentEnding.Kind;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.faq.Reviews;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;

/** Lists, adds and ends documents, and says what rests on one that has ended. */
@Component
class DocumentCommands {
  private static final Map<String, Kind> DEEDS =
      Map.of(
          "thay the", Kind.REPLACED,
          "sua doi", Kind.AMENDED,
          "bai bo", Kind.REPEALED,
          "het hieu luc", Kind.EXPIRED,
          "het hieu luc mot phan", Kind.PARTLY);
  private static final Pattern END =
      Pattern.compile(
          "(thay the|sua doi|bai bo|het hieu luc mot phan|het hieu luc)\\s+(.+?)"
              + "(?:\\s+bang\\s+(.+?))?"
              + "(?:,?\\s+(?:ke )?tu(?: ngay)?\\s+(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}))?"
              + "(?:\\s*[:(]\\s*(.+?)\\)?)?");
  private static final Pattern ADD = Pattern.compile("them\\s+(.+)");
  private static final Pattern BACK = Pattern.compile("con hieu luc\\s+(.+)");
  private static final Pattern PAGE = Pattern.compile("\\d{1,4}");

  private final DocumentLife documents;
  private final NewDocuments newDocuments;
  private final KnowledgeSource knowledge;
  private final FaqStore store;
  private final Reviews reviews;
  private final Rights rights;
  private final StaffPost post;
  private final AuditLog audit;
  private final Wording wording;

  DocumentCommands(
      DocumentLife documents,
      NewDocuments newDocuments,
      KnowledgeSource knowledge,
      FaqStore store,
      Reviews reviews,
      Rights rights,
      StaffPost post,
      AuditLog audit,
      Wording wording) {
    this.documents = documents;
    this.newDocuments = newDocuments;
    this.knowledge = knowledge;
    this.store = store;
    this.reviews = reviews;
    this.rights = rights;
    this.post = post;
    this.audit = audit;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    String text = Normalizer.normalize(rest, Normalizer.Form.NFC).strip();
    String plain = Plain.vietnamese(text);
    if (text.isEmpty() || PAGE.matcher(text).matches()) {
      return list(text.isEmpty() ? 1 : Integer.parseInt(text));
    }
    // Letter for letter the same length, so that what was matched without marks can be cut out.
    Matcher add = ADD.matcher(plain);
    if (add.matches() && plain.length() == text.length()) {
      return add(message, text.substring(add.start(1)));
    }
    Matcher back = BACK.matcher(plain);
    if (back.matches() && plain.length() == text.length()) {
      return undo(message, text.substring(back.start(1)));
    }
    Matcher end = END.matcher(plain);
    if (end.matches() && plain.length() == text.length()) {
      return end(message, end, text);
    }
    return show(text);
  }

  private Said list(int page) {
    Map<String, DocumentEnding> endings = documents.endings();
    List<String> lines =
        knowledge
            .current()
            .registry()
            .all(Document.class)
            .map(document -> line(document, endings.get(document.id())))
            .toList();
    if (lines.isEmpty()) {
      return Said.of(wording.get("document.none") + "\n\n" + form());
    }
    var pages = new Pages(lines);
    int shown = Math.max(1, Math.min(page, pages.count()));
    return Said.of(
        wording.get("document.list", "" + lines.size(), "" + shown, "" + pages.count())
            + "\n"
            + pages.page(shown)
            + (shown < pages.count() ? "\n\n" + wording.get("document.next", "" + (shown + 1)) : "")
            + "\n\n"
            + form());
  }

  private String form() {
    return wording.get("command.form." + Verb.DOCUMENTS);
  }

  private String line(Document document, @Nullable DocumentEnding ending) {
    String line = wording.get("document.line", name(document), document.issuer(), document.id());
    return ending == null ? line : line + "; " + ended(ending);
  }

  private String ended(DocumentEnding ending) {
    return wording.get("document.ended." + ending.kind(), day(ending.since()));
  }

  private Said add(Inbound message, String cited) {
    if (!rights.has(Person.of(message), Role.EDITOR)) {
      return refused(message, "command.role.EDITOR");
    }
    Optional<DocumentReference> reference = DocumentReference.in(cited);
    if (!newDocuments.unknown(cited)) {
      return Said.of(wording.get("document.known", cited));
    }
    return reference
        .filter(DocumentReference::complete)
        .map(whole -> Said.of(newDocuments.told(newDocuments.add(message, whole))))
        .orElseGet(() -> Said.of(wording.get("document.lacks")));
  }

  private Said show(String spoken) {
    List<Document> found = new Lookup(knowledge.current().registry()).documents(spoken);
    if (found.size() != 1) {
      return Said.of(unclear(spoken, found) + "\n\n" + form());
    }
    Document document = found.getFirst();
    return Said.of(
        line(document, documents.endings().get(document.id())) + "\n\n" + resting(document));
  }

  private String unclear(String spoken, List<Document> found) {
    return found.isEmpty()
        ? wording.get("command.ground.unknown", spoken)
        : wording.get(
            "command.ground.several",
            spoken,
            String.join("; ", found.stream().map(EntryView::reference).toList()));
  }

  private Said end(Inbound message, Matcher end, String text) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return refused(message, "command.role.APPROVER");
    }
    var lookup = new Lookup(knowledge.current().registry());
    String spoken = text.substring(end.start(2), end.end(2));
    List<Document> found = lookup.documents(spoken);
    if (found.size() != 1) {
      return Said.of(unclear(spoken, found));
    }
    @Nullable String successor = null;
    if (end.group(3) != null) {
      String by = text.substring(end.start(3), end.end(3));
      DocumentReference.in(by)
          .filter(cited -> cited.complete() && newDocuments.unknown(by))
          .ifPresent(cited -> newDocuments.add(message, cited));
      List<Document> next = new Lookup(knowledge.current().registry()).documents(by);
      if (next.size() != 1) {
        return Said.of(unclear(by, next));
      }
      successor = next.getFirst().id();
    }
    Optional<LocalDate> since = day(end);
    if (since.isEmpty()) {
      return Said.of(wording.get("document.day"));
    }
    Document document = found.getFirst();
    String part = end.group(7) == null ? "" : text.substring(end.start(7), end.end(7));
    Kind kind = java.util.Objects.requireNonNull(DEEDS.get(end.group(1)));
    var ending =
        new DocumentEnding(
            document.id(), kind, since.get(), part, successor, message.sentAt(), false);
    documents.end(ending);
    String resting = resting(document);
    int told = tellKeepers(message, document, ending);
    audit.record(
        Person.of(message), Verb.DOCUMENTS.word(), document.id() + ' ' + kind, Outcome.DONE);
    return Said.of(
        wording.get("document.ended.done", name(document), ended(ending))
            + "\n\n"
            + resting
            + (told > 0 ? "\n\n" + wording.get("document.told", "" + told) : "")
            + "\n\n"
            + wording.get("document.undo", document.id()));
  }

  private Optional<LocalDate> day(Matcher end) {
    if (end.group(4) == null) {
      return Optional.of(documents.today());
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(end.group(6)),
              Integer.parseInt(end.group(5)),
              Integer.parseInt(end.group(4))));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** The document holds again. */
  Said undo(Inbound message, String spoken) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return refused(message, "command.role.APPROVER");
    }
    List<Document> found =
        spoken.isBlank() ? List.of() : new Lookup(knowledge.current().registry()).documents(spoken);
    if (found.size() != 1) {
      return Said.of(
          spoken.isBlank() ? wording.get("command.form." + Verb.UNDO) : unclear(spoken, found));
    }
    Document document = found.getFirst();
    if (!documents.restore(document.id())) {
      return Said.of(wording.get("document.not.ended", name(document)));
    }
    audit.record(Person.of(message), Verb.UNDO.word(), document.id(), Outcome.DONE);
    return Said.of(wording.get("document.restored", name(document)));
  }

  private List<StoredEntry> entriesOn(Document document) {
    Map<String, Row> rows = knowledge.current().registry().byId();
    return store.list().stream()
        .filter(entry -> RestsOn.of(entry.entry(), rows).contains(document.id()))
        .toList();
  }

  /** What rests on it: entries with their questions, rows by id. */
  private String resting(Document document) {
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

  /** Each keeper gets the list of what is his to look at; what nobody keeps goes to approvers. */
  private int tellKeepers(Inbound message, Document document, DocumentEnding ending) {
    Map<Person, List<Entry>> byKeeper = new java.util.LinkedHashMap<>();
    for (StoredEntry entry : entriesOn(document)) {
      Set<Person> keepers =
          reviews
              .keeper(entry.id())
              .map(keeper -> Set.of(new Person(keeper.channel(), keeper.userId())))
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
      told +=
          post.tell(
              Set.of(keeper.getKey()),
              Person.of(message),
              wording.get("document.recheck", name(document), ended(ending))
                  + "\n"
                  + new Pages(lines).page(1)
                  + "\n\n"
                  + wording.get("document.recheck.do", keeper.getValue().getFirst().id()));
    }
    return told;
  }

  private Said refused(Inbound message, String key) {
    audit.record(Person.of(message), Verb.DOCUMENTS.word(), "", Outcome.REFUSED);
    return Said.of(wording.get(key));
  }

  private static String name(Document document) {
    String number = document.number();
    return number == null ? document.names().getFirst() : document.kind() + ' ' + number;
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
