package vn.tinhgon.faq;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.tinhgon.registry.Provenance;

/** Brings typed text into the form the store keeps: composed letters, no control characters. */
final class CleanText {
  private static final int REPLACEMENT = 0xFFFD;

  private CleanText() {}

  static Entry entry(Entry entry) {
    Provenance provenance = entry.provenance();
    return new Entry(
        line(entry.id()).toUpperCase(Locale.ROOT),
        line(entry.title()),
        lines(entry.alternates()),
        line(entry.topic()),
        lines(entry.localities()),
        lines(entry.documents()),
        lines(entry.facts()),
        entry.status(),
        new Provenance(
            provenance.validFrom(),
            provenance.validTo(),
            provenance.precision(),
            provenance.basis(),
            line(provenance.context()),
            lines(provenance.sources()),
            provenance.served(),
            line(provenance.caveat())),
        text(entry.answer()));
  }

  static Change change(Change change) {
    Editor by = change.by();
    return new Change(
        new Editor(line(by.channel()), line(by.userId()), line(by.name())), line(change.reason()));
  }

  /** One line: breaks become blanks. */
  static String line(String typed) {
    return text(typed).replaceAll("\\s*\\n\\s*", " ");
  }

  /** Several lines. */
  static String text(String typed) {
    StringBuilder clean = new StringBuilder();
    typed
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .codePoints()
        .filter(c -> !Character.isISOControl(c) || c == '\n' || c == '\t')
        // Half a surrogate pair is no character and has no place in UTF-8.
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEach(clean::appendCodePoint);
    return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
  }

  private static List<String> lines(List<String> typed) {
    return typed.stream().map(CleanText::line).filter(line -> !line.isEmpty()).toList();
  }
}
