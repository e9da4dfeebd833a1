package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
  /** With what goes before and after it an id has 40 letters at most. */
  private static final int LONGEST_KEY = 34;

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

  /** The id that begins with what names it. */
  static String id(DocumentReference cited) {
    String key = DocumentReference.key(cited.number()).toUpperCase(Locale.ROOT).replace(' ', '-');
    return "D-" + (key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) : key);
  }

  /** The kind with which a title begins; empty where it begins with none. */
  String kindIn(String title) {
    return kinds.values().stream()
        .filter(kind -> title.startsWith(kind + ' '))
        .findFirst()
        .orElse("");
  }

  /** The same row under that id, with what it is about; its title may say the kind again. */
  static Document about(Document row, String id, String title) {
    String kind = row.kind() + ' ';
    return new Document(
        id,
        row.number(),
        row.kind(),
        row.names(),
        row.issuer(),
        row.issued(),
        row.issuedPrecision(),
        title.startsWith(kind) ? title.substring(kind.length()) : title,
        row.scope(),
        row.localities(),
        row.status(),
        row.provenance());
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
    Optional<String> named =
        kinds.values().stream()
            .filter(kind -> Plain.words(kind).equals(Plain.words(cited.named())))
            .findFirst();
    return Optional.ofNullable(kinds.get(cited.symbol()))
        // One symbol may stand for two kinds.
        .map(kind -> named.filter(one -> within(one, kind)).orElse(kind))
        .or(() -> named)
        .orElseGet(
            () -> cited.named().isEmpty() ? wording.get("document.kind.other") : cited.named());
  }

  private static boolean within(String kind, String kinds) {
    return Plain.words(kinds).contains(' ' + Plain.words(kind));
  }
}
