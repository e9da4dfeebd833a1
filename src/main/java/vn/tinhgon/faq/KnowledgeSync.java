package vn.tinhgon.faq;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.lineage.LineageFolder;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryFiles.TableFile;
import vn.tinhgon.registry.RegistryStore;

/**
 * Brings the knowledge folder into the database when the service starts, before anybody is served.
 * All of it in one transaction: a kill in between leaves the earlier state.
 */
@Component
public class KnowledgeSync implements SmartInitializingSingleton {
  private static final Logger log = LoggerFactory.getLogger(KnowledgeSync.class);

  private final Path folder;
  private final FolderReader reader;
  private final EntryLedger ledger;
  private final RegistryStore registry;
  private final LineageStore units;
  private final KnowledgeRevision revision;
  private final TransactionTemplate transaction;
  private volatile List<Problem> problems = List.of();
  private volatile SyncReport report = SyncReport.NONE;

  KnowledgeSync(
      @Value("${tinhgon.faq-dir:./faq}") String folder,
      FolderReader reader,
      EntryLedger ledger,
      RegistryStore registry,
      LineageStore units,
      KnowledgeRevision revision,
      PlatformTransactionManager manager) {
    this.folder = Path.of(folder);
    this.reader = reader;
    this.ledger = ledger;
    this.registry = registry;
    this.units = units;
    this.revision = revision;
    this.transaction = new TransactionTemplate(manager);
  }

  @Override
  public void afterSingletonsInstantiated() {
    run();
  }

  /** How the store is now, with what the last start found and did. */
  public KnowledgeState state() {
    return new KnowledgeState(
        revision.current(), ledger.published(), registry.count(), problems, report);
  }

  /** Brings the folder in; refuses a folder with faults while there is nothing else to serve. */
  void run() {
    KnowledgeFolder read = reader.read(folder);
    List<Problem> found = read.problems();
    SyncReport done =
        transaction.execute(status -> {
          revision.lock();
          return bringIn(read, found);
        });
    problems = found;
    report = done;
    tell();
  }

  private SyncReport bringIn(KnowledgeFolder read, List<Problem> found) {
    Set<String> broken =
        found.stream()
            .filter(Problem::blocks)
            .map(Problem::file)
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> taken = registry.taken();
    if (!broken.isEmpty() && taken.isEmpty() && ledger.all().isEmpty()) {
      throw new BrokenKnowledge(found.stream().filter(Problem::blocks).toList());
    }
    List<String> tables = new ArrayList<>();
    for (TableFile table : read.registry().tables()) {
      if (!broken.contains(table.file()) && !table.hash().equals(taken.get(table.file()))) {
        registry.take(table);
        tables.add(table.file());
      }
    }
    if (read.lineage().sound() && units.follow(read.lineage())) {
      tables.add(LineageFolder.FOLDER);
    }
    EntrySync entries = new EntrySync(ledger, read.faq(), broken::contains);
    // An empty folder is a wrong path or a missing mount, never the wish to withdraw everything.
    if (!read.faq().names().isEmpty()) {
      entries.run();
    }
    SyncReport done =
        new SyncReport(
            entries.added,
            entries.updated,
            entries.withdrawn,
            tables,
            entries.kept,
            entries.stayRemoved,
            entries.keptWithoutFile,
            List.copyOf(broken));
    if (done.changedAnything()) {
      revision.next();
    }
    return done;
  }

  private void tell() {
    log.info(
        "knowledge: {} entries added, {} updated, {} withdrawn, {} tables taken",
        report.added().size(),
        report.updated().size(),
        report.withdrawn().size(),
        report.tables().size());
    tell("kept as administrators changed them, although their file says otherwise", report.kept());
    tell("stay removed although their file is there", report.stayRemoved());
    tell(
        "kept as administrators changed them, although their file is gone",
        report.keptWithoutFile());
    tell("withdrawn because their file is gone", report.withdrawn());
    tell("held back because of faults, the last good state is served", report.heldBack());
    problems.stream()
        .filter(Problem::blocks)
        .forEach(problem -> log.warn("knowledge: {}", problem.text()));
  }

  private static void tell(String what, List<String> which) {
    if (!which.isEmpty()) {
      log.info("knowledge: {}: {}", what, String.join(", ", which));
    }
  }
}
