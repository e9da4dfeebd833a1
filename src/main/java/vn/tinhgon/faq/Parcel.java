package vn.tinhgon.faq;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import vn.tinhgon.lineage.LineageFolder;
import vn.tinhgon.registry.FileText;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryPlan;
import vn.tinhgon.registry.Sheet;
import vn.tinhgon.registry.SheetReader;

/**
 * What somebody brings: entries as files, and tables. Only read here; nothing of it is ever written
 * to the disk under its own name.
 */
final class Parcel {
  static final long LARGEST_FILE = 5L << 20;
  private static final long LARGEST_ENTRY = 64L << 10;
  private static final long LARGEST_UNPACKED = 60L << 20;
  private static final int MOST_FILES = 12_000;
  private static final List<String> ENTRIES = List.of(EntryRow.TABLE, "hoi-dap", "hoidap");

  private final List<EntryFile> entries = new ArrayList<>();
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();
  private final Findings findings = new Findings();
  private final Map<String, List<String>> columns = columns();

  private Parcel() {}

  /** Reads a file; the name's ending tells what it is. */
  static Parcel read(Path file, String name) throws IOException {
    var parcel = new Parcel();
    if (ending(name).equals("zip")) {
      parcel.unpack(file, name);
    } else if (Files.size(file) > LARGEST_FILE) {
      parcel.findings.error(name, 0, "", "file-too-large", LARGEST_FILE / 1024);
    } else {
      parcel.take(file, name);
    }
    return parcel;
  }

  /** The tables there can be, with their columns; the entries come first. */
  static Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put(EntryRow.TABLE, EntryRow.SHAPE.columns());
    for (String table : RegistryPlan.tables()) {
      RegistryPlan.columns(table).ifPresent(names -> columns.put(table, names));
    }
    return columns;
  }

  /** Entries that came as files of their own. */
  List<EntryFile> entries() {
    return entries;
  }

  /** Tables by name. */
  Map<String, Sheet> sheets() {
    return sheets;
  }

  Findings findings() {
    return findings;
  }

  private void take(Path file, String name) throws IOException {
    switch (ending(name)) {
      case "xlsx" -> WorkbookReader.read(file, name, columns, findings).forEach(this::add);
      case "md", "csv" -> text(name, Files.readAllBytes(file));
      default -> findings.error(name, 0, "", "file-kind");
    }
  }

  private void text(String name, byte[] bytes) {
    boolean entry = ending(name).equals("md");
    if (bytes.length > (entry ? LARGEST_ENTRY : LARGEST_FILE)) {
      findings.error(name, 0, "", "file-too-large", (entry ? LARGEST_ENTRY : LARGEST_FILE) / 1024);
      return;
    }
    var text = FileText.decode(name, bytes, findings);
    if (entry) {
      text.flatMap(read -> EntryText.parse(read, findings)).ifPresent(entries::add);
      return;
    }
    text.ifPresent(read -> table(name, read));
  }

  /** The file's name says which table it is, or else its header. */
  private void table(String name, FileText text) {
    String stem = name.substring(0, name.length() - ".csv".length()).toLowerCase(Locale.ROOT);
    String named = ENTRIES.contains(stem) ? EntryRow.TABLE : stem;
    String table = columns.containsKey(named) ? named : byHeader(text);
    List<String> expected = columns.get(table);
    if (expected == null) {
      findings.error(name, 0, "", "table-unknown", String.join(", ", columns.keySet()));
      return;
    }
    SheetReader.read(text, expected, findings).ifPresent(sheet -> add(table, sheet));
  }

  private String byHeader(FileText text) {
    String header = text.text().lines().findFirst().orElse("");
    Set<String> heads =
        Stream.of(header.split("[,;\t]", -1))
            .map(head -> head.strip().replaceAll("^\"|\"$", "").strip())
            .filter(head -> !head.isEmpty())
            .collect(Collectors.toSet());
    return columns.entrySet().stream()
        .filter(table -> heads.equals(Set.copyOf(table.getValue())))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private void add(String table, Sheet sheet) {
    if (sheets.putIfAbsent(table, sheet) != null) {
      findings.error(sheet.file(), 0, "", "table-twice", table);
    }
  }

  private void unpack(Path file, String name) throws IOException {
    long left = LARGEST_UNPACKED;
    boolean withTheSameAsFiles = !holdsOnlyOne(file);
    int files = 0;
    try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++files > MOST_FILES) {
          findings.error(name, 0, "", "zip-too-many", MOST_FILES);
          return;
        }
        String inner = innerName(entry.getName());
        if (entry.isDirectory()
            || inner.startsWith(".")
            || entry.getName().contains("__MACOSX")
            || entry.getName().contains(LineageFolder.FOLDER + '/')
            || (withTheSameAsFiles && inner.equals(StoreFiles.WORKBOOK))) {
          continue;
        }
        byte[] bytes = zip.readNBytes((int) Math.min(LARGEST_FILE, left) + 1);
        left -= bytes.length;
        if (bytes.length > LARGEST_FILE || left < 0) {
          findings.error(name, 0, "", "zip-too-large", LARGEST_FILE >> 20, LARGEST_UNPACKED >> 20);
          return;
        }
        unpacked(inner, bytes);
      }
    } catch (IOException | IllegalArgumentException broken) {
      findings.error(name, 0, "", "zip-broken");
      return;
    }
    if (files == 0) {
      findings.error(name, 0, "", "zip-broken");
    } else if (entries.isEmpty()
        && sheets.isEmpty()
        && findings.all().stream().noneMatch(Problem::blocks)) {
      findings.error(name, 0, "", "zip-nothing");
    }
  }

  private static boolean holdsOnlyOne(Path file) {
    try (var zip = new ZipFile(file.toFile())) {
      return zip.size() == 1;
    } catch (IOException broken) {
      return false; // Said when it is read.
    }
  }

  private void unpacked(String inner, byte[] bytes) throws IOException {
    switch (ending(inner)) {
      case "md", "csv" -> text(inner, bytes);
      case "xlsx" -> {
        Path copy = Files.createTempFile("tinhgon-", ".xlsx");
        try {
          Files.write(copy, bytes);
          WorkbookReader.read(copy, inner, columns, findings).forEach(this::add);
        } finally {
          Files.delete(copy);
        }
      }
      // What is packed twice is not unpacked: nobody could bound it.
      case "zip" -> findings.error(inner, 0, "", "zip-nested");
      default -> findings.note(inner, 0, "", "file-unknown");
    }
  }

  /** Folders in it mean nothing, so no name can lead anywhere. */
  private static String innerName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
