package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision.Action;

/** Nobody approves his own words, and nobody answers for those of others. */
class AuthorsTest {
  private final List<Revision> versions = new ArrayList<>();

  private void did(String who, Action action, State state, String answer) {
    versions.add(
        new Revision(
            null,
            "F63",
            versions.size() + 1,
            action,
            "telegram",
            who,
            who,
            Instant.EPOCH,
            "",
            EntryText.print(Entries.entry("F63", "Câu hỏi nào?", answer), state)));
  }

  private List<String> authors() {
    return Authors.of(versions).stream().map(Editor::userId).toList();
  }

  @Test
  void countsNobodyOfWhomNoWordIsLeft() {
    did("writer", Action.ADDED, State.REVIEW, "Họp thứ Ba hằng tuần.");
    did("chief", Action.EDITED, State.REVIEW, "Không họp.");
    assertThat(authors()).containsExactlyInAnyOrder("writer", "chief");

    did("writer", Action.EDITED, State.REVIEW, "Chưa rõ ngày nào cả.");
    assertThat(authors()).containsExactly("writer");
  }

  @Test
  void countsNobodyForGoingBackAndForth() {
    did("writer", Action.ADDED, State.REVIEW, "Họp thứ Ba.");
    did("writer", Action.EDITED, State.REVIEW, "Họp thứ Tư.");
    did("chief", Action.RESTORED, State.REVIEW, "Họp thứ Ba.");
    did("chief", Action.EDITED, State.REVIEW, "Họp thứ Tư.");
    did("writer", Action.EDITED, State.REVIEW, "Họp thứ Năm.");

    assertThat(authors()).containsExactly("writer");
  }

  @Test
  void countsWhoOnlyStruckOutAWordThatReadersHave() {
    did("writer", Action.ADDED, State.REVIEW, "Không được họp thứ Ba.");
    did("chief", Action.PUBLISHED, State.PUBLISHED, "Không được họp thứ Ba.");
    did("other", Action.PROPOSED, State.PUBLISHED, "được họp thứ Ba.");
    assertThat(authors()).containsExactly("other");

    did("chief", Action.PROPOSED, State.PUBLISHED, "được họp thứ Tư.");
    assertThat(authors()).containsExactlyInAnyOrder("other", "chief");
  }

  @Test
  void countsWhoPutsForwardWhatReadersHadLongAgoAndWhoWroteIt() {
    did("writer", Action.ADDED, State.REVIEW, "Cũ.");
    did("chief", Action.EDITED, State.PUBLISHED, "Mới.");
    did("other", Action.RESTORED, State.REVIEW, "Cũ.");

    assertThat(authors()).containsExactlyInAnyOrder("writer", "other");
  }

  @Test
  void countsWhoChangedNothingButBlanks() {
    did("writer", Action.ADDED, State.PUBLISHED, "Một dòng.");
    did("other", Action.PROPOSED, State.PUBLISHED, "Một\ndòng.");

    assertThat(authors()).containsExactly("other");
  }
}
