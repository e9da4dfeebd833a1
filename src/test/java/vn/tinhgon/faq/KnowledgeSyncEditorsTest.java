package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;

/** Files and administrators change the same entries. */
@ParameterizedClass
@EnumSource(Databases.class)
class KnowledgeSyncEditorsTest extends SyncedFolder {

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
}
