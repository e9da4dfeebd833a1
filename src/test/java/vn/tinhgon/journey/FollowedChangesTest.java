package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.NewsPost;
import vn.tinhgon.following.SentLetters;

/** What people follow reaches them once a day, on Telegram and where there are only words. */
class FollowedChangesTest extends ReadersJourney {
  /** What the clock does once an hour has struck. */
  private void at(String moment) {
    office.at(Instant.parse(moment));
    watch();
    deliver();
  }

  private void deliver() {
    int looks = 0;
    while (office.part(NewsPost.class).look() && ++looks < 100) {
      office.mail("nobody");
    }
  }

  @Test
  void tellsAllChangesOfADayOnceOnTwoChannels() {
    lan.says("/theodoi huyện Đức Thọ");
    dung.says("/theodoi 05-KL/TU");
    edits("Trả lời: " + MENDED);
    at("2026-11-22T09:00:00Z");
    edits("Trả lời: " + MENDED.replace("99", "98"));
    admin.says("/vanban thay thế 05-KL/TU bằng 92-KL/TU từ 3/10/2018");
    at("2026-11-22T10:00:00Z");
    assertThat(lan.mail()).isEmpty();
    assertThat(dung.mail()).isEmpty();

    at("2026-11-23T01:00:30Z");
    String told = lan.mail().getFirst();
    assertThat(told)
        .startsWith("Thay đổi trong những nội dung anh/chị theo dõi, đến 08:00 23/11/2026:")
        .containsOnlyOnce("- Câu trả lời đã sửa: " + QUESTION)
        .contains("hỏi lại");
    assertThat(dung.mail())
        .singleElement()
        .asString()
        .contains(
            "- Văn bản có thay đổi: Kết luận 05-KL/TU. Lưu ý: Kết luận 05-KL/TU đã được thay thế"
                + " bằng Kết luận 92-KL/TU từ 3/10/2018.",
            "Câu trả lời đã sửa: " + QUESTION,
            "Câu trả lời đã sửa: Kết luận 05-KL/TU là văn bản nào");
    deliver();
    assertThat(lan.mail()).isEmpty();
    assertThat(lan.presses("Bớt theo dõi")).startsWith("Anh/chị thôi theo dõi nội dung nào?");
    assertThat(lan.buttons()).containsExactly("huyện Đức Thọ");
    assertThat(dung.says("1")).contains("Kết luận 05-KL/TU");

    edits("Trả lời: " + MENDED.replace("99", "97"));
    at("2026-11-23T09:00:00Z");
    assertThat(lan.mail()).isEmpty();
    at("2026-11-24T01:00:30Z");
    assertThat(lan.mail()).hasSize(1);
    at("2026-11-25T01:00:30Z");
    assertThat(lan.mail()).isEmpty();
  }

  @Test
  void neverTellsOfDraftsNorOfWhatEndedAsItBegan() {
    lan.says("/theodoi F15");
    admin.says("/sua F15\nTrả lời: Bản chưa duyệt.\nĐăng: không");
    admin.says(
        "/them\nCâu hỏi: Đức Thọ có mục mới nào?\nTrả lời: Nháp.\nChủ đề: so-lieu\nĐăng: không");
    at("2026-11-23T01:00:30Z");
    assertThat(lan.mail()).isEmpty();

    edits("Trả lời: " + MENDED);
    at("2026-11-23T03:00:00Z");
    assertThat(admin.says("/hoantac F15")).startsWith("Đã hoàn tác");
    at("2026-11-23T04:00:00Z");
    at("2026-11-24T01:00:30Z");
    assertThat(lan.mail()).isEmpty();

    admin.says("/an F15 đang rà soát");
    at("2026-11-25T01:00:30Z");
    assertThat(lan.mail()).isEmpty();
    at("2026-11-26T01:00:30Z");
    assertThat(lan.mail())
        .singleElement()
        .asString()
        .contains("- Không còn dùng để trả lời: " + QUESTION);
  }

  @Test
  void waitsForTheNextWordWhereTheWindowHasClosedAndMergesTheDays() {
    dung.says("/theodoi F15");
    office.clock().advance(Duration.ofDays(3));
    edits("Trả lời: " + MENDED);
    watch();
    at("2026-11-26T01:00:30Z");
    edits("Trả lời: " + MENDED.replace("99", "98"));
    watch();
    at("2026-11-27T01:00:30Z");
    assertThat(office.mail("dung")).isEmpty();
    assertThat(office.part(NewsPost.class).look()).isFalse();

    String screen = dung.says("xin chào");
    assertThat(screen).containsOnlyOnce("Câu trả lời đã sửa: " + QUESTION);
    assertThat(dung.says("xin chào")).doesNotContain("Câu trả lời đã sửa");
    at("2026-11-27T02:00:00Z");
    assertThat(dung.mail()).isEmpty();
  }

  @Test
  void tellsOneWhoHadBlockedTheBotWithHisNextWord() {
    lan.says("/theodoi F15");
    office.mail("601");
    edits("Trả lời: " + MENDED);
    watch();
    office.at(Instant.parse("2026-11-23T01:00:30Z"));
    office.part(NewsPost.class).look();
    int refused =
        office
            .jdbc()
            .sql("update outbox set state = 'DEAD', reason = 'blocked' where state = 'NEW'")
            .update();
    assertThat(refused).isEqualTo(1);
    office.part(SentLetters.class).look();
    office.mail("601");

    edits("Trả lời: " + MENDED.replace("99", "98"));
    at("2026-11-24T01:00:30Z");
    assertThat(lan.mail()).isEmpty();

    List<String> screen =
        office.replies(lan.typed("xin chào")).stream().map(one -> one.body().text()).toList();
    assertThat(screen).hasSize(2);
    assertThat(screen.getLast()).containsOnlyOnce("Câu trả lời đã sửa: " + QUESTION);
    office.part(SentLetters.class).look();
    assertThat(office.count("reader_letter")).isZero();
  }

  @Test
  void writesFewLettersAtATimeAndForgetsNobody() {
    for (int i = 0; i < 35; i++) {
      office.says("r" + i, "/theodoi F15");
    }
    edits("Trả lời: " + MENDED);
    watch();
    office.unread();
    office.at(Instant.parse("2026-11-23T01:00:30Z"));
    int written = 0;
    boolean more = true;
    while (more) {
      more = office.part(NewsPost.class).look();
      int now = office.unread().size();
      assertThat(now).isBetween(0, 10);
      written += now;
    }
    assertThat(written).isEqualTo(35);
  }
}
