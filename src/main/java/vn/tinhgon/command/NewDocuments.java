package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Provenance.Basis;
import vn.tinhgon.registry.Provenance.Precision;

/** Takes documents into the register that an entry is to rest on. */
@Component
class NewDocuments {
  private final DocumentLife documents;
  private final KnowledgeSource knowledge;
  private final Deeds deeds;
  private final AuditLog audit;
  private final Wording wording;
  private final Map<String, String> kinds = new HashMap<>();

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
    for (String pair : wording.get("document.kinds").split("\\|", -1)) {
      String[] both = pair.split("=", 2);
      kinds.put(both[0], both[1]);
    }
  }

  /** Adds what a form cites completely and the register does not hold; says what was added. */
  List<String> addCited(Inbound message, Form form) {
    List<String> added = new ArrayList<>();
    for (String item : pending(form)) {
      // One of them may have been cited twice.
      if (unknown(item)) {
        added.add(told(add(message, DocumentReference.in(item).orElseThrow())));
      }
    }
    return added;
  }

  /** What a form cites completely and the register does not hold: it is added with the entry. */
  List<String> pending(Form form) {
    return form.items(Label.SOURCES).stream()
        .filter(item -> DocumentReference.in(item).filter(DocumentReference::complete).isPresent())
        .filter(this::unknown)
        .toList();
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
    String added = wording.get("document.added", number, document.id());
    return others.isEmpty() ? added : added + ' ' + wording.get("document.added.beside", others);
  }

  /** Takes a completely cited document into the register. */
  Document add(Inbound message, DocumentReference cited) {
    LocalDate issued = Objects.requireNonNull(cited.issued());
    String kind = kind(cited);
    String day = issued.getDayOfMonth() + "/" + issued.getMonthValue() + "/" + issued.getYear();
    String id =
        documents.freeId(
            "D-"
                + DocumentReference.key(cited.number()).toUpperCase(Locale.ROOT).replace(' ', '-'));
    Document document =
        documents.add(
            new Document(
                id.length() > 40 ? id.substring(0, 40) : id,
                cited.number(),
                kind,
                List.of(kind + ' ' + cited.number(), kind + " số " + cited.number()),
                cited.issuer(),
                issued.toString(),
                Precision.DAY,
                "",
                "",
                List.of(),
                DocumentStatus.UNKNOWN,
                new Provenance(
                    issued,
                    null,
                    Precision.DAY,
                    Basis.STATED,
                    wording.get("document.context", day),
                    List.of(),
                    true,
                    "")));
    deeds.note(Person.of(message), Kind.DOCUMENT, document.id(), null, document);
    audit.record(Person.of(message), "vanban", document.id(), Outcome.DONE);
    return document;
  }

  private String kind(DocumentReference cited) {
    String symbol = cited.symbol();
    return Optional.ofNullable(kinds.get(symbol))
        .or(() ->
            kinds.values().stream()
                .filter(kind -> Plain.words(kind).equals(Plain.words(cited.named())))
                .findFirst())
        .orElseGet(
            () -> cited.named().isEmpty() ? wording.get("document.kind.other") : cited.named());
  }
}
