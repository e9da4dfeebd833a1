package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.Pauses.Mode;
import vn.tinhgon.access.Pauses.Wish;
import vn.tinhgon.command.BroadcastWork;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** What an administrator sends to many, on Telegram and where there are only words. */
class BroadcastTest extends OfficeJourney {
  private static final String WORDS = "Từ thứ Hai, bộ phận một cửa làm việc tại trụ sở mới.";

  private TextPhone admin;
  private ButtonPhone other;
  private ButtonPhone lan;
  private TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins", "zalobot:an,telegram:700", "tinhgon.faq-dir", storeOf("01", "15"));
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    other = new ButtonPhone(office, "700");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    lan.says("/theodoi huyện Đức Thọ");
    dung.says("/theodoi 05-KL/TU");
  }

  private static String code(String shown) {
    return shown.replaceAll("(?s).*/thongbao gửi (\\S+).*", "$1");
  }

  /** What the clock does four times a second; how many looks it took. */
  private int work() {
    int looks = 1;
    while (office.part(BroadcastWork.class).look() && looks < 1_000) {
      lookIntoTheMail();
      looks++;
    }
    return looks;
  }

  private void lookIntoTheMail() {
    office.mail("nobody");
  }

  private int lettersTo(String chat) {
    return office
        .jdbc()
        .sql("select count(*) from outbox where chat = ? and payload like '%Thông báo chung:%'")
        .param(chat)
        .query(Integer.class)
        .single();
  }

  private void followers(int count) {
    for (int i = 0; i < count; i++) {
      office.says("r" + i, "/theodoi F15");
    }
  }

  @Test
  void showsWhoWouldGetItAndSendsItOnceAfterAWord() {
    String shown = admin.says("/thongbao " + WORDS);
    assertThat(shown)
        .contains("Thông báo chung:\n\n" + WORDS)
        .contains("mọi người liên lạc được, 2 người (Telegram 1, Zalo Bot 1)")
        .contains("Không gửi cho 0 người");
    assertThat(lettersTo("601")).isZero();
    assertThat(admin.says("1")).startsWith("Bắt đầu gửi thông báo số ");
    work();
    assertThat(lan.mail()).singleElement().asString().contains(WORDS);
    assertThat(dung.mail()).singleElement().asString().contains(WORDS);
    assertThat(admin.mail()).singleElement().asString().contains("đã gửi xong: đã đến 2,");
    assertThat(admin.says("/thongbao")).contains("Cách viết", "đã gửi xong: đã đến 2,");
    assertThat(admin.says("1")).doesNotContain("Bắt đầu gửi");
    assertThat(work()).isEqualTo(1);
    assertThat(Acts.in(office.jdbc()).stream().filter(act -> act.act().equals("thongbao")))
        .extracting(Acts.Act::outcome)
        .containsOnly(Outcome.DONE)
        .hasSize(2);

    assertThat(lan.presses("Thôi nhận thông báo chung")).startsWith("Đã thôi gửi thông báo");
    assertThat(dung.says("1")).startsWith("Đã thôi gửi thông báo");
    assertThat(admin.says("/thongbao " + WORDS)).contains("không có ai để gửi đến", "2 người");
    assertThat(dung.says("/theodoi thông báo")).contains("sẽ nhận thông báo chung");
    assertThat(admin.says("/thongbao " + WORDS)).contains("1 người (Zalo Bot 1)");
  }

  @Test
  void sendsToFollowersAloneAndNotWhereTheWindowHasClosed() {
    assertThat(admin.says("/thongbao theo dõi Sao Hỏa: " + WORDS)).contains("không có đơn vị");
    assertThat(admin.says("/thongbao theo dõi nghị quyết 19: " + WORDS))
        .contains("- Nghị quyết 19-NQ/TU");
    assertThat(admin.says("/thongbao theo dõi Đức Thọ: " + WORDS))
        .contains("người theo dõi huyện Đức Thọ, 1 người (Telegram 1)")
        .doesNotContain("theo dõi Đức Thọ: ");
    admin.says("1");
    // Whoever comes after it was shown is not among those to whom it was agreed to.
    new ButtonPhone(office, "602").says("/theodoi huyện Đức Thọ");
    work();
    assertThat(lettersTo("601")).isEqualTo(1);
    assertThat(lettersTo("602")).isZero();
    assertThat(lettersTo("dung")).isZero();

    office.clock().advance(Duration.ofDays(3));
    assertThat(admin.says("/thongbao " + WORDS))
        .contains("2 người (Telegram 2)", "Không gửi cho 1 người");
    assertThat(admin.says("/thongbao ngắn")).startsWith("Thông báo dài từ 10");
  }

  @Test
  void takesNoForgedConfirmation() {
    assertThat(lan.says("/thongbao " + WORDS)).isEqualTo("Lệnh này cần quyền quản trị.");
    String code = code(admin.says("/thongbao " + WORDS));
    assertThat(lan.says("/thongbao gửi " + code)).contains("cần quyền quản trị");
    assertThat(other.says("/thongbao gửi " + code)).startsWith("Chưa gửi gì");
    String wrong = code.substring(0, code.length() - 1) + (code.endsWith("0") ? "1" : "0");
    assertThat(admin.says("/thongbao gửi " + wrong)).startsWith("Chưa gửi gì");
    assertThat(admin.says("/thongbao gửi " + code)).as("used up").startsWith("Chưa gửi gì");

    String late = code(admin.says("/thongbao " + WORDS));
    office.clock().advance(Duration.ofMinutes(6));
    assertThat(admin.says("/thongbao gửi " + late)).startsWith("Chưa gửi gì");
    String given = code(admin.says("/thongbao " + WORDS));
    admin.says("/huy");
    assertThat(admin.says("/thongbao gửi " + given)).startsWith("Chưa gửi gì");
    String first = code(admin.says("/thongbao " + WORDS));
    String second = code(admin.says("/thongbao " + WORDS + " Xin cảm ơn."));
    assertThat(admin.says("/thongbao gửi " + first)).startsWith("Chưa gửi gì");
    assertThat(admin.says("/thongbao gửi " + second)).startsWith("Chưa gửi gì");

    String changed = code(admin.says("/thongbao " + WORDS));
    office.jdbc().sql("update broadcast set words = 'Chuyển tiền vào tài khoản sau'").update();
    assertThat(admin.says("/thongbao gửi " + changed)).startsWith("Chưa gửi gì");
    String forwarded = code(admin.says("/thongbao " + WORDS));
    assertThat(
            office.says(
                office.message(
                    "zalobot", "an", "an", "/thongbao gửi " + forwarded, Origin.FORWARDED, true)))
        .doesNotContain("Bắt đầu");
    work();
    assertThat(office.count("broadcast_recipient")).isZero();
    assertThat(lettersTo("601")).isZero();
  }

  @Test
  void sendsNothingOnceItsSenderHasNoRightAnyMore() {
    String invited = other.says("/phanquyen mời quản trị");
    var third = new ButtonPhone(office, "800");
    third.says(invited.substring(invited.lastIndexOf('/')));
    followers(30);
    String code = code(third.says("/thongbao " + WORDS));
    office.jdbc().sql("delete from staff").update();
    office.jdbc().sql("delete from member").update();
    assertThat(third.says("/thongbao gửi " + code)).contains("cần quyền quản trị");
    assertThat(office.count("broadcast_recipient")).isZero();

    invited = other.says("/phanquyen mời quản trị");
    third.says(invited.substring(invited.lastIndexOf('/')));
    third.says("/thongbao gửi " + code(third.says("/thongbao " + WORDS)));
    office.part(BroadcastWork.class).look();
    office.part(BroadcastWork.class).look();
    lookIntoTheMail();
    office.jdbc().sql("delete from staff").update();
    office.jdbc().sql("delete from member").update();
    work();
    assertThat(
            office
                .jdbc()
                .sql("select count(*) from broadcast_recipient where state = 'SENT'")
                .query(Integer.class)
                .single())
        .isEqualTo(11);
    assertThat(third.mail().getLast())
        .contains("đã dừng: đã đến 11,", "không gửi 21", "không còn quyền quản trị");
  }

  @Test
  void stopsInTheMiddleAndReportsHowFarItCame() {
    followers(50);
    admin.says("/thongbao " + WORDS);
    admin.says("1");
    for (int looks = 0; looks < 4; looks++) {
      office.part(BroadcastWork.class).look();
      lookIntoTheMail();
    }
    // Ten more are queued, and none of them has begun to be sent.
    office.part(BroadcastWork.class).look();
    assertThat(other.says("/thongbao dừng")).startsWith("Đã dừng");
    work();
    List<String> mail = admin.mail();
    assertThat(mail.getFirst()).contains("đang gửi: đã đến ");
    assertThat(mail.getLast()).contains("đã dừng: đã đến 31,", "không gửi 21");
    assertThat(other.says("/thongbao dừng")).startsWith("Không có thông báo nào đang gửi");
    assertThat(
            office
                .jdbc()
                .sql(
                    "select chat from outbox where payload like '%Thông báo chung:%'"
                        + " and chat <> 'an' and state = 'SENT'")
                .query(String.class)
                .list())
        .hasSize(31)
        .doesNotHaveDuplicates();
  }

  @Test
  void goesOnAfterARestartAndNeverLetsAnswersWait() {
    followers(45);
    admin.says("/thongbao " + WORDS);
    admin.says("1");
    for (int looks = 0; looks < 3; looks++) {
      office.part(BroadcastWork.class).look();
      int waiting =
          office
              .jdbc()
              .sql("select count(*) from outbox where state = 'NEW'")
              .query(Integer.class)
              .single();
      assertThat(waiting).isLessThanOrEqualTo(20);
      lookIntoTheMail();
    }
    office = office.reopened();
    List.of(admin, dung).forEach(phone -> phone.reconnect(office));
    List.of(lan, other).forEach(phone -> phone.reconnect(office));
    work();
    assertThat(admin.mail().getLast()).contains("đã gửi xong: đã đến 47,");
    for (int i = 0; i < 45; i++) {
      assertThat(lettersTo("r" + i)).isEqualTo(1);
    }
  }

  @Test
  void skipsWhoHasGoneMeanwhileAndHoldsStillWhereAChannelIsSilent() {
    admin.says("/thongbao " + WORDS);
    admin.says("1");
    office.part(BroadcastWork.class).look();
    lan.says("/xoadulieu đồng ý");
    office.part(Pauses.class).apply(new Wish(List.of("zalobot"), Mode.SILENT, "bảo trì"));
    for (int looks = 0; looks < 5; looks++) {
      office.part(BroadcastWork.class).look();
      lookIntoTheMail();
    }
    assertThat(lettersTo("dung")).isZero();
    office.part(Pauses.class).apply(new Wish(List.of("zalobot"), Mode.OPEN, ""));
    work();
    assertThat(admin.mail().getLast()).contains("đã đến 1,", "bỏ qua 1");
    assertThat(lettersTo("dung")).isEqualTo(1);
  }
}
