package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.command.BroadcastWork;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.ButtonPhone;

/** What an administrator sends to many: who gets it, and only once it was agreed to. */
class BroadcastTest extends Announcing {

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
}
