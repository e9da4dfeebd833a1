package vn.tinhgon.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tinhgon.faq.Entry;

/** Files for the store, as people make them. */
public final class MadeFiles {
  public static final List<String> COLUMNS =
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
          "state",
          "answer");

  private MadeFiles() {}

  /** The row of an entry in a file that says something else of it. */
  public static String changed(Entry entry, String source, String state, String answer) {
    return row(
        Map.of(
            "id",
            entry.id(),
            "title",
            entry.title(),
            "topic",
            entry.topic(),
            "sources",
            source,
            "state",
            state,
            "answer",
            answer));
  }

  /** One row; what is not named is empty. */
  public static String row(Map<String, String> cells) {
    return COLUMNS.stream()
        .map(column -> '"' + cells.getOrDefault(column, "").replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** A table of entries as a .csv. */
  public static byte[] table(String... rows) {
    return (String.join(",", COLUMNS) + "\n" + String.join("\n", rows) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A published entry with a source. */
  public static String entry(String question, String answer) {
    return row(
        Map.of(
            "title", question,
            "topic", "khác",
            "sources", "SRC-000",
            "state", "published",
            "answer", answer));
  }

  /** A .zip of files by name. */
  public static byte[] zip(Map<String, byte[]> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
