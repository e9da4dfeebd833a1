package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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

/** A copy of the shipped folder, brought into a database at every restart. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class SyncedFolder {
  static final Change CHANGE = new Change(new Editor("telegram", "42", "Chị Lan"), "");

  @Parameter Databases kind;
  @TempDir Path folder;

  StoreContext context;
  FaqStore store;
  DatabaseKnowledge knowledge;
  KnowledgeSync sync;

  @BeforeEach
  void open() throws IOException {
    copy(Path.of("faq"), folder);
    copy(Path.of("faq/registry"), Files.createDirectory(folder.resolve("registry")));
    context =
        new StoreContext(
            kind,
            RegistryStore.class,
            LineageStore.class,
            EntryLedger.class,
            KnowledgeRevision.class,
            FaqStore.class,
            DatabaseKnowledge.class);
    store = context.get(FaqStore.class);
    knowledge = context.get(DatabaseKnowledge.class);
    restart();
  }

  @AfterEach
  void close() {
    context.close();
  }

  void restart() {
    sync =
        new KnowledgeSync(
            folder.toString(), ReadFolders.ALL, ledger(), registry(), units(), number(), manager());
    sync.run();
  }

  EntryLedger ledger() {
    return context.get(EntryLedger.class);
  }

  RegistryStore registry() {
    return context.get(RegistryStore.class);
  }

  LineageStore units() {
    return context.get(LineageStore.class);
  }

  KnowledgeRevision number() {
    return context.get(KnowledgeRevision.class);
  }

  PlatformTransactionManager manager() {
    return context.get(PlatformTransactionManager.class);
  }

  SyncReport report() {
    SyncReport report = sync.state().report();
    return report;
  }

  StoredEntry find(String id) {
    return store.find(id).orElseThrow();
  }

  void edit(String id, String answer) {
    StoredEntry stored = find(id);
    Entry old = stored.entry();
    Entry edited =
        new Entry(
            id,
            old.title(),
            old.alternates(),
            old.topic(),
            old.localities(),
            old.documents(),
            old.facts(),
            old.status(),
            old.provenance(),
            answer);
    assertThat(store.edit(edited, stored.version(), CHANGE)).isInstanceOf(EditOutcome.Saved.class);
  }

  Path file(String beginning) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(path -> path.getFileName().toString().startsWith(beginning)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  static void change(Path file, UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(file);
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
