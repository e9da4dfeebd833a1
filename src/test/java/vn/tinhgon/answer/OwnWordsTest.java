package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.answer.Shipped.said;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.text.Spelling;

class OwnWordsTest {
  private static final List<Entry> ENTRIES = Shipped.FOLDER.current().entries();

  @Test
  void tellsEveryEntryToWhoAsksByItsTitle() {
    for (Entry entry : ENTRIES) {
      assertThat(said(entry.title())).as(entry.id()).startsWith(entry.answer());
    }
  }

  @Test
  void tellsEveryEntryToWhoAsksByAnotherOfItsWordings() {
    for (Entry entry : ENTRIES) {
      for (String wording : entry.alternates()) {
        assertThat(said(wording)).as(entry.id() + ' ' + wording).startsWith(entry.answer());
      }
    }
  }

  @Test
  void heedsNeitherSignsNorCaseNorMarks() {
    for (Entry entry : ENTRIES) {
      String plain =
          Spelling.fold(entry.title().toLowerCase(Locale.ROOT)).replaceAll("[?,“”]", " ");
      assertThat(Shipped.SNAPSHOT.ownWords.labelled(plain))
          .as(plain)
          .hasValueSatisfying(held -> assertThat(held.id()).isEqualTo(entry.id()));
    }
  }

  /** Who is asked which place is meant answers with its name. */
  @Test
  void leavesBareNamesToTheConversation() {
    assertThat(Shipped.SNAPSHOT.ownWords.labelled("Xã Minh Cầm")).isEmpty();
    assertThat(Shipped.SNAPSHOT.ownWords.labelled("Kết luận 05")).isEmpty();
  }

  @Test
  void leavesWordsThatSeveralBearToTheRanking() {
    assertThat(Shipped.SNAPSHOT.ownWords.labelled("Võ Công Hàm giữ chức vụ gì (huyện Đức Thọ)"))
        .isEmpty();
  }

  @Test
  void knowsNoOtherWords() {
    assertThat(Shipped.SNAPSHOT.ownWords.labelled("")).isEmpty();
    assertThat(Shipped.SNAPSHOT.ownWords.alsoWorded("Kết luận nào?")).isEmpty();
  }
}
