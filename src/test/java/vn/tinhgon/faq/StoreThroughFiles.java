package vn.tinhgon.faq;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.ReadFolders;
import vn.tinhgon.support.StoreContext;

/** A store with what was shipped, and files made of it. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class StoreThroughFiles {
  static final Editor LAN = new Editor("telegram", "42", "Chị Lan");
  static final List<String> COLUMNS = EntryRow.SHAPE.columns();

  @Parameter Databases kind;
  @TempDir Path folder;

  StoreContext context;
  StoreFiles files;
  FaqStore store;

  @BeforeEach
  void open() {
    context =
        new StoreContext(
            kind,
            RegistryStore.class,
            LineageStore.class,
            EntryLedger.class,
            KnowledgeRevision.class,
            FaqStore.class,
            StoreFiles.class);
    new KnowledgeSync(
            "faq",
            ReadFolders.ALL,
            context.get(EntryLedger.class),
            context.get(RegistryStore.class),
            context.get(LineageStore.class),
            context.get(KnowledgeRevision.class),
            context.get(PlatformTransactionManager.class))
        .run();
    files = context.get(StoreFiles.class);
    store = context.get(FaqStore.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  ImportPlan take(Path file, String name) throws IOException {
    long now = files.plan(file, name).revision();
    return files.take(file, name, LAN, ImportGate.OPEN, now, "", (_, _) -> {}).orElseThrow().plan();
  }

  Path workbook() throws IOException {
    Path file = folder.resolve("out.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      files.writeWorkbook(out);
    }
    return file;
  }

  interface Edit {
    void on(Sheet sheet);
  }

  Path edited(Edit edit) throws IOException {
    Path file = folder.resolve("edited.xlsx");
    try (var workbook = new XSSFWorkbook(Files.newInputStream(workbook()));
        OutputStream out = Files.newOutputStream(file)) {
      edit.on(workbook.getSheet("faq"));
      workbook.write(out);
    }
    return file;
  }

  static void cell(Row row, String column, String text) {
    int place = COLUMNS.indexOf(column);
    // A new cell, as a spreadsheet would write it: POI leaves the old text in one it overwrites.
    row.createCell(place).setCellValue(text);
  }

  static List<Path> all(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      return paths.filter(path -> path.toString().matches(".*\\.(md|csv)")).sorted().toList();
    }
  }

  Path zip(Path root) throws IOException {
    List<String> names = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Path path : all(root)) {
      names.add(root.relativize(path).toString());
      texts.add(Files.readString(path));
    }
    return zip(names, texts);
  }

  Path zip(List<String> names, List<String> texts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(texts.get(i).getBytes(StandardCharsets.UTF_8));
      }
    }
    return Files.write(folder.resolve("x.zip"), bytes.toByteArray());
  }
}
