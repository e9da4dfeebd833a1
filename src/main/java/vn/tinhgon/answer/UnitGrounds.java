package vn.tinhgon.answer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.RestsOn;
import vn.tinhgon.faq.Standing;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.UnitDocument;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.Registry;

/** The documents on which what is told of units rests, and which of them have ended. */
final class UnitGrounds {
  private final Lineage lineage;
  private final Registry registry;
  private final Standing standing;
  private final Cautions cautions;
  private final Wording wording;

  UnitGrounds(Knowledge knowledge, Wording wording) {
    lineage = knowledge.lineage();
    registry = knowledge.registry();
    standing = knowledge.standing();
    cautions = new Cautions(registry, standing, wording);
    this.wording = wording;
  }

  /** Each of the documents of those numbers, as far as it is held. */
  List<Citation> citations(Collection<String> numbers) {
    return numbers.stream()
        .flatMap(number -> lineage.document(number).stream())
        .map(this::cite)
        .toList();
  }

  private Citation cite(UnitDocument document) {
    return new Citation(
        document.number(),
        document.title(),
        document.issuer(),
        document.issued(),
        RestsOn.row(document, registry).map(Document::status).orElse(DocumentStatus.UNKNOWN),
        null,
        null,
        document.url().isEmpty() ? null : document.url());
  }

  /** A line for each of them that has ended by that day, or nothing. */
  String cautions(Collection<String> numbers, LocalDate asOf) {
    return cautions.documents(rows(numbers).map(Document::id).toList(), asOf);
  }

  /** Why nothing of what rests on them is told; empty where it is. */
  Optional<String> hidden(Collection<String> numbers) {
    String ended =
        rows(numbers)
            .filter(document -> standing.hidden(List.of(document.id())))
            .map(DocumentText::name)
            .collect(Collectors.joining(", "));
    return ended.isEmpty() ? Optional.empty() : Optional.of(wording.get("units.hidden", ended));
  }

  private Stream<Document> rows(Collection<String> numbers) {
    return standing.endings().isEmpty()
        ? Stream.of()
        : numbers.stream()
            .map(lineage::document)
            .flatMap(Optional::stream)
            .map(document -> RestsOn.row(document, registry))
            .flatMap(Optional::stream);
  }
}
