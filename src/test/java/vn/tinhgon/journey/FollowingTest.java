package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.NewsPost;
import vn.tinhgon.following.SentLetters;
import vn.tinhgon.following.Watch;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** What people follow reaches them once a day, on Telegram and where there are only words. */
class FollowingTest extends OfficeJourney {
  private static final String QUESTION = "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?";

  private TextPhone admin;
  private ButtonPhone lan;
  private TextPhone dung;

  @Override
  Map<String, Object> settings() {
    String store = storeOf("01", "15");
    // Two places of one name, and two bodies.
    append(
        Path.of(store, "registry", "localities.csv"),
        "L-KAH,Kỳ Anh,huyện,L-HT,Hà Tĩnh,stated,huyện Kỳ Anh,,2025-07-01,day,stated,,SRC-003,yes,");
    append(
        Path.of(store, "registry", "units.csv"),
        "U-DT-BTC,Ban Tổ chức Huyện ủy Đức Thọ,BTC,,Đảng,huyện,L-DT,ACTIVE,,,none,stated,"
            + "tháng 11/2026,SRC-003,yes,\n"
            + "U-HTH-BTC,Ban tổ chức cấp ủy cấp huyện,BTC,,Đảng,cấp huyện,L-HT,ACTIVE,,,none,"
            + "stated,tháng 11/2026,SRC-003,yes,");
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", store);
  }

  private static void append(Path table, String lines) {
    try {
      Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + lines + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    admin.says("/danhsach");
    watch();
  }

  private void watch() {
    office.part(Watch.class).look();
  }

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

  private void edits(String answer) {
    assertThat(admin.says("/sua F15\nTrả lời: " + answer)).startsWith("Đã cập nhật F15");
  }

  @Test
  void followsByNameAndAsksBackAndSaysWhatItDoesNotHold() {
    assertThat(lan.says("/theodoi")).contains("chưa theo dõi nội dung nào", "/theodoi huyện");
    assertThat(lan.says("/theodoi Sao Hỏa")).contains("không có", "“Sao Hỏa”");
    assertThat(lan.says("/theodoi Kỳ Anh")).startsWith("Tên này chỉ nhiều nội dung");
    assertThat(lan.buttons()).contains("huyện Kỳ Anh", "thị xã Kỳ Anh");
    assertThat(lan.presses("thị xã Kỳ Anh")).startsWith("Đã theo dõi: thị xã Kỳ Anh.");
    assertThat(lan.says("/theodoi BTC")).startsWith("Tên này chỉ nhiều nội dung");
    assertThat(lan.presses("Ban Tổ chức Huyện ủy Đức Thọ")).startsWith("Đã theo dõi: Ban Tổ chức");
    assertThat(lan.says("/theodoi nghị quyết 19")).startsWith("Không có đúng tên này");
    assertThat(lan.buttons()).contains("Nghị quyết 19-NQ/TU", "Nghị quyết 19-NQ/TW");
    lan.says("/botheodoi ban tổ chức huyện ủy đức thọ");
    assertThat(lan.says("/theodoi 05-kl/tu")).startsWith("Đã theo dõi: Kết luận 05-KL/TU.");
    assertThat(lan.says("/theodoi KL số 05-KL/TU ngày 29/6/2016")).contains("đang theo dõi");
    assertThat(lan.says("/theodoi chủ đề chức danh")).startsWith("Đã theo dõi: chủ đề chức danh.");
    assertThat(lan.says("/theodoi f15")).startsWith("Đã theo dõi: F15 – " + QUESTION);
    assertThat(lan.says("/theodoi"))
        .contains("\n- thị xã Kỳ Anh\n", "\n- Kết luận 05-KL/TU\n", "\n- chủ đề chức danh\n")
        .contains("\n- F15 – " + QUESTION);

    assertThat(lan.says("/botheodoi F99")).contains("không theo dõi “F99”");
    assertThat(lan.says("/botheodoi kỳ anh")).isEqualTo("Đã thôi theo dõi: thị xã Kỳ Anh.");
    assertThat(lan.says("/botheodoi")).startsWith("Anh/chị thôi theo dõi nội dung nào?");
    assertThat(lan.presses("Kết luận 05-KL/TU")).startsWith("Đã thôi theo dõi: Kết luận");
    assertThat(lan.says("/botheodoi tất cả")).isEqualTo("Đã thôi theo dõi tất cả (2).");
    assertThat(lan.says("/botheodoi")).contains("chưa theo dõi");
  }

  @Test
  void followsByWordsAndNumbersWhereThereAreNoButtons() {
    assertThat(dung.says("Theo dõi Kỳ Anh")).contains("1. thị xã Kỳ Anh", "2. huyện Kỳ Anh");
    assertThat(dung.says("1")).startsWith("Đã theo dõi: thị xã Kỳ Anh.");
    assertThat(dung.says("theo dõi huyện Đức Thọ")).startsWith("Đã theo dõi: huyện Đức Thọ.");
    assertThat(dung.says("Theo dõi huyện Đức Thọ thì ai báo cáo kết quả cho Tỉnh ủy?"))
        .doesNotContain("Đã theo dõi");
    assertThat(dung.says("theo dõi việc thực hiện của cấp ủy")).doesNotContain("Đã theo dõi");
    assertThat(dung.says("bỏ theo dõi Đức Thọ")).isEqualTo("Đã thôi theo dõi: huyện Đức Thọ.");
    assertThat(dung.says("thôi theo dõi tất cả")).isEqualTo("Đã thôi theo dõi tất cả (1).");
    String page =
        office.says(office.message("web", "v1", "v1", "/theodoi F15", Origin.TYPED, true));
    assertThat(page).startsWith("Đã theo dõi: F15");
    String group =
        office.says(office.message("telegram", "-100", "601", "/theodoi F15", Origin.TYPED, false));
    assertThat(group).contains("nhắn riêng");
  }

  @Test
  void tellsAllChangesOfADayOnceOnTwoChannels() {
    lan.says("/theodoi huyện Đức Thọ");
    dung.says("/theodoi 05-KL/TU");
    edits("Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
    at("2026-11-22T09:00:00Z");
    edits("Ở huyện Đức Thọ, 98% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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

    edits("Ở huyện Đức Thọ, 97% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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

    edits("Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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
    edits("Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
    watch();
    at("2026-11-26T01:00:30Z");
    edits("Ở huyện Đức Thọ, 98% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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
    edits("Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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

    edits("Ở huyện Đức Thọ, 98% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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
    edits("Ở huyện Đức Thọ, 99% Bí thư chi bộ kiêm Trưởng Ban công tác mặt trận.");
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

  @Test
  void showsAndErasesWhatIsKept() {
    lan.says(QUESTION);
    lan.says("/theodoi F15");
    assertThat(lan.says("/dulieucuatoi"))
        .contains("đang theo dõi 1 nội dung, ghi nhận 1 câu trả lời");
    assertThat(office.jdbc().sql("select place from reader").query(String.class).single())
        .doesNotContain("601");
    lan.says("/xoadulieu đồng ý");
    for (String table : List.of("reader", "follow", "received_answer", "reader_letter")) {
      assertThat(office.count(table)).as(table).isZero();
    }
    assertThat(lan.says("/dulieucuatoi")).doesNotContain("đang theo dõi");
  }
}
