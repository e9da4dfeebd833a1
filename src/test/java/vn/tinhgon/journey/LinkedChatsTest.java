package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tinhgon.linking.Bonds;
import vn.tinhgon.support.TextPhone;

/**
 * Somebody who writes on Telegram and on Zalo says so by a code, and reads on both what he asked.
 */
class LinkedChatsTest extends TicketRoom {
  private static final String ANSWER = "Mở cửa từ 7 giờ.";

  @Test
  void showsInBothChatsWhatWasAskedInEither() {
    String onTelegram = asked(QUESTION);
    String onZalo = passed(dung, "Bảo tàng huyện Đức Thọ nghỉ ngày nào?");
    assertThat(dung.says("/tracuu " + onTelegram)).doesNotContain(QUESTION);

    link();

    assertThat(dung.says("/tracuu " + onTelegram)).contains(QUESTION);
    assertThat(dung.says("/tracuu")).contains(onTelegram, onZalo);
    assertThat(lan.says("/tracuu")).contains(onTelegram, onZalo);
    assertThat(phone("hoa").says("/tracuu " + onTelegram)).doesNotContain(QUESTION);
  }

  @Test
  void tellsTheChatThatGaveTheCodeAndBothCanEndIt() {
    String code = asked(QUESTION);
    String joined = link();

    assertThat(joined).startsWith("Đã liên kết với Telegram");
    assertThat(lan.mail()).anyMatch(letter -> letter.startsWith("Kênh Zalo Bot vừa được liên kết"));
    assertThat(dung.says("/dulieucuatoi")).contains("Liên kết với kênh: Telegram");
    assertThat(lan.says("/lienket")).startsWith("Kênh này đang liên kết với: Zalo Bot");

    assertThat(lan.says("/lienket bỏ")).startsWith("Đã bỏ liên kết");
    assertThat(dung.says("/tracuu " + code)).doesNotContain(QUESTION);
    assertThat(dung.says("/lienket bo")).startsWith("Kênh này chưa liên kết");
  }

  @Test
  void takesACodeOnceInAnotherChatWithinAQuarterOfAnHour() {
    String typed = codeOf(lan.says("/lienket"));
    assertThat(lan.says(typed)).startsWith("Mã này được lấy ở chính kênh này");
    assertThat(dung.says(typed)).startsWith("Đã liên kết");
    assertThat(phone("hoa").says(typed)).startsWith("Mã không đúng");

    String void1 = codeOf(lan.says("/lienket"));
    String late = codeOf(lan.says("/lienket"));
    assertThat(phone("hoa").says(void1)).startsWith("Mã không đúng");
    office.at(office.clock().instant().plus(Duration.ofMinutes(16)));
    assertThat(phone("hoa").says(late)).startsWith("Mã không đúng");
    assertThat(phone("hoa").says("/lienket 1234")).startsWith("Mã không đúng");
  }

  @Test
  void joinsAThirdChatWithBoth() {
    link();
    TextPhone third = phone("hoa");
    third.says(codeOf(dung.says("/lienket")));
    String code = asked(QUESTION);

    assertThat(third.says("/tracuu " + code)).contains(QUESTION);
    assertThat(third.says(codeOf(lan.says("/lienket")))).startsWith("Kênh này đã liên kết");
    dung.says("/lienket bỏ");
    assertThat(third.says("/tracuu " + code)).contains(QUESTION);
  }

  @Test
  void bringsToTheOtherChatWhatCannotReachThisOne() {
    String code = asked(QUESTION);
    link();
    keeper.says("/traloi " + code + ' ' + ANSWER);
    dung.mail();

    refused("601");

    assertThat(dung.mail()).anyMatch(letter -> letter.contains(ANSWER));
    assertThat(dung.says("chưa đúng")).contains("chưa đúng");
    assertThat(keeper.says("/phieu " + code)).contains("0 đúng, 1 chưa đúng");
  }

  @Test
  void bringsWithTheNextWordWhatCouldNotBeBroughtBeforeTheyWereJoined() {
    String code = asked(QUESTION);
    String typed = codeOf(lan.says("/lienket"));
    keeper.says("/traloi " + code + ' ' + ANSWER);
    refused("601");

    assertThat(dung.says(typed)).startsWith("Đã liên kết").contains(ANSWER);
  }

  @Test
  void goesWithTheDataOfEither() {
    link();
    erases(dung);
    assertThat(office.count("linked_chat")).isZero();

    link();
    lan.says("/lienket");
    var later = office.clock().instant().plus(Duration.ofDays(1));
    office.at(later);
    office.part(Bonds.class).erase(later);
    assertThat(office.count("linked_chat")).isZero();
    assertThat(office.count("link_code")).isZero();
  }

  @Test
  void givesNoRole() {
    assertThat(dung.says(codeOf(keeper.says("/lienket")))).startsWith("Đã liên kết");
    assertThat(dung.says("/danhsach")).contains("dành cho");
  }

  /** Carries a code from Telegram to Zalo. */
  private String link() {
    return dung.says(codeOf(lan.says("/lienket")));
  }

  private static String codeOf(String offered) {
    return offered.replaceAll("(?s).*(/lienket [\\d-]+).*", "$1");
  }
}
