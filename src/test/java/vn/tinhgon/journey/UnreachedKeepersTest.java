package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.support.ButtonPhone;

/** A ticket does not lie with people whom its letter has not reached. */
class UnreachedKeepersTest extends TicketRoom {
  private static final String MISSED = "thư trước chưa đến được anh/chị";

  /** The platform refuses what waits for those. */
  private void refused(String... chats) {
    for (String chat : chats) {
      office
          .jdbc()
          .sql(
              """
              update outbox set state = 'DEAD', reason = '403 Forbidden: bot was blocked'
              where chat = ? and id in (select outbox from ticket_letter where not settled)
              """)
          .param(chat)
          .update();
    }
    office.part(TicketWatch.class).look();
  }

  @Test
  void goesOnAtOnceWhereNoneOfItsKeepersIsReached() {
    admin.says("/trangthai");
    String code = askedInWords(QUESTION);
    String due = dung.says("/tracuu " + code).replaceAll("(?s).*Hạn trả lời: ([^.]*)\\..*", "$1");

    refused("501", "binh");
    assertThat(office.mail("an"))
        .singleElement()
        .asString()
        .startsWith("Thư về phiếu " + code + " không đến được người phụ trách nào")
        .contains(QUESTION, due);
    assertThat(dung.mail()).isEmpty();
    assertThat(dung.says("/tracuu " + code)).contains(due);
    assertThat(admin.says("/phieu " + code)).contains("chưa đến được:");
    office.part(TicketWatch.class).look();
    office.at(Instant.parse("2026-11-26T06:00:00Z"));
    office.part(TicketClock.class).look();
    assertThat(office.mail("an")).singleElement().asString().contains("Nhắc: phiếu " + code);
  }

  @Test
  void bringsTheLetterWithTheKeepersNextWord() {
    String code = askedInWords(QUESTION);
    admin.says("/trangthai");
    refused("binh");
    assertThat(office.mail("an")).isEmpty();
    assertThat(keeper.says("/phieu " + code)).contains("chưa đến được:");
    office.mail("binh");

    assertThat(second.says("chào")).contains(MISSED, code, QUESTION);
    assertThat(second.says("chào")).doesNotContain(MISSED);
    refused("binh");
    keeper.says("/traloi " + code + " Thư viện mở cửa từ 7 giờ 30.");
    assertThat(second.says("chào")).doesNotContain(MISSED);
    assertThat(keeper.says("/phieu " + code)).doesNotContain("chưa đến được:");
  }

  @Test
  void goesOnWhenTheOneItWasGivenToIsNotReached() {
    String code = askedInWords(QUESTION);
    keeper.mail();
    keeper.says("/phieu " + code + " giao cho");
    keeper.presses(keeper.buttons().getFirst());
    refused("binh", "an");
    assertThat(
            office
                .jdbc()
                .sql("select count(*) from ticket_event where kind = 'UNREACHED'")
                .query(Integer.class)
                .single())
        .isPositive();
  }

  @Test
  void saysHowToAnswerWhereReplyingDoesNotWork() {
    String code = asked(QUESTION);

    assertThat(keeper.mail()).singleElement().asString().contains("trả lời ngay tin nhắn này");
    assertThat(office.mail("binh"))
        .singleElement()
        .asString()
        .contains("/traloi " + code)
        .doesNotContain("tin nhắn này");
    assertThat(new ButtonPhone(office, "601").says("/tracuu " + code)).contains("mới");
  }
}
