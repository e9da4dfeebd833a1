package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;

/** Ends documents from a day on, and lets them hold again. */
@Component
class EndingCommands {
  private final DocumentLife documents;
  private final NewDocuments newDocuments;
  private final KnowledgeSource knowledge;
  private final RestingOnDocuments resting;
  private final UnitsOnDocuments units;
  private final Deeds deeds;
  private final Rights rights;
  private final AuditLog audit;
  private final Wording wording;
  private final PossibleEnd possible;

  EndingCommands(
      DocumentLife documents,
      NewDocuments newDocuments,
      KnowledgeSource knowledge,
      RestingOnDocuments resting,
      UnitsOnDocuments units,
      Deeds deeds,
      Rights rights,
      AuditLog audit,
      Wording wording) {
    this.documents = documents;
    this.newDocuments = newDocuments;
    this.knowledge = knowledge;
    this.resting = resting;
    this.units = units;
    this.deeds = deeds;
    this.rights = rights;
    this.audit = audit;
    this.wording = wording;
    possible = new PossibleEnd(documents, wording, this::ended);
  }

  Said end(Inbound message, DocumentOrder.End end) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return refused(message);
    }
    List<Document> found = meant(end.spoken());
    if (found.size() != 1) {
      return Said.of(unclear(end.spoken(), found));
    }
    Document document = found.getFirst();
    Optional<Said> unread = unread(end.spoken(), document);
    if (unread.isPresent()) {
      return unread.get();
    }
    LocalDate said = end.since();
    @Nullable Document next = null;
    boolean unheld = false;
    String by = end.by();
    if (by != null) {
      String cited = by;
      if (said != null && !end.from() && newDocuments.unknown(by)) {
        // The day on which the new one was issued; without it, it is not known at all.
        cited = by + " ngày " + DocumentCommands.day(said);
        said = null;
      }
      Optional<DocumentReference> whole =
          DocumentReference.in(cited).filter(DocumentReference::complete);
      unheld = whole.isPresent() && newDocuments.unknown(cited);
      List<Document> successors = unheld ? List.of(newDocuments.row(whole.get())) : found(cited);
      if (successors.size() != 1) {
        return Said.of(unclear(by, successors));
      }
      next = successors.getFirst();
      unread = unread(cited, next);
      if (unread.isPresent()) {
        return unread.get();
      }
    }
    if (said != null && !end.from() && said.toString().equals(document.issued())) {
      return Said.of(
          wording.get(
              "document.issued.then", DocumentCommands.name(document), DocumentCommands.day(said)));
    }
    LocalDate since = said == null ? documents.today() : said;
    Optional<String> impossible = possible.impossible(document, next, since);
    if (impossible.isPresent()) {
      audit.record(Person.of(message), Verb.DOCUMENTS.word(), document.id(), Outcome.REFUSED);
      return Said.of(impossible.get());
    }
    if (units.unheld(document)) {
      newDocuments.add(message, document);
    }
    if (unheld) {
      newDocuments.add(message, Objects.requireNonNull(next));
    }
    return ended(
        message,
        document,
        new DocumentEnding(
            document.id(),
            end.kind(),
            since,
            end.part(),
            next == null ? null : next.id(),
            message.sentAt(),
            false));
  }

  /** That no document was named. */
  Said bare(Inbound message) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return refused(message);
    }
    audit.record(Person.of(message), Verb.DOCUMENTS.word(), "", Outcome.REFUSED);
    return Said.of(
        wording.get("document.unnamed") + "\n\n" + wording.get("command.form." + Verb.DOCUMENTS));
  }

  /** What was not understood is asked back: it may have been the day. */
  private Optional<Said> unread(String spoken, Document document) {
    String rest = Lookup.beyond(spoken, document);
    return rest.isEmpty()
        ? Optional.empty()
        : Optional.of(Said.of(wording.get("document.unread", rest)));
  }

  private Said ended(Inbound message, Document document, DocumentEnding ending) {
    DocumentEnding before = documents.endings().get(document.id());
    documents.end(ending);
    noteChange(message, document, before);
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
        wording.get("document.ended.done", DocumentCommands.name(document), ended(ending))
            + instead
            + "\n\n"
            + rests
            + (told > 0 ? "\n\n" + wording.get("document.told", "" + told) : "")
            + "\n\n"
            + wording.get("document.undo", document.id()));
  }

  /** The document holds again, whatever was said of it before. */
  Said restore(Inbound message, String spoken) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return refused(message);
    }
    List<Document> found = found(spoken);
    if (found.size() != 1) {
      return Said.of(unclear(spoken, found));
    }
    Document document = found.getFirst();
    DocumentEnding before = documents.endings().get(document.id());
    if (!documents.restore(document.id())) {
      return Said.of(wording.get("document.not.ended", DocumentCommands.name(document)));
    }
    noteChange(message, document, before);
    resting.tellKeepersOfReturn(message, document);
    audit.record(Person.of(message), Verb.DOCUMENTS.word(), document.id(), Outcome.DONE);
    return Said.of(wording.get("document.restored", DocumentCommands.name(document)));
  }

  private void noteChange(Inbound message, Document document, @Nullable DocumentEnding before) {
    DocumentEnding now = documents.endings().get(document.id());
    deeds.note(Person.of(message), Kind.ENDING, document.id(), before, now);
  }

  private List<Document> found(String spoken) {
    return new Lookup(knowledge.current().registry()).documents(spoken);
  }

  /** Of the register, or else of those on which only units rest. */
  List<Document> meant(String spoken) {
    List<Document> found = found(spoken);
    return found.isEmpty() ? units.meant(spoken) : found;
  }

  /** Why no document is meant by that, or more than one. */
  String unclear(String spoken, List<Document> found) {
    if (found.isEmpty()) {
      String others =
          new Lookup(knowledge.current().registry())
              .others(spoken).stream().map(EntryView::reference).collect(Collectors.joining("; "));
      String unknown = wording.get("document.unknown", spoken);
      return others.isEmpty() ? unknown : unknown + ' ' + wording.get("document.others", others);
    }
    return wording.get(
        "command.ground.several",
        spoken,
        String.join("; ", found.stream().map(EntryView::reference).toList()));
  }

  /** How it ended, and by what. */
  String ended(DocumentEnding ending) {
    String since = DocumentCommands.day(ending.since());
    return Optional.ofNullable(ending.successor())
        .flatMap(documents::find)
        .map(by ->
            wording.get("document.ended.by." + ending.kind(), since, DocumentCommands.name(by)))
        .orElseGet(() -> wording.get("document.ended." + ending.kind(), since));
  }

  private Said refused(Inbound message) {
    audit.record(Person.of(message), Verb.DOCUMENTS.word(), "", Outcome.BARRED);
    String lacking = wording.get(rights.lacking(Person.of(message), Role.APPROVER));
    return Said.of(lacking + "\n" + wording.get("document.barred.end"));
  }
}
