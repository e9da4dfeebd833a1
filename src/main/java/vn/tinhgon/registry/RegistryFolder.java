package vn.tinhgon.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import vn.tinhgon.registry.RegistryFiles.TableFile;

/** Reads and writes the registry tables of a knowledge folder. */
public final class RegistryFolder {
  private static final long MAX_BYTES = 5L * 1024 * 1024;

  private RegistryFolder() {}

  /**
   * Reads {@code <knowledge>/registry/*.csv}; bad content becomes a problem, never an exception.
   */
  public static RegistryFiles read(Path knowledge) {
    Findings findings = new Findings();
    Path folder = knowledge.resolve(Table.FOLDER);
    if (!Files.isDirectory(folder)) {
      findings.error(Table.FOLDER, 0, "", "folder-missing");
      return new RegistryFiles(List.of(), Map.of(), findings.all());
    }
    noteStrangers(folder, findings);
    List<TableFile> tables = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    for (Table table : Table.values()) {
      Optional<Sheet> read = sheet(folder, table, findings);
      if (read.isPresent()) {
        Sheet sheet = read.get();
        sheets.add(sheet);
        tables.add(new TableFile(sheet.file(), sheet.hash(), rows(table, sheet, findings)));
      }
    }
    Map<String, Set<String>> ids = new RegistryChecks(sheets, inferredDays(tables), findings).run();
    return new RegistryFiles(tables, ids, findings.all());
  }

  /** Writes every table, with byte order mark and commas, so that spreadsheets open it rightly. */
  public static void write(Registry registry, Path knowledge) throws IOException {
    Path folder = Files.createDirectories(knowledge.resolve(Table.FOLDER));
    List<Record> all = new ArrayList<>(registry.sources());
    registry.rows().forEach(row -> all.add((Record) row));
    all.addAll(registry.wordings());
    for (Table table : Table.values()) {
      List<Record> rows = all.stream().filter(table.type()::isInstance).toList();
      Files.writeString(folder.resolve(table.fileName()), "\uFEFF" + csv(table.shape(), rows));
    }
  }

  private static InferredDays inferredDays(List<TableFile> tables) {
    List<Record> rows = tables.stream().flatMap(table -> table.rows().stream()).toList();
    return InferredDays.of(RegistryFiles.registryOf(rows).sources());
  }

  private static Optional<Sheet> sheet(Path folder, Table table, Findings findings) {
    Path path = folder.resolve(table.fileName());
    if (!Files.isRegularFile(path)) {
      findings.error(table.file(), 0, "", "file-missing", String.join(",", table.columns()));
      return Optional.empty();
    }
    Optional<FileText> text = FileText.read(path, table.file(), MAX_BYTES, findings);
    text.filter(read -> !read.marked())
        .ifPresent(read -> findings.note(table.file(), 0, "", "no-mark"));
    return text.flatMap(read -> SheetReader.read(read, table.columns(), findings));
  }

  private static List<Record> rows(Table table, Sheet sheet, Findings findings) {
    List<Record> rows = new ArrayList<>();
    RowShape<?> shape = table.shape();
    for (Sheet.Line line : sheet.lines()) {
      shape.read(sheet, line, findings).ifPresent(rows::add);
    }
    return rows;
  }

  private static void noteStrangers(Path folder, Findings findings) {
    Set<String> known =
        Arrays.stream(Table.values()).map(Table::fileName).collect(Collectors.toSet());
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(path -> !Files.isDirectory(path))
          .map(path -> path.getFileName().toString())
          .filter(name -> !known.contains(name) && !name.startsWith("."))
          .sorted()
          .forEach(name -> findings.note(Table.FOLDER + "/" + name, 0, "", "file-unknown"));
    } catch (IOException | UncheckedIOException unreadable) {
      findings.error(Table.FOLDER, 0, "", "file-unreadable", unreadable.getClass().getSimpleName());
    }
  }

  /** Some rows of one table, as its file would hold them. */
  public static String table(List<? extends Record> rows) {
    Table table =
        Arrays.stream(Table.values())
            .filter(one -> one.type().isInstance(rows.getFirst()))
            .findFirst()
            .orElseThrow();
    try {
      return "\uFEFF" + csv(table.shape(), List.copyOf(rows));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static String csv(RowShape<?> shape, List<Record> rows) throws IOException {
    StringBuilder text = new StringBuilder();
    CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      printer.printRecord(shape.columns());
      for (Record row : rows) {
        printer.printRecord(shape.print(row).stream().map(GuardedCell::guard).toList());
      }
    }
    return text.toString();
  }
}
