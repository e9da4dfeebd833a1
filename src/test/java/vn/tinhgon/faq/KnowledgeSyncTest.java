package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;

@ParameterizedClass
@EnumSource(Databases.class)
class KnowledgeSyncTest extends SyncedFolder {

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
  void followsARenamedFile() throws IOException {
    Files.move(file("01-"), folder.resolve("01-ten-khac.md"));

    restart();

    assertThat(store.find("F01")).isPresent();
    assertThat(report()).isEqualTo(SyncReport.NONE);
  }
}
