package vn.tinhgon.faq;

import static vn.tinhgon.faq.MadeWorkbooks.SHEET;
import static vn.tinhgon.faq.MadeWorkbooks.bytes;
import static vn.tinhgon.faq.MadeWorkbooks.edited;
import static vn.tinhgon.faq.MadeWorkbooks.written;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tinhgon.faq.MadeWorkbooks.Writing;
import vn.tinhgon.support.MadeFiles;

/** Files that mean no good, each built here, and what is said of each. */
final class HostileFiles {
  private static final List<String> COLUMNS = EntryRow.SHAPE.columns();
  static final int MEGABYTE = 1 << 20;

  private final Path folder;
  private final Map<String, Hostile> all = new LinkedHashMap<>();

  /** One such file; {@code said} stands in the refusal, or in the report of a row. */
  record Hostile(Path file, String name, String said) {}

  private HostileFiles(Path folder) {
    this.folder = folder;
  }

  /** What is no such file, and as large as a file may be. */
  static final String HONEST = "10,000 rows";

  /** All of them by what they are. */
  static Map<String, Hostile> in(Path folder) throws IOException {
    var files = new HostileFiles(folder);
    files.archives();
    HostileWorkbooks.in(files);
    files.texts();
    files.honest();
    return files.all;
  }

  private void archives() throws IOException {
    add("zip bomb", "a.zip", "lớn hơn 5 MB", out -> zip(out, "faq.csv", spaces(400)));
    add("many zip entries", "a.zip", "hơn 12000 tệp", HostileFiles::manyEntries);
    add(
        "nested zip",
        "a.zip",
        "nén trong tệp nén",
        out ->
            out.write(
                MadeFiles.zip(Map.of("b.zip", MadeFiles.zip(Map.of("faq.csv", row("Câu?")))))));
    add(
        "zip with ../ names",
        "a.zip",
        "mới",
        out -> out.write(MadeFiles.zip(Map.of("../../../tmp/evil/faq.csv", row("Câu hỏi lạ?")))));
    add("empty zip", "a.zip", "hỏng hoặc trống", _ -> {});
    add(
        "truncated zip",
        "a.zip",
        "hỏng",
        out -> {
          byte[] random = new byte[64 << 10];
          new java.util.Random(1).nextBytes(random);
          byte[] whole = MadeFiles.zip(Map.of("faq.csv", random));
          out.write(whole, 0, whole.length / 2);
        });
    add(
        "one member just too large",
        "a.zip",
        "lớn hơn 5 MB",
        out -> zip(out, "a.csv", written("x".repeat(6 * MEGABYTE))));
  }

  private void texts() throws IOException {
    add("DDE as text", "faq.csv", "mới", out -> out.write(row("=cmd|'/c calc'!A0")));
    add(
        "broken UTF-8",
        "faq.csv",
        "UTF-8",
        out -> out.write("id,title\nF1,\u00e1\n".getBytes(StandardCharsets.ISO_8859_1)));
    add(
        "TCVN3 font",
        "faq.csv",
        "phông cũ",
        out -> out.write(row("Céng hoµ x· héi chñ nghÜa ViÖt Nam lµ g×?")));
    add(
        "VNI font",
        "faq.csv",
        "phông cũ",
        out -> out.write(row("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam laø gì?")));
    add(
        "100,000 rows as csv",
        "faq.csv",
        "dòng",
        out -> {
          out.write((String.join(",", COLUMNS) + "\n").getBytes(StandardCharsets.UTF_8));
          for (int i = 0; i < 100_000; i++) {
            out.write((",Câu " + i + ",".repeat(14) + "\n").getBytes(StandardCharsets.UTF_8));
          }
        });
    add("empty csv", "faq.csv", "dòng tiêu đề", _ -> {});
    add("wrong extension", "faq.csv", "UTF-8", out -> out.write(bytes(edited(_ -> {}))));
    add("program", "a.exe", "không nhận kiểu tệp", out -> out.write(new byte[] {'M', 'Z'}));
    add("huge cell", "faq.csv", "10000 ký tự", out -> out.write(row("x".repeat(200_000))));
    add(
        "duplicate ids",
        "faq.csv",
        "F70",
        out ->
            out.write(
                MadeFiles.table(
                    entry("F70", "Một câu hỏi lạ?"), entry("F70", "Một câu hỏi khác?"))));
  }

  private void honest() throws IOException {
    String[] rows = new String[10_000];
    Arrays.setAll(rows, i -> MadeFiles.entry("Câu hỏi lạ số " + i + "?", "Câu trả lời " + i));
    add(HONEST, "faq.csv", "mới", out -> out.write(MadeFiles.table(rows)));
  }

  void add(String what, String name, String said, Writing writing) throws IOException {
    Path file = folder.resolve(all.size() + "-" + name);
    try (OutputStream out = Files.newOutputStream(file)) {
      writing.to(out);
    }
    all.put(what, new Hostile(file, name, said));
  }

  static byte[] row(String question) {
    return MadeFiles.table(MadeFiles.entry(question, "Câu trả lời."));
  }

  private static String entry(String id, String question) {
    return MadeFiles.row(
        Map.of(
            "id", id,
            "title", question,
            "topic", "khác",
            "sources", "SRC-000",
            "state", "published",
            "answer", "Câu trả lời."));
  }

  static Writing spaces(int megabytes) {
    byte[] some = new byte[MEGABYTE];
    Arrays.fill(some, (byte) ' ');
    return out -> {
      out.write(SHEET.getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < megabytes; i++) {
        out.write(some);
      }
      out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
    };
  }

  private static void zip(OutputStream out, String name, Writing writing) throws IOException {
    var zip = new ZipOutputStream(out);
    zip.putNextEntry(new ZipEntry(name));
    writing.to(zip);
    zip.finish();
  }

  private static void manyEntries(OutputStream out) throws IOException {
    var zip = new ZipOutputStream(out);
    for (int i = 0; i < 100_000; i++) {
      zip.putNextEntry(new ZipEntry("x" + i + ".txt"));
    }
    zip.finish();
  }
}
