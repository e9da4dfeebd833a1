package vn.tinhgon.faq;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.registry.FileText;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Provenance.Basis;
import vn.tinhgon.registry.Provenance.Precision;
import vn.tinhgon.registry.Status;

/** Reads one entry from Markdown with a head of keys, and writes it so. */
final class EntryText {
  private static final String FENCE = "---\n";
  private static final Set<String> KEYS =
      new LinkedHashSet<>(
          List.of(
              "id",
              "title",
              "alternates",
              "topic",
              "localities",
              "documents",
              "facts",
              "sources",
              "status",
              "context",
              "valid_from",
              "valid_to",
              "precision",
              "basis",
              "state"));

  private final FileText source;
  private final Findings findings;
  private boolean sound = true;

  private EntryText(FileText source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  /** The entry of that file; what is wrong goes into the findings. */
  static Optional<EntryFile> parse(FileText source, Findings findings) {
    return new EntryText(source, findings).parse();
  }

  private Optional<EntryFile> parse() {
    String text = source.text();
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      error(1, "", "no-front-matter");
      return Optional.empty();
    }
    String head = text.substring(FENCE.length(), end + 1);
    String answer = text.substring(end + 1 + FENCE.length()).strip();
    Optional<FrontMatter> matter = FrontMatter.read(source.file(), head, KEYS, findings);
    if (matter.isEmpty()) {
      return Optional.empty();
    }
    if (answer.isEmpty()) {
      error((int) text.lines().count(), "", "answer-missing");
    }
    return entry(matter.get(), answer);
  }

  private Optional<EntryFile> entry(FrontMatter matter, String answer) {
    Provenance provenance =
        new Provenance(
            day(matter, "valid_from"),
            day(matter, "valid_to"),
            constant(matter, "precision", Precision.class, Precision.NONE),
            constant(matter, "basis", Basis.class, Basis.STATED),
            text(matter, "context"),
            list(matter, "sources"),
            true,
            "");
    Entry entry =
        new Entry(
            required(matter, "id"),
            required(matter, "title"),
            list(matter, "alternates"),
            required(matter, "topic"),
            list(matter, "localities"),
            list(matter, "documents"),
            list(matter, "facts"),
            text(matter, "status").isEmpty()
                ? null
                : constant(matter, "status", Status.class, Status.STATED),
            provenance,
            answer);
    State state = constant(matter, "state", State.class, State.DRAFT);
    return sound
        ? Optional.of(new EntryFile(source.file(), source.hash(), state, entry, matter.lines()))
        : Optional.empty();
  }

  private String text(FrontMatter matter, String key) {
    String text = matter.text(key);
    sound &= text != null;
    return text == null ? "" : text;
  }

  private String required(FrontMatter matter, String key) {
    String text = matter.text(key);
    if (text != null && text.isEmpty()) {
      error(matter.line(key), key, "key-empty", key);
    }
    sound &= text != null;
    return text == null ? "" : text;
  }

  private List<String> list(FrontMatter matter, String key) {
    List<String> items = matter.list(key);
    sound &= items != null;
    return items == null ? List.of() : items;
  }

  private @Nullable LocalDate day(FrontMatter matter, String key) {
    String text = text(matter, key);
    if (text.isEmpty()) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException bad) {
      error(matter.line(key), key, "cell-not-iso", text);
      return null;
    }
  }

  private <E extends Enum<E>> E constant(
      FrontMatter matter, String key, Class<E> type, E otherwise) {
    String text = text(matter, key);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
        return constant;
      }
    }
    String names =
        String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    error(matter.line(key), key, "cell-not-one-of", text, names);
    return otherwise;
  }

  private void error(int line, String key, String kind, Object... arguments) {
    findings.error(source.file(), line, key, kind, arguments);
    sound = false;
  }

  /** The entry as a file. */
  static String print(Entry entry, State state) {
    Provenance provenance = entry.provenance();
    Status status = entry.status();
    YamlText text = new YamlText();
    text.line("id", entry.id());
    text.line("title", entry.title());
    text.block("alternates", entry.alternates());
    text.line("topic", entry.topic());
    text.row("localities", entry.localities());
    text.row("documents", entry.documents());
    text.row("facts", entry.facts());
    text.row("sources", provenance.sources());
    text.line("status", status == null ? "" : status.name());
    text.line("context", provenance.context());
    text.line("valid_from", provenance.validFrom());
    text.line("valid_to", provenance.validTo());
    text.line("precision", small(provenance.precision()));
    text.line("basis", small(provenance.basis()));
    text.line("state", small(state));
    return FENCE + text + FENCE + entry.answer() + "\n";
  }

  private static String small(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
