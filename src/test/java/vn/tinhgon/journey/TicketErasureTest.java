package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.ticket.Askers;

/** Words that were taken back, or are too old, stay nowhere, also not in tickets that went over. */
class TicketErasureTest extends TicketRoom {
  private static final String NAMED =
      "Tôi là Trần Thị Bưởi 0911222333, đập tràn Đức Thọ thuộc ai quản lý?";

  @Test
  void erasesWhatWasPassedOn() {
    String code = asked(QUESTION);
    assertThat(lan.says("/dulieucuatoi")).contains("Phiếu đã chuyển đến người phụ trách: 1.");
    lan.says("/xoadulieu đồng ý");

    assertThat(office.count("ticket_asker")).isZero();
    assertThat(keeper.says("/phieu " + code)).contains("người hỏi đã rút").doesNotContain(QUESTION);
    assertThat(keeper.says("/traloi " + code + " Từ 7 giờ.")).contains("người hỏi đã rút");
  }

  @Test
  void erasesItFromTheLettersToKeepersToo() {
    String code = passed(dung, NAMED);
    passed(phone("phi"), "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    assertThat(keeper.mail()).anyMatch(letter -> letter.contains("0911222333"));
    second.mail();
    second.says("/phieu " + code);
    keeper.says("/phieu");
    assertThat(kept("0911222333")).isPositive();

    erases(dung);

    assertThat(kept("0911222333") + kept("đập tràn")).isZero();
    assertThat(kept("Chợ phiên")).isPositive();
    assertThat(kept("một người hỏi đã xóa")).as("as the page would read them").isPositive();
  }

  @Test
  void tellsKeepersWhoseLetterIsOnItsWayThatTheWordsAreWithdrawn() {
    String code = passed(dung, NAMED);
    dung.says("/xoadulieu");
    office
        .jdbc()
        .sql("update outbox set state = 'NEW' where id in (select outbox from ticket_letter)")
        .update();

    assertThat(dung.says("/xoadulieu đồng ý")).contains("Đã xóa");

    assertThat(kept("0911222333")).isZero();
    assertThat(kept("một người hỏi đã xóa")).isEqualTo(2);
    assertThat(keeper.says("/phieu " + code)).contains("người hỏi đã rút");
  }

  @Test
  void leavesTheLettersOfAnotherWhoAskedTheSameToHim() {
    String code = passed(dung, NAMED);
    var again = phone("phi");
    again.says("/chuyen " + NAMED);
    assertThat(code(again.says("1"))).isEqualTo(code);
    keeper.says("/traloi " + code + " Do xã quản lý.");

    erases(dung);

    assertThat(keptFor("phi", code)).isPositive();
    assertThat(again.says("/tracuu " + code)).contains("Do xã quản lý.", "đập tràn");
  }

  /** How many messages to that chat are kept that say so. */
  private int keptFor(String chat, String words) {
    return office
        .jdbc()
        .sql("select count(*) from outbox where chat = ? and payload like '%' || ? || '%'")
        .params(chat, words)
        .query(Integer.class)
        .single();
  }

  /** How many messages are kept that say so. */
  private int kept(String words) {
    return office
        .jdbc()
        .sql("select count(*) from outbox where payload like '%' || ? || '%'")
        .param(words)
        .query(Integer.class)
        .single();
  }

  @Test
  void keepsNobodysWordsAndIdsLongerThanItMay() {
    String code = asked(QUESTION);
    keeper.mail();
    keeper.replies("Mở cửa từ 7 giờ.");
    office.clock().advance(Duration.ofDays(91));

    office.part(Askers.class).erase(office.clock().instant().minus(Duration.ofDays(90)));

    assertThat(office.count("ticket_asker") + office.count("ticket_letter")).isZero();
    assertThat(lan.says("/tracuu " + code)).isEqualTo("Phiếu " + code + ": đã trả lời.");
    for (String row :
        List.of(
            "select question || coalesce(keeper, '') from ticket",
            "select string_agg(by_id, '') from ticket_event")) {
      assertThat(office.jdbc().sql(row).query(String.class).single()).as(row).isEmpty();
    }
  }

  @Test
  void forgetsNobodyWhoWaitsForAnAnswer() {
    String code = askedInWords(QUESTION);
    office.clock().advance(Duration.ofDays(91));
    office.part(Askers.class).erase(office.clock().instant().minus(Duration.ofDays(90)));

    assertThat(dung.says("/tracuu " + code)).contains(QUESTION).doesNotContain("rút");
    assertThat(keeper.says("/traloi " + code + " Mở cửa từ 7 giờ."))
        .startsWith("Đã ghi câu trả lời");
    assertThat(dung.mail()).singleElement().asString().contains("Mở cửa từ 7 giờ.");
    office.clock().advance(Duration.ofDays(1));
    office.part(Askers.class).erase(office.clock().instant().minus(Duration.ofDays(90)));
    assertThat(dung.says("/tracuu " + code)).contains("Mở cửa từ 7 giờ.");

    office.clock().advance(Duration.ofDays(90));
    office.part(Askers.class).erase(office.clock().instant().minus(Duration.ofDays(90)));
    assertThat(office.count("ticket_asker")).isZero();
  }

  @Test
  void erasesTheWordsOfTicketsThatWentOver() {
    String e = passed(dung, NAMED);
    String f = passed(phone("phi"), "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    String g = passed(phone("giang"), "Bến xe khách Đức Thọ bán vé từ mấy giờ?");
    merge(e, f);
    merge(f, g);

    erases(dung);

    assertThat(question(e)).isEmpty();
    assertThat(question(f)).startsWith("Chợ phiên");
    assertThat(question(g)).startsWith("Bến xe");
  }

  @Test
  void handsAMergedTicketOnToWhoeverElseAskedIt() {
    String e = passed(dung, NAMED);
    var again = phone("phi");
    again.says("/chuyen " + NAMED);
    assertThat(code(again.says("1"))).isEqualTo(e);
    String g = passed(phone("giang"), "Bến xe khách Đức Thọ bán vé từ mấy giờ?");
    merge(e, g);

    erases(dung);
    assertThat(question(e)).isEqualTo(NAMED);
    assertThat(keptFor("phi", e)).isPositive();
    erases(again);
    assertThat(question(e)).isEmpty();
  }

  @Test
  void forgetsTheWordsOfMergedTicketsInTime() {
    String e = passed(dung, NAMED);
    String f = passed(phone("phi"), "Chợ phiên Đức Thọ họp ngày nào trong tuần?");
    merge(e, f);
    keeper.says("/traloi " + f + " Chợ họp ngày chẵn.");

    PersonalTraces askers = office.part(Askers.class);
    askers.erase(office.clock().instant().plusSeconds(1));

    assertThat(question(e)).isEmpty();
    assertThat(question(f)).isEmpty();
  }
}
