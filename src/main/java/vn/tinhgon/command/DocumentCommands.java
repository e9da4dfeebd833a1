package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

/** Lists and adds documents, and says what rests on one. */
@Component
class DocumentCommands {
  private final DocumentLife documents;
  private final NewDocuments newDocuments;
  private final KnowledgeSource knowledge;
  private final RestingOnDocuments resting;
  private final EndingCommands endings;
  private final Rights rights;
  private final Deeds deeds;
  private final AuditLog audit;
  private final Wording wording;

  DocumentCommands(
      DocumentLife documents,
      NewDocuments newDocuments,
      KnowledgeSource knowledge,
      RestingOnDocuments resting,
      EndingCommands endings,
      Rights rights,
      Deeds deeds,
      AuditLog audit,
      Wording wording) {
    this.documents = documents;
    this.newDocuments = newDocuments;
    this.knowledge = knowledge;
    this.resting = resting;
    this.endings = endings;
    this.rights = rights;
    this.deeds = deeds;
    this.audit = audit;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    return switch (DocumentOrder.read(rest)) {
      case DocumentOrder.Listing(var page) -> list(page);
      case DocumentOrder.Show(var spoken) -> show(spoken);
      case DocumentOrder.Add(var cited) -> add(message, cited);
      case DocumentOrder.Restore(var spoken) -> endings.restore(message, spoken);
      case DocumentOrder.End end -> endings.end(message, end);
      case DocumentOrder.Bare(var adds) ->
          adds ? Said.of(wording.get("document.lacks")) : endings.bare(message);
      case DocumentOrder.NoSuchDay _ -> Said.of(wording.get("document.day"));
    };
  }

  private Said list(int page) {
    Map<String, DocumentEnding> ended = documents.endings();
    List<String> lines =
        knowledge
            .current()
            .registry()
            .all(Document.class)
            .map(document -> line(document, ended.get(document.id())))
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
    String line =
        document.issuer().isBlank()
            ? wording.get("document.line.alone", name(document), document.id())
            : wording.get("document.line", name(document), document.issuer(), document.id());
    return ending == null ? line : line + "; " + endings.ended(ending);
  }

  private Said add(Inbound message, String cited) {
    if (!rights.has(Person.of(message), Role.EDITOR)) {
      return refused(message, "command.role.EDITOR");
    }
    Optional<DocumentReference> reference = newDocuments.reference(cited);
    boolean approves = rights.everywhere(Person.of(message), Role.APPROVER);
    if (!newDocuments.unknown(cited)) {
      return approves ? taken(message, cited) : Said.of(wording.get("document.known", cited));
    }
    return reference
        .filter(DocumentReference::complete)
        .map(whole ->
            approves ? newDocuments.add(message, whole) : newDocuments.cite(message, whole))
        .map(added -> Said.of(newDocuments.told(added)))
        .orElseGet(() ->
            Said.of(
                DocumentReference.noDay(cited)
                    .map(day -> wording.get("document.no.day", day))
                    .or(() ->
                        newDocuments
                            .unmarked(cited)
                            .map(name -> wording.get("document.issuer.marks", name)))
                    .orElseGet(() -> wording.get("document.lacks"))));
  }

  /** Whoever approves for all places gives readers a document that waited for that. */
  private Said taken(Inbound message, String cited) {
    List<Document> found = new Lookup(knowledge.current().registry()).documents(cited);
    if (found.size() == 1 && documents.serve(found.getFirst().id())) {
      String id = found.getFirst().id();
      deeds.note(Person.of(message), Deed.Kind.SERVED, id, null, id);
      audit.record(Person.of(message), Verb.DOCUMENTS.word(), id, Outcome.DONE);
      return Said.of(wording.get("document.taken", name(found.getFirst())));
    }
    return Said.of(wording.get("document.known", cited));
  }

  private Said show(String spoken) {
    List<Document> found = endings.meant(spoken);
    if (found.size() != 1) {
      return Said.of(endings.unclear(spoken, found) + "\n\n" + form());
    }
    Document document = found.getFirst();
    String only =
        Lookup.names(spoken, document) ? "" : wording.get("document.shown.only", spoken) + "\n\n";
    return Said.of(
        only
            + line(document, documents.endings().get(document.id()))
            + "\n\n"
            + resting.on(document));
  }

  private Said refused(Inbound message, String key) {
    audit.record(Person.of(message), Verb.DOCUMENTS.word(), "", Outcome.BARRED);
    return Said.of(wording.get(key) + "\n" + wording.get("document.barred.add"));
  }

  static String name(Document document) {
    String number = document.number();
    if (number == null) {
      return document.names().getFirst();
    }
    // Some have no number but a name, which begins with the kind.
    boolean named = number.toLowerCase(Locale.ROOT).startsWith(kind(document));
    return named ? number : document.kind() + ' ' + number;
  }

  private static String kind(Document document) {
    return document.kind().toLowerCase(Locale.ROOT);
  }

  static String day(LocalDate day) {
    return day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear();
  }
}
