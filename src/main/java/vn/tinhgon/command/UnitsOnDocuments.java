package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.faq.DocumentLife;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.lineage.LineageRows;
import vn.tinhgon.lineage.UnitChange;
import vn.tinhgon.lineage.UnitCount;
import vn.tinhgon.lineage.UnitDocument;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Row;

/** What is told of units rests on documents too, of which the register may not yet have a row. */
@Component
class UnitsOnDocuments {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final KnowledgeSource knowledge;
  private final DocumentLife documents;
  private final CitedRows made;

  UnitsOnDocuments(KnowledgeSource knowledge, DocumentLife documents, Wording wording) {
    this.documents = documents;
    this.knowledge = knowledge;
    made = new CitedRows(wording);
  }

  /** Those meant on which only units rest, as the rows of the register that they would be. */
  List<Document> meant(String spoken) {
    LineageRows units = knowledge.current().lineage().rows();
    Registry register = knowledge.current().registry();
    List<Row> rows = new ArrayList<>();
    for (UnitDocument document : units.documents()) {
      if (RestsOn.row(document, register).isEmpty()) {
        row(document).ifPresent(rows::add);
      }
    }
    return new Lookup(new Registry(List.of(), rows, List.of()))
        .documents(spoken).stream().map(this::free).toList();
  }

  /** Another document may bear the id already. */
  private Document free(Document row) {
    return CitedRows.about(row, documents.freeId(row.id(), Set.of()), row.subject());
  }

  /** Whether that row does not yet stand in the register. */
  boolean unheld(Document document) {
    return knowledge.current().registry().find(Document.class, document.id()).isEmpty();
  }

  private Optional<Document> row(UnitDocument document) {
    if (!DAY.matcher(document.issued()).matches()) {
      return Optional.empty();
    }
    LocalDate issued = LocalDate.parse(document.issued());
    var cited =
        new DocumentReference(
            document.number(), made.kindIn(document.title()), document.issuer(), issued);
    String id = CitedRows.id(cited);
    return Optional.of(CitedRows.about(made.of(cited, id), id, document.title()));
  }

  /** How much of what is told of units rests on it: events, and stated numbers of communes. */
  int count(Document document) {
    LineageRows units = knowledge.current().lineage().rows();
    String number =
        units.documents().stream()
            .filter(one -> RestsOn.same(one, document))
            .map(UnitDocument::number)
            .findFirst()
            .orElse("");
    return number.isEmpty()
        ? 0
        : Math.toIntExact(
            Stream.concat(
                    units.changes().stream().map(UnitChange::document),
                    units.counts().stream().map(UnitCount::document))
                .filter(number::equals)
                .count());
  }
}
