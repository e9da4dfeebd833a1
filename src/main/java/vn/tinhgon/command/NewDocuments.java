package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;

/** Takes documents into the register that an entry is to rest on. */
@Component
class NewDocuments {
  private final DocumentLife documents;
  private final KnowledgeSource knowledge;
  private final Deeds deeds;
  private final AuditLog audit;
  private final Wording wording;
  private final CitedRows made;

  NewDocuments(
      DocumentLife documents,
      KnowledgeSource knowledge,
      Deeds deeds,
      AuditLog audit,
      Wording wording) {
    this.documents = documents;
    this.deeds = deeds;
    this.knowledge = knowledge;
    this.audit = audit;
    this.wording = wording;
    made = new CitedRows(wording);
  }

  /** What a form cites completely and the register does not hold; nothing is added yet. */
  List<Document> cited(Form form) {
    List<Document> cited = new ArrayList<>();
    for (String item : pending(form)) {
      // One of them may have been cited twice.
      if (new Lookup(with(cited)).documents(item).isEmpty()) {
        cited.add(row(reference(item).orElseThrow(), cited));
      }
    }
    return cited;
  }

  /** The register as it would be with those. */
  Registry with(List<Document> cited) {
    Registry held = knowledge.current().registry();
    if (cited.isEmpty()) {
      return held;
    }
    List<Row> rows = new ArrayList<>(held.rows());
    rows.addAll(cited);
    return new Registry(held.sources(), rows, held.wordings());
  }

  /**
   * Takes what was cited into the register once the entry is saved, and says so; readers get it
   * with the entry.
   */
  Function<StoredEntry, Said> bringing(
      Inbound message, List<Document> all, Function<StoredEntry, Said> told) {
    return saved -> {
      List<String> added = new ArrayList<>();
      for (Document document : all) {
        boolean live =
            saved.state() == State.PUBLISHED && saved.documents().contains(document.id());
        Document cited = cite(message, document);
        added.add(told(live ? document : cited));
      }
      return told.apply(saved).after(String.join("\n", added));
    };
  }

  /** What a form cites completely and the register does not hold: it is added with the entry. */
  List<String> pending(Form form) {
    return form.items(Label.SOURCES).stream()
        .filter(item -> reference(item).filter(DocumentReference::complete).isPresent())
        .filter(this::unknown)
        .toList();
  }

  /**
   * The document that a text cites, its issuer written with its marks; without one where it was
   * typed without them and nobody knows it, see {@link #unmarked}.
   */
  Optional<DocumentReference> reference(String item) {
    MarkedNames names = names();
    return DocumentReference.in(item)
        .map(cited -> cited.with(names.of(cited.issuer()).orElse(""), cited.issued()));
  }

  /** The issuer that a text names without marks and that nobody knows. */
  Optional<String> unmarked(String item) {
    return names().unmarkedIn(item);
  }

  private MarkedNames names() {
    return new MarkedNames(knowledge.current().registry(), wording);
  }

  /** The form without what is yet to be added. */
  Form known(Form form) {
    List<String> pending = pending(form);
    if (pending.isEmpty()) {
      return form;
    }
    Map<Label, String> texts = new EnumMap<>(Label.class);
    texts.putAll(form.texts());
    String held =
        form.items(Label.SOURCES).stream()
            .filter(item -> !pending.contains(item))
            .collect(Collectors.joining(" | "));
    if (held.isEmpty()) {
      texts.remove(Label.SOURCES);
    } else {
      texts.put(Label.SOURCES, held);
    }
    return new Form(texts);
  }

  /** Whether the register holds neither a document nor a publication of that name. */
  boolean unknown(String item) {
    var lookup = new Lookup(knowledge.current().registry());
    return lookup.source(item).isEmpty() && lookup.documents(item).isEmpty();
  }

  /** That it was added, and beside which others of the same number. */
  String told(Document document) {
    String number = Objects.requireNonNull(document.number());
    String others =
        new Lookup(knowledge.current().registry())
            .documents(number).stream()
                .filter(other -> !other.id().equals(document.id()))
                .map(EntryView::reference)
                .collect(Collectors.joining("; "));
    String key = document.provenance().served() ? "document.added" : "document.added.waits";
    String added = wording.get(key, number, document.id());
    return others.isEmpty() ? added : added + ' ' + wording.get("document.added.beside", others);
  }

  /** Takes a completely cited document into the register. */
  Document add(Inbound message, DocumentReference cited) {
    return add(message, row(cited, List.of()));
  }

  /** The same for somebody who may not give it to readers. */
  Document cite(Inbound message, DocumentReference cited) {
    return cite(message, row(cited, List.of()));
  }

  /** The row that a completely cited document would be; nothing is added. */
  Document row(DocumentReference cited) {
    return row(cited, List.of());
  }

  /** Takes such a row into the register. */
  Document add(Inbound message, Document document) {
    return noted(message, documents.add(document));
  }

  private Document cite(Inbound message, Document document) {
    return noted(message, documents.cite(document));
  }

  private Document noted(Inbound message, Document document) {
    deeds.note(Person.of(message), Kind.DOCUMENT, document.id(), null, document);
    audit.record(Person.of(message), "vanban", document.id(), Outcome.DONE);
    return document;
  }

  private Document row(DocumentReference cited, List<Document> beside) {
    Set<String> taken = beside.stream().map(Document::id).collect(Collectors.toSet());
    return made.of(cited, documents.freeId(CitedRows.id(cited), taken));
  }
}
