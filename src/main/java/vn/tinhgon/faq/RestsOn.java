package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.UnitDocument;
import vn.tinhgon.registry.Absence;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentRelation;
import vn.tinhgon.registry.Event;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Statement;

/** The documents on which entries and rows rest, and what is left without some of them. */
public final class RestsOn {

  private RestsOn() {}

  /** Those the entry names, and those its rows rest on. */
  public static Set<String> of(Entry entry, Map<String, Row> rows) {
    Set<String> documents = new LinkedHashSet<>(entry.documents());
    for (String fact : entry.facts()) {
      Row row = rows.get(fact);
      if (row != null) {
        documents.addAll(of(row));
      }
    }
    return documents;
  }

  /** Those the row rests on; a document on itself. */
  public static List<String> of(Row row) {
    return switch (row) {
      case Document document -> List.of(document.id());
      case Event event -> one(event.document());
      case Result result -> one(result.document());
      case Statement statement -> one(statement.document());
      case Absence absence -> absence.documents();
      case DocumentRelation relation ->
          Stream.concat(relation.fromDocuments().stream(), relation.toDocuments().stream())
              .toList();
      default -> List.of();
    };
  }

  /** The row of the register that is the document on which units rest; empty where it has none. */
  public static Optional<Document> row(UnitDocument of, Registry registry) {
    return registry.all(Document.class).filter(document -> same(of, document)).findFirst();
  }

  /** Whether both are the same document; numbers begin anew every year. */
  public static boolean same(UnitDocument of, Document document) {
    return of.number().equalsIgnoreCase(document.number())
        && (of.issued().isEmpty() || of.issued().startsWith(document.issued()));
  }

  private static List<String> one(@Nullable String document) {
    return document == null ? List.of() : List.of(document);
  }

  /** The register with those unserved documents served on which something rests for readers. */
  static Registry served(Registry all, List<Entry> published) {
    Set<String> rested = new LinkedHashSet<>();
    published.forEach(entry -> rested.addAll(entry.documents()));
    List<Row> rows = new ArrayList<>();
    for (Row row : all.rows()) {
      rows.add(
          row instanceof Document document && rested.contains(document.id())
              ? document.served()
              : row);
    }
    return new Registry(all.sources(), rows, all.wordings());
  }

  /** Without what its standing keeps from readers. */
  static Knowledge visible(Knowledge all) {
    Standing standing = all.standing();
    if (!standing.hides()) {
      return all;
    }
    Map<String, Row> byId = all.registry().byId();
    List<Entry> entries =
        all.entries().stream().filter(entry -> !standing.hidden(of(entry, byId))).toList();
    List<Row> rows = new ArrayList<>();
    for (Row row : all.registry().rows()) {
      // What became of a document can always be asked.
      boolean hidden = !(row instanceof Document) && standing.hidden(of(row));
      rows.add(hidden ? unserved(row) : row);
    }
    Registry registry = all.registry();
    return new Knowledge(
        all.revision(),
        entries,
        new Registry(registry.sources(), rows, registry.wordings()),
        standing,
        all.lineage());
  }

  private static Row unserved(Row row) {
    return switch (row) {
      case Event e ->
          new Event(
              e.id(),
              e.kind(),
              e.locality(),
              e.level(),
              e.fromUnits(),
              e.fromText(),
              e.toUnit(),
              e.toText(),
              e.count(),
              e.whenText(),
              e.status(),
              e.document(),
              e.description(),
              e.provenance().unserved());
      case Result r ->
          new Result(
              r.id(),
              r.figure(),
              r.number(),
              r.unit(),
              r.meaning(),
              r.locality(),
              r.period(),
              r.status(),
              r.target(),
              r.document(),
              r.description(),
              r.provenance().unserved());
      case Statement s ->
          new Statement(
              s.id(),
              s.kind(),
              s.text(),
              s.saidBy(),
              s.locality(),
              s.document(),
              s.provenance().unserved());
      case Absence a ->
          new Absence(
              a.id(),
              a.what(),
              a.localities(),
              a.documents(),
              a.keywords(),
              a.provenance().unserved());
      case DocumentRelation d ->
          new DocumentRelation(
              d.id(),
              d.fromDocuments(),
              d.relation(),
              d.toDocuments(),
              d.toLocalities(),
              d.toResults(),
              d.description(),
              d.provenance().unserved());
      default -> row;
    };
  }
}
