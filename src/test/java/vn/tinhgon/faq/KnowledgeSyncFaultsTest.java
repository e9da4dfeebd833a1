package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.PlatformTransactionManager;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.Contact;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.ReadFolders;
import vn.tinhgon.support.StoreContext;

/** What becomes of faulty, missing and empty files. */
@ParameterizedClass
@EnumSource(Databases.class)
class KnowledgeSyncFaultsTest extends SyncedFolder {

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
            folder.resolve("nowhere").toString(),
            ReadFolders.ALL,
            ledger(),
            registry(),
            units(),
            number(),
            manager());
    sync.run();
    assertThat(knowledge.current().entries()).hasSize(62);
    assertThat(knowledge.current().registry().rows()).isNotEmpty();
  }

  @Test
  void refusesABrokenFolderAtTheFirstStart() throws IOException {
    change(file("01-"), text -> text.replace("status: STATED", "status: SOON"));
    try (StoreContext empty =
        new StoreContext(
            kind,
            RegistryStore.class,
            LineageStore.class,
            EntryLedger.class,
            KnowledgeRevision.class)) {
      KnowledgeSync first =
          new KnowledgeSync(
              folder.toString(),
              ReadFolders.ALL,
              empty.get(EntryLedger.class),
              empty.get(RegistryStore.class),
              empty.get(LineageStore.class),
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

  /** The number of the first line that begins so; lines count from 1. */
  private static int line(Path file, String beginning) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return 1
        + lines.indexOf(
            lines.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow());
  }
}
