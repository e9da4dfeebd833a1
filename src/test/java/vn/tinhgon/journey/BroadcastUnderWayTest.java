package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.Pauses.Mode;
import vn.tinhgon.access.Pauses.Wish;
import vn.tinhgon.command.BroadcastWork;

/** What is sent to many can be stopped, and goes on by itself after whatever comes between. */
class BroadcastUnderWayTest extends Announcing {

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
