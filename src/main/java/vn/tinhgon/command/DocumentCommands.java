package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Lists, adds and ends documents, and says what rests on one that has ended. */
@Component
class DocumentCommands {
  private final DocumentLife documents;
  private final NewDocuments newDocuments;
  private final KnowledgeSource knowledge;
  private final RestingOnDocuments resting;
  private final Rights rights;
  private final AuditLog audit;
  private final Wording wording;

  DocumentCommands(
      DocumentLife documents,
      NewDocuments newDocuments,
      KnowledgeSource knowledge,
      RestingOnDocuments resting,
      Rights rights,
      AuditLog audit,
      Wording wording) {
    this.documents = documents;
    this.newDocuments = newDocuments;
    this.knowledge = knowledge;
    this.resting = resting;
    this.rights = rights;
    this.audit = audit;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    return switch (DocumentOrder.read(rest)) {
      case DocumentOrder.Listing(var page) -> list(page);
      case DocumentOrder.Show(var spoken) -> show(spoken);
      case DocumentOrder.Add(var cited) -> add(message, cited);
      case DocumentOrder.Restore(var spoken) -> undo(message, spoken);
      case DocumentOrder.End end -> end(message, end);
      case DocumentOrder.NoSuchDay _ -> Said.of(wording.get("document.day"));
    };
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
        line(document, documents.endings().get(document.id())) + "\n\n" + resting.on(document));
  }

  private String unclear(String spoken, List<Document> found) {
    return found.isEmpty()
        ? wording.get("command.ground.unknown", spoken)
        : wording.get(
            "command.ground.several",
            spoken,
            String.join("; ", found.stream().map(EntryView::reference).toList()));
  }

  private Said end(Inbound message, DocumentOrder.End end) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return refused(message, "command.role.APPROVER");
    }
    List<Document> found = new Lookup(knowledge.current().registry()).documents(end.spoken());
    if (found.size() != 1) {
      return Said.of(unclear(end.spoken(), found));
    }
    @Nullable String successor = null;
    String by = end.by();
    if (by != null) {
      DocumentReference.in(by)
          .filter(cited -> cited.complete() && newDocuments.unknown(by))
          .ifPresent(cited -> newDocuments.add(message, cited));
      List<Document> next = new Lookup(knowledge.current().registry()).documents(by);
      if (next.size() != 1) {
        return Said.of(unclear(by, next));
      }
      successor = next.getFirst().id();
    }
    Document document = found.getFirst();
    LocalDate since = end.since() == null ? documents.today() : end.since();
    return ended(
        message,
        document,
        new DocumentEnding(
            document.id(), end.kind(), since, end.part(), successor, message.sentAt(), false));
  }

  private Said ended(Inbound message, Document document, DocumentEnding ending) {
    DocumentEnding before = documents.endings().get(document.id());
    documents.end(ending);
    String instead =
        before == null ? "" : "\n" + wording.get("document.ended.instead", ended(before));
    String rests = resting.on(document);
    int told = resting.tellKeepers(message, document, ended(ending));
    audit.record(
        Person.of(message),
        Verb.DOCUMENTS.word(),
        document.id() + ' ' + ending.kind(),
        Outcome.DONE);
    return Said.of(
        wording.get("document.ended.done", name(document), ended(ending))
            + instead
            + "\n\n"
            + rests
            + (told > 0 ? "\n\n" + wording.get("document.told", "" + told) : "")
            + "\n\n"
            + wording.get("document.undo", document.id()));
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

  private Said refused(Inbound message, String key) {
    audit.record(Person.of(message), Verb.DOCUMENTS.word(), "", Outcome.REFUSED);
    return Said.of(wording.get(key));
  }

  static String name(Document document) {
    String number = document.number();
    return number == null ? document.names().getFirst() : document.kind() + ' ' + number;
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
