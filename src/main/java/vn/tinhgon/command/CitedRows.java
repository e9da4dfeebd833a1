package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.DocumentStatus;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Provenance.Basis;
import vn.tinhgon.registry.Provenance.Precision;

/** Makes rows of the register of documents that are cited. */
final class CitedRows {
  private final Wording wording;
  private final Map<String, String> kinds = new HashMap<>();

  CitedRows(Wording wording) {
    this.wording = wording;
    for (String pair : wording.get("document.kinds").split("\\|", -1)) {
      String[] both = pair.split("=", 2);
      kinds.put(both[0], both[1]);
    }
  }

  /** The row under that id of a document that was cited completely. */
  Document of(DocumentReference cited, String id) {
    LocalDate issued = Objects.requireNonNull(cited.issued());
    String kind = kind(cited);
    String day = issued.getDayOfMonth() + "/" + issued.getMonthValue() + "/" + issued.getYear();
    return new Document(
        id,
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
            ""));
  }

  /** Whether it is still the document that was added, whether or not readers get it by now. */
  static boolean same(Document now, @Nullable Document added) {
    return added != null && served(now).equals(served(added));
  }

  private static Document served(Document one) {
    Provenance told = one.provenance();
    return new Document(
        one.id(),
        one.number(),
        one.kind(),
        one.names(),
        one.issuer(),
        one.issued(),
        one.issuedPrecision(),
        one.subject(),
        one.scope(),
        one.localities(),
        one.status(),
        new Provenance(
            told.validFrom(),
            told.validTo(),
            told.precision(),
            told.basis(),
            told.context(),
            told.sources(),
            true,
            told.caveat()));
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
