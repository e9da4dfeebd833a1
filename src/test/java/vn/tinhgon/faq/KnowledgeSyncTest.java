package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.StoreContext;

@ParameterizedClass
@EnumSource(Databases.class)
class KnowledgeSyncTest {
  private static final Change CHANGE = new Change(new Editor("telegram", "42", "Chị Lan"), "");

  @Parameter Databases kind;
  @TempDir Path folder;

  private StoreContext context;
  private FaqStore store;
  private DatabaseKnowledge knowledge;
  private KnowledgeSync sync;

  @BeforeEach
  void open() throws IOException {
    copy(Path.of("faq"), folder);
    copy(Path.of("faq/registry"), Files.createDirectory(folder.resolve("registry")));
    context =
        new StoreContext(
            kind,
            RegistryStore.class,
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

  @Test
  void bringsTheWholeFolderIn() {
    Knowledge read = KnowledgeFolder.read(folder).current();

    assertThat(knowledge.current().entries()).containsExactlyInAnyOrderElementsOf(read.entries());
    assertThat(knowledge.current().registry()).isEqualTo(read.registry());
    assertThat(report().added()).hasSize(62);
    assertThat(report().tables()).hasSize(17);
    assertThat(store.revisions("F01"))
        .singleElement()
        .satisfies(revision -> {
          assertThat(revision.channel()).isEqualTo("file");
          assertThat(revision.reason()).contains("01-ket-luan-05-kl-tu");
        });
  }

  @Test
  void changesNothingWhenNoFileChanged() {
    long before = knowledge.revision();

    restart();

    assertThat(report()).isEqualTo(SyncReport.NONE);
    assertThat(knowledge.revision()).isEqualTo(before);
  }

  @Test
  void takesChangedAndNewFiles() throws IOException {
    change(file("01-"), text -> text.replace("title: Kết luận", "title: Bản kết luận"));
    Files.writeString(
        folder.resolve("63-moi.md"),
        Files.readString(file("62-"))
            .replace("F62", "F63")
            .replaceAll("(?m)^(title:|  -).*", "$1 Câu hỏi mới?"));

    restart();

    assertThat(report().updated()).containsExactly("F01");
    assertThat(report().added()).containsExactly("F63");
    assertThat(find("F01").title()).startsWith("Bản kết luận");
    assertThat(find("F01").version()).isEqualTo(2);
    assertThat(knowledge.current().entries()).hasSize(63);
  }

  @Test
  void neverOverwritesWhatAnAdministratorChanged() throws IOException {
    edit("F01", "Câu trả lời của quản trị.");
    change(file("01-"), text -> text + "\nThêm từ tệp.\n");

    restart();

    assertThat(find("F01").answer()).isEqualTo("Câu trả lời của quản trị.");
    assertThat(report().kept()).containsExactly("F01");
    assertThat(report().updated()).isEmpty();
  }

  @Test
  void leavesRemovedWhatAnAdministratorRemoved() throws IOException {
    store.remove("F01", 1, CHANGE);
    change(file("01-"), text -> text + "\nThêm từ tệp.\n");

    restart();

    assertThat(store.find("F01")).isEmpty();
    assertThat(report().stayRemoved()).containsExactly("F01");
    assertThat(report().changedAnything()).isFalse();
  }

  @Test
  void withdrawsAnEntryWhoseFileIsGone() throws IOException {
    Files.delete(file("01-"));

    restart();

    assertThat(store.find("F01")).isEmpty();
    assertThat(report().withdrawn()).containsExactly("F01");
    assertThat(knowledge.current().entries()).hasSize(61);

    restart();
    assertThat(report().changedAnything()).isFalse();
  }

  @Test
  void bringsAnEntryBackWithItsFile() throws IOException {
    String text = Files.readString(file("01-"));
    Path path = file("01-");
    Files.delete(path);
    restart();
    Files.writeString(path, text);

    restart();

    assertThat(report().updated()).containsExactly("F01");
    assertThat(store.find("F01")).isPresent();
  }

  @Test
  void keepsAnAdministratorsEntryWhoseFileIsGone() throws IOException {
    edit("F01", "Câu trả lời của quản trị.");
    Files.delete(file("01-"));

    restart();

    assertThat(find("F01").answer()).isEqualTo("Câu trả lời của quản trị.");
    assertThat(report().keptWithoutFile()).containsExactly("F01");
    assertThat(report().withdrawn()).isEmpty();
  }

  @Test
  void keepsEntriesAddedInAChat() {
    store.add(Entries.entry("", "Câu hỏi trong chat?", "Có."), CHANGE);

    restart();

    assertThat(find("F63").title()).isEqualTo("Câu hỏi trong chat?");
    assertThat(report()).isEqualTo(SyncReport.NONE);
  }

  @Test
  void followsARenamedFile() throws IOException {
    Files.move(file("01-"), folder.resolve("01-ten-khac.md"));

    restart();

    assertThat(store.find("F01")).isPresent();
    assertThat(report()).isEqualTo(SyncReport.NONE);
  }

  @Test
  void servesTheLastGoodStateOfAFaultyFile() throws IOException {
    StoredEntry before = find("F01");
    change(file("01-"), text -> text.replace("status: STATED", "status: SOON"));
    change(folder.resolve("registry/contacts.csv"), text -> text.replace("L-KA", "L-XX"));
    change(file("02-"), text -> text.replace("title: Kết luận", "title: Bản kết luận"));

    restart();

    assertThat(find("F01")).isEqualTo(before);
    assertThat(find("F02").title()).startsWith("Bản kết luận");
    assertThat(knowledge.current().registry().find(Contact.class, "CT-KA-01").orElseThrow())
        .satisfies(contact -> assertThat(contact.locality()).isEqualTo("L-KA"));
    assertThat(report().heldBack())
        .containsExactly(file("01-").getFileName().toString(), "registry/contacts.csv");
    assertThat(sync.state().problems()).hasSize(2);
  }

  @Test
  void takesNothingAwayWhenTheFolderIsMissingOrEmpty() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    restart();
    assertThat(knowledge.current().entries()).hasSize(62);
    assertThat(sync.state().problems()).isNotEmpty();

    sync =
        new KnowledgeSync(
            folder.resolve("nowhere").toString(), ledger(), registry(), number(), manager());
    sync.run();
    assertThat(knowledge.current().entries()).hasSize(62);
    assertThat(knowledge.current().registry().rows()).isNotEmpty();
  }

  @Test
  void refusesABrokenFolderAtTheFirstStart() throws IOException {
    change(file("01-"), text -> text.replace("status: STATED", "status: SOON"));
    try (StoreContext empty =
        new StoreContext(kind, RegistryStore.class, EntryLedger.class, KnowledgeRevision.class)) {
      KnowledgeSync first =
          new KnowledgeSync(
              folder.toString(),
              empty.get(EntryLedger.class),
              empty.get(RegistryStore.class),
              empty.get(KnowledgeRevision.class),
              empty.get(PlatformTransactionManager.class));

      assertThatThrownBy(first::run)
          .isInstanceOf(BrokenKnowledge.class)
          .hasMessageContaining("01-ket-luan-05")
          .hasMessageContaining("dòng " + line(file("01-"), "status: SOON") + ", status")
          .hasMessageContaining("Cách sửa");
      assertThat(empty.get(EntryLedger.class).all()).isEmpty();

      change(file("01-"), text -> text.replace("status: SOON", "status: STATED"));
      first.run();
      assertThat(empty.get(EntryLedger.class).all()).hasSize(62);
    }
  }

  @Test
  void showsItsStateToThoseWhoRunIt() throws IOException {
    change(file("01-"), text -> text.replace("status: STATED", "status: SOON"));
    restart();

    KnowledgeState state = sync.state();
    assertThat(state.entries()).isEqualTo(62);
    assertThat(state.rows()).isEqualTo(knowledge.current().registry().rows().size() + 5);
    assertThat(state.revision()).isEqualTo(knowledge.revision());

    var health = new KnowledgeHealth(sync).health();
    assertThat(health.getStatus()).isEqualTo(Status.UP);
    assertThat(health.getDetails().get("problems").toString())
        .contains("dòng " + line(file("01-"), "status: SOON") + ", status");
  }

  private void restart() {
    sync = new KnowledgeSync(folder.toString(), ledger(), registry(), number(), manager());
    sync.run();
  }

  private EntryLedger ledger() {
    return context.get(EntryLedger.class);
  }

  private RegistryStore registry() {
    return context.get(RegistryStore.class);
  }

  private KnowledgeRevision number() {
    return context.get(KnowledgeRevision.class);
  }

  private PlatformTransactionManager manager() {
    return context.get(PlatformTransactionManager.class);
  }

  private SyncReport report() {
    SyncReport report = sync.state().report();
    return report;
  }

  private StoredEntry find(String id) {
    return store.find(id).orElseThrow();
  }

  private void edit(String id, String answer) {
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

  /** The number of the first line that begins so; lines count from 1. */
  private static int line(Path file, String beginning) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return 1
        + lines.indexOf(
            lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow());
  }

  private Path file(String beginning) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(path -> path.getFileName().toString().startsWith(beginning)).toList();
      assertThat(found).hasSize(1);
      return found.getFirst();
    }
  }

  private static void change(Path file, UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(file);
    String after = edit.apply(before);
    assertThat(after).isNotEqualTo(before);
    Files.writeString(file, after);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
