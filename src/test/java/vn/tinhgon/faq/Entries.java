package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.registry.Provenance;

/** Entries for tests. */
final class Entries {
  private Entries() {}

  static Entry entry(String id, String title, String answer) {
    return entry(id, title, List.of(), answer);
  }

  static Entry entry(String id, String title, List<String> alternates, String answer) {
    return new Entry(
        id,
        title,
        alternates,
        "don-vi",
        List.of(),
        List.of(),
        List.of(),
        null,
        new Provenance(
            null,
            null,
            Provenance.Precision.NONE,
            Provenance.Basis.STATED,
            "",
            List.of(),
            true,
            ""),
        answer);
  }

  /** An entry with that text wherever a text goes. */
  static Entry filled(String id, String text) {
    return new Entry(
        id,
        text,
        List.of(text + " 2", text + " 3"),
        text,
        List.of(text),
        List.of(text),
        List.of(text),
        null,
        new Provenance(
            null,
            null,
            Provenance.Precision.NONE,
            Provenance.Basis.STATED,
            text,
            List.of(text),
            true,
            text),
        text);
  }
}
