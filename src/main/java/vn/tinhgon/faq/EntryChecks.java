package vn.tinhgon.faq;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Phrasing;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Provenance.Basis;
import vn.tinhgon.registry.Provenance.Precision;
import vn.tinhgon.registry.Status;

/** Checks entries against themselves and each other: ids, wordings, sources, dates. */
final class EntryChecks {
  static final int MAX_ANSWER = 3_500;
  static final int MAX_QUESTION = 300;
  private static final Pattern ID = Pattern.compile("F\\d{2,6}");
  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final List<EntryFile> files;
  private final Findings findings;
  private final Map<String, String> fileById = new HashMap<>();
  private final Map<String, String> fileByWording = new HashMap<>();

  EntryChecks(List<EntryFile> files, Findings findings) {
    this.files = files;
    this.findings = findings;
  }

  void run() {
    for (EntryFile file : files) {
      checkShape(file);
      checkDoubles(file);
      checkProvenance(file);
    }
  }

  private void checkShape(EntryFile file) {
    Entry entry = file.entry();
    if (!ID.matcher(entry.id()).matches()) {
      error(file, "id", "entry-id", entry.id());
    }
    if (entry.title().isBlank()) {
      error(file, "title", "key-empty", "title");
    }
    // A version without one could not be read again.
    if (entry.topic().isBlank()) {
      error(file, "topic", "key-empty", "topic");
    }
    if (entry.answer().isBlank()) {
      error(file, "", "answer-missing");
    }
    if (entry.answer().length() > MAX_ANSWER) {
      error(file, "", "answer-too-long", entry.answer().length(), MAX_ANSWER);
    }
    if (entry.alternates().size() > Entry.MOST_ALTERNATES) {
      error(file, "alternates", "too-many-alternates", Entry.MOST_ALTERNATES);
    }
    for (String wording : wordings(entry)) {
      if (wording.length() > MAX_QUESTION) {
        error(file, "alternates", "question-too-long", MAX_QUESTION);
      }
    }
    if (entry.status() == Status.PLANNED && Phrasing.soundsDone(entry.answer())) {
      error(file, "", "planned-sounds-done");
    }
  }

  private void checkDoubles(EntryFile file) {
    String before = fileById.putIfAbsent(file.entry().id(), file.file());
    if (before != null) {
      error(file, "id", "id-twice", file.entry().id(), before);
    }
    for (String wording : wordings(file.entry())) {
      String other = fileByWording.putIfAbsent(folded(wording), file.file());
      if (other != null && !other.equals(file.file())) {
        error(file, "alternates", "wording-twice", wording, other);
      }
    }
  }

  private void checkProvenance(EntryFile file) {
    Entry entry = file.entry();
    Provenance provenance = entry.provenance();
    boolean tellsFacts = entry.status() != null || !entry.facts().isEmpty();
    // A document is ground enough, whether or not a publication tells of it.
    if (tellsFacts && provenance.sources().isEmpty() && entry.documents().isEmpty()) {
      error(file, "sources", "no-sources");
    }
    if (tellsFacts && provenance.context().isEmpty()) {
      error(file, "context", "no-context");
    }
    LocalDate from = provenance.validFrom();
    LocalDate to = provenance.validTo();
    if (from != null && to != null && !to.isAfter(from)) {
      error(file, "valid_to", "dates-turned", from, to);
    }
    boolean dated = from != null || to != null;
    if (provenance.basis() == Basis.INFERRED
        && (dated || provenance.precision() != Precision.NONE)) {
      error(file, "valid_from", "inferred-date");
    } else if (dated && provenance.precision() == Precision.NONE) {
      error(file, "precision", "no-precision");
    }
  }

  private static List<String> wordings(Entry entry) {
    List<String> wordings = new ArrayList<>(entry.alternates());
    wordings.addFirst(entry.title());
    return wordings;
  }

  private static String folded(String wording) {
    String composed = Normalizer.normalize(wording, Normalizer.Form.NFC).toLowerCase(VIETNAMESE);
    return NO_WORD.matcher(composed).replaceAll(" ").strip();
  }

  private void error(EntryFile file, String key, String kind, Object... arguments) {
    int line = file.lines().getOrDefault(key.isEmpty() ? "state" : key, 0);
    // The answer begins two lines below the last key.
    findings.error(file.file(), key.isEmpty() ? line + 2 : line, key, kind, arguments);
  }
}
