package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** Whoever would answer, read or steer a ticket that is not his. */
class TicketAttackTest {
  private static final String QUESTION = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  private static final String OTHERWISE = "Buổi sáng thư viện ở huyện Đức Thọ mở cửa mấy giờ vậy?";
  private static final String ADMIN = "900100200";
  private static final String KEEPER = "900100300";
  private static final String LAN = "601";
  private static final String STRANGER = "602";

  @TempDir Path data;

  private Office office;
  private String code;
  private String letter;

  @BeforeEach
  void open() {
    Map<String, Object> settings =
        Map.of("tinhgon.admins", "telegram:" + ADMIN, "tinhgon.faq-dir", SmallStore.in(data, "15"));
    office = new Office(Databases.H2, data, settings);
    String invitation = office.says(ADMIN, "/phanquyen mời biên tập huyện Đức Thọ");
    office.says(KEEPER, invitation.substring(invitation.lastIndexOf('/')));
    office.says(KEEPER, "/danhsach");
    office.says(LAN, QUESTION);
    office.says(LAN, "/chuyen");
    code = office.says(LAN, "/chuyen đồng ý").replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
    letter = office.latestId(KEEPER);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Inbound reply(String chat, String person, Origin origin, String to) {
    Inbound words = office.message("telegram", chat, person, "Của kẻ lạ.", origin, true);
    return Office.replying(words, to);
  }

  private Inbound press(String person, String token) {
    var press = new Content.ButtonPress(token);
    return office.message("telegram", person, person, press, Origin.TYPED, true);
  }

  private void unharmed() {
    assertThat(office.jdbc().sql("select state from ticket").query(String.class).list())
        .containsExactly("NEW");
    assertThat(office.mail(LAN)).isEmpty();
    assertThat(office.count("ticket_step")).isZero();
  }

  @Test
  void takesNoAnswerThatItsKeeperDidNotTypeJustNow() {
    for (Origin origin : List.of(Origin.EDITED, Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS)) {
      assertThat(office.says(reply(KEEPER, KEEPER, origin, letter))).contains("Chưa ghi nhận");
      String command = "/traloi " + code + " Của kẻ lạ.";
      office.says(office.message("telegram", KEEPER, KEEPER, command, origin, true));
    }
    unharmed();
  }

  @Test
  void takesNoReplyToAMessageThatIsNotOneOfItsLetters() {
    String own = office.latestId(LAN);
    for (String to : List.of(own, "1", "0", "-1", "", "999999999999999999999", "x'; drop")) {
      assertThat(office.says(reply(KEEPER, KEEPER, Origin.TYPED, to))).doesNotContain(code);
    }
    for (Inbound foreign :
        List.of(
            reply(STRANGER, STRANGER, Origin.TYPED, letter),
            reply(LAN, LAN, Origin.TYPED, letter),
            reply(STRANGER, KEEPER, Origin.TYPED, letter),
            reply(KEEPER, STRANGER, Origin.TYPED, letter))) {
      assertThat(office.says(foreign)).doesNotContain(code);
    }
    Inbound inGroup = office.message("telegram", KEEPER, KEEPER, "Ai?", Origin.TYPED, false);
    office.says(Office.replying(inGroup, letter));
    unharmed();
  }

  @Test
  void takesNothingFromWhoeverLostHisRole() {
    Button answer = office.latest(KEEPER).buttons().getFirst();
    office.says(press(KEEPER, answer.token()));
    office.jdbc().sql("delete from staff").update();

    assertThat(office.says(KEEPER, "Của kẻ lạ.")).contains("không thuộc địa phương");
    assertThat(office.says(reply(KEEPER, KEEPER, Origin.TYPED, letter))).contains("không thuộc");
    assertThat(office.says(press(KEEPER, answer.token()))).contains("người giữ kho");
    assertThat(office.says(KEEPER, "/traloi " + code + " x")).contains("người giữ kho");
    assertThat(office.says(KEEPER, "/phieu")).contains("người giữ kho");
    unharmed();
  }

  @Test
  void takesNoButtonOfAnotherOrMadeUp() {
    for (Button button : office.latest(KEEPER).buttons()) {
      assertThat(office.says(press(STRANGER, button.token()))).contains("hết hạn");
      assertThat(office.says(press(LAN, button.token()))).contains("hết hạn");
    }
    for (String made : List.of("0123456789abcdef", "", "/phieu " + code + " từ chối x", code)) {
      assertThat(office.says(press(KEEPER, made))).contains("hết hạn");
    }
    assertThat(office.says(STRANGER, "1")).doesNotContain(code);
    unharmed();
  }

  @Test
  void passesNothingOnThatNobodyAgreedTo() {
    office.says(STRANGER, "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?");
    assertThat(office.says(STRANGER, "/chuyen đồng ý")).contains("hết hạn");
    office.says(STRANGER, "/chuyen");
    for (Origin origin : List.of(Origin.EDITED, Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS)) {
      office.says(office.message("telegram", STRANGER, STRANGER, "/chuyen đồng ý", origin, true));
    }
    office.says(office.message("telegram", "9", STRANGER, "/chuyen đồng ý", Origin.TYPED, true));
    office.says(office.message("telegram", STRANGER, LAN, "/chuyen đồng ý", Origin.TYPED, true));
    office.clock().advance(Duration.ofMinutes(31));
    assertThat(office.says(STRANGER, "/chuyen đồng ý")).contains("hết hạn");
    assertThat(office.count("ticket")).isEqualTo(1);
  }

  @Test
  void showsNobodyWhatAnotherAsked() {
    for (String other : List.of(STRANGER, ADMIN)) {
      assertThat(office.says(other, "/tracuu " + code)).isEqualTo("Phiếu " + code + ": mới.");
    }
    assertThat(office.says(STRANGER, "/phieu " + code)).contains("người giữ kho");
    assertThat(office.says(STRANGER, "/tracuu")).doesNotContain(code);
    assertThat(
            office.says(office.message("zalobot", LAN, LAN, "/tracuu " + code, Origin.TYPED, true)))
        .isEqualTo("Phiếu " + code + ": mới.");
    assertThat(office.says(LAN, "/tracuu " + code)).contains(QUESTION);
    assertThat(office.says(KEEPER, "/phieu " + code)).contains(QUESTION).doesNotContain(LAN, "Lan");
  }

  @Test
  void writesToNobodyWhatAnotherAskedWhenItIsLate() {
    office.says(STRANGER, OTHERWISE);
    office.says(STRANGER, "/chuyen");
    assertThat(office.says(STRANGER, "/chuyen đồng ý")).contains(code).doesNotContain(QUESTION);
    office.says(ADMIN, "/danhsach");
    List.of(LAN, STRANGER, KEEPER, ADMIN).forEach(office::mail);

    for (int stage = 0; stage < 3; stage++) {
      office.clock().advance(Duration.ofDays(10));
      office.part(TicketClock.class).look();
    }
    assertThat(office.mail(LAN))
        .hasSize(2)
        .allMatch(text -> text.contains(QUESTION) && !text.contains(OTHERWISE));
    assertThat(office.mail(STRANGER))
        .hasSize(2)
        .allMatch(text -> text.contains(OTHERWISE) && !text.contains(QUESTION));
    assertThat(office.mail(ADMIN))
        .singleElement()
        .asString()
        .contains(QUESTION, OTHERWISE)
        .doesNotContain(LAN, STRANGER, "Lan");
    assertThat(office.mail(KEEPER)).isEmpty();
  }

  @Test
  void bringsALateAnswerToNobodyElse() {
    office.says(
        office.message(
            "telegram", KEEPER, KEEPER, "/traloi " + code + " Từ 7 giờ.", Origin.TYPED, true));
    office.jdbc().sql("update ticket_asker set delivery = 'NOT_DELIVERED', reason = 'x'").update();
    office.mail(LAN);

    for (Inbound foreign :
        List.of(
            office.typed(STRANGER, "Xin chào"),
            office.message("telegram", LAN, STRANGER, "Xin chào", Origin.TYPED, true),
            office.message("telegram", STRANGER, LAN, "Xin chào", Origin.TYPED, true),
            office.message("zalobot", LAN, LAN, "Xin chào", Origin.TYPED, true),
            office.message("telegram", LAN, LAN, "Xin chào", Origin.TYPED, false))) {
      assertThat(office.says(foreign)).doesNotContain("7 giờ");
    }
    assertThat(office.says(LAN, "Xin chào")).contains(QUESTION, "Từ 7 giờ.");
    assertThat(office.says(LAN, "Xin chào")).doesNotContain("7 giờ");
  }

  @Test
  void letsNobodyAnswerByAReminderWhoIsNotItsKeeperAnyMore() {
    office.mail(KEEPER);
    Instant due =
        office
            .jdbc()
            .sql("select remind_at from ticket")
            .query(Timestamp.class)
            .single()
            .toInstant();
    office.at(due);
    office.part(TicketClock.class).look();
    assertThat(office.mail(KEEPER)).singleElement().asString().startsWith("Nhắc");
    String reminder = office.latestId(KEEPER);
    office.jdbc().sql("delete from staff").update();

    assertThat(office.says(reply(KEEPER, KEEPER, Origin.TYPED, reminder))).contains("không thuộc");
    assertThat(office.says(reply(STRANGER, STRANGER, Origin.TYPED, reminder))).doesNotContain(code);
    unharmed();
  }
}
