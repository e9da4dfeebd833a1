package vn.tinhgon.faq;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.faq.ImportTrace.EntryChange;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RegistryFolder;
import vn.tinhgon.registry.RegistryPlan;
import vn.tinhgon.registry.RegistryRows;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.registry.RowChange;
import vn.tinhgon.registry.Sentences;

/**
 * The whole store in and out of files. What is brought in is an administrator's word from then on;
 * what is not in a file stays as it is.
 */
@Service
public class StoreFiles {
  /** The workbook that stands beside files which hold the same. */
  public static final String WORKBOOK = "tinhgon.xlsx";

  private static final int LONGEST_NAME = 60;

  private final EntryLedger entries;
  private final RegistryStore register;
  private final KnowledgeRevision revision;
  private final TransactionTemplate transaction;

  StoreFiles(
      EntryLedger entries,
      RegistryStore register,
      KnowledgeRevision revision,
      PlatformTransactionManager manager) {
    this.entries = entries;
    this.register = register;
    this.revision = revision;
    transaction = new TransactionTemplate(manager);
  }

  /** Is told how many entries of how many are written. */
  public interface Progress {
    void written(int done, int all);
  }

  /** What taking that file would do; nothing is changed. */
  public ImportPlan plan(Path file, String name) throws IOException {
    return plan(file, name, ImportGate.OPEN);
  }

  /** What taking that file would do by somebody who may do that much; nothing is changed. */
  public ImportPlan plan(Path file, String name, ImportGate gate) throws IOException {
    Parcel parcel = Parcel.read(file, name);
    return transaction.execute(_ -> planned(parcel, gate));
  }

  /**
   * Takes all that is right and that the gate lets through, in one transaction, if the store is
   * still as it was at that revision; empty if it is not.
   *
   * @param reason why it is taken although something speaks against it; may be empty
   */
  public Optional<Taken> take(
      Path file,
      String name,
      Editor by,
      ImportGate gate,
      long planned,
      String reason,
      Progress progress)
      throws IOException {
    Parcel parcel = Parcel.read(file, name);
    return transaction.execute(_ -> {
      revision.lock();
      return revision.current() == planned
          ? Optional.of(taken(parcel, gate, name, by, reason, progress))
          : Optional.empty();
    });
  }

  /** What was taken, and what that changed. */
  public record Taken(ImportPlan plan, ImportTrace trace) {}

  private Taken taken(
      Parcel parcel, ImportGate gate, String name, Editor by, String reason, Progress progress) {
    ImportPlan plan = planned(parcel, gate);
    if (!plan.takes()) {
      return new Taken(plan, new ImportTrace(List.of(), List.of()));
    }
    List<RowChange> rows = plan.register().changes();
    register.bring(plan.register());
    String why = Sentences.say("import.reason", name) + (reason.isEmpty() ? "" : "; " + reason);
    List<EntryChange> written =
        ImportWriting.write(this.entries, plan, new Change(by, why), progress);
    revision.next();
    return new Taken(plan, new ImportTrace(written, rows));
  }

  private ImportPlan planned(Parcel parcel, ImportGate gate) {
    // Read first: should something change meanwhile, the plan counts as old.
    long number = revision.current();
    return new Planning(
            parcel,
            entries.all(),
            entries.waitingTexts(),
            id -> Authors.changed(entries.revisions(id)),
            register.load(),
            gate)
        .plan(number);
  }

  /** Writes the folder layout of the knowledge folder: one file an entry, one a table. */
  public void writeFolder(Path folder) throws IOException {
    var now = now();
    FaqFolder.write(files(now.entries()), folder);
    RegistryFolder.write(now.register(), folder);
  }

  /** Writes everything as one workbook, a sheet for each table. */
  public void writeWorkbook(OutputStream out) throws IOException {
    var now = now();
    try (var workbook = new WorkbookWriter()) {
      workbook.sheet(
          EntryRow.TABLE,
          EntryRow.SHAPE.columns(),
          now.entries().stream().map(entry -> EntryRow.SHAPE.print(EntryRow.of(entry))).toList());
      for (String table : RegistryPlan.tables()) {
        workbook.sheet(
            table,
            RegistryPlan.columns(table).orElseThrow(),
            RegistryRows.cells(table, now.register()));
      }
      workbook.writeTo(out);
    }
  }

  /** Writes a workbook with all tables empty, and a sheet that explains the columns. */
  public void writeTemplate(OutputStream out) throws IOException {
    try (var workbook = new WorkbookWriter()) {
      Parcel.columns().forEach((table, columns) -> workbook.sheet(table, columns, List.of()));
      List<List<String>> lines = new ArrayList<>();
      Sentences.say("import.template")
          .lines()
          .forEach(line -> lines.add(List.of(line.split(": ", 2))));
      workbook.sheet(Sentences.say("import.template.sheet"), List.of("", ""), lines);
      workbook.writeTo(out);
    }
  }

  private record Now(List<StoredEntry> entries, Registry register) {}

  private Now now() {
    return transaction.execute(_ -> {
      revision.lock();
      List<StoredEntry> kept =
          entries.all().stream()
              .filter(entry -> entry.state() != EntryFile.State.WITHDRAWN)
              .toList();
      return new Now(kept, register.load());
    });
  }

  private static List<EntryFile> files(List<StoredEntry> entries) {
    Set<String> taken = new HashSet<>();
    List<EntryFile> files = new ArrayList<>();
    for (StoredEntry entry : entries) {
      String file = entry.file();
      String name = file == null || !taken.add(file) ? fresh(entry, taken) : file;
      files.add(new EntryFile(name, "", entry.state(), entry.entry(), Map.of()));
    }
    return files;
  }

  private static String fresh(StoredEntry entry, Set<String> taken) {
    String plain =
        Normalizer.normalize(entry.title(), Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd')
            .replaceAll("\\p{M}", "")
            .replaceAll("[^a-z0-9]+", "-");
    String stem = entry.id().toLowerCase(Locale.ROOT) + '-' + plain;
    String name = stem.substring(0, Math.min(stem.length(), LONGEST_NAME)) + ".md";
    taken.add(name);
    return name;
  }
}
