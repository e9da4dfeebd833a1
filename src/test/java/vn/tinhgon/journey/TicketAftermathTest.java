package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.EntriesOfTickets;
import vn.tinhgon.command.NewsPost;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.following.Readers;
import vn.tinhgon.following.Watch;

/** Whoever was told the answer to a ticket hears when the entry made of it is corrected. */
class TicketAftermathTest extends TicketRoom {
  private static final String ANSWER = "Thư viện mở cửa từ 9 giờ sáng.";
  private static final String MENDED = "Thư viện mở cửa từ 7 giờ 30, trừ thứ Hai.";

  /** What happens by itself within a quarter of an hour. */
  private void settle() {
    office.part(TicketWatch.class).look();
    office.part(EntriesOfTickets.class).look();
    office.part(Watch.class).look();
    office.clock().advance(Duration.ofMinutes(11));
    office.part(NewsPost.class).look();
  }

  /** Makes an entry of it; returns its id. */
  private String drafted(String code) {
    keeper.says("/phieu " + code + " soạn mục");
    keeper.says("bỏ qua");
    keeper.says("05-KL/TU");
    keeper.says("xong");
    keeper.says("bỏ qua");
    return keeper.says("1").replaceAll("(?s).*?(F\\d+).*", "$1");
  }

  private void approves(String id) {
    admin.says("/xem " + id);
    admin.says("/duyet " + id);
    admin.says("1");
    assertThat(
            office
                .jdbc()
                .sql("select state from faq_entry where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("PUBLISHED");
  }

  @Test
  void tellsTheAskerOfTheTicketWhatReadersOfTheEntryAreTold() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " " + ANSWER);
    String id = drafted(code);
    lan.mail();
    settle();
    approves(id);
    settle();
    settle();
    assertThat(lan.mail()).isEmpty();
    assertThat(lan.says("/tracuu " + code)).doesNotContain("về sau");
    keeper.mail();

    keeper.says("/sua " + id + "\nTrả lời: " + MENDED + "\nLý do: sai giờ");
    approves(id);
    settle();
    settle();
    assertThat(lan.mail())
        .singleElement()
        .asString()
        .startsWith("Tin cải chính")
        .contains("đã được sửa", MENDED);
    assertThat(lan.says("/tracuu " + code)).contains(ANSWER, "về sau đã được sửa", MENDED);

    admin.says("/an " + id + " sai hoàn toàn");
    settle();
    assertThat(lan.mail()).singleElement().asString().startsWith("Tin cải chính");
    assertThat(lan.says("/tracuu " + code)).contains("không còn được dùng").doesNotContain(MENDED);
  }

  @Test
  void saysNothingOfAnEntryThatReadersGetAsBefore() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " " + ANSWER);
    String id = drafted(code);
    keeper.says("/sua " + id + "\nTrả lời: " + MENDED + "\nLý do: sai giờ");
    lan.mail();
    approves(id);
    settle();

    admin.says("/an " + id + " xem lại");
    settle();
    lan.mail();
    assertThat(lan.says("/tracuu " + code)).contains("không còn được dùng");
    admin.says("/hien " + id);
    settle();
    lan.mail();
    assertThat(lan.says("/tracuu " + code)).contains(ANSWER).doesNotContain("về sau", MENDED);

    keeper.says("/sua " + id + "\nTrả lời: Nghỉ thứ Hai.\nLý do: sai giờ");
    approves(id);
    settle();
    lan.mail();
    assertThat(lan.says("/tracuu " + code)).contains("về sau đã được sửa", "Nghỉ thứ Hai.");
  }

  @Test
  void correctsOnlyWhatReachedTheAsker() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " " + ANSWER);
    refused("601");
    lan.mail();
    String id = drafted(code);
    approves(id);
    settle();
    keeper.says("/sua " + id + "\nTrả lời: " + MENDED + "\nLý do: sai giờ");
    approves(id);
    settle();
    settle();
    assertThat(lan.mail()).isEmpty();

    assertThat(office.replies(office.typed("601", "chào")))
        .last()
        .extracting(reply -> reply.body().text())
        .asString()
        .contains(ANSWER, "về sau đã được sửa", MENDED);
    settle();
    assertThat(lan.mail()).isEmpty();
    admin.says("/an " + id + " sai hoàn toàn");
    settle();
    assertThat(lan.mail()).singleElement().asString().startsWith("Tin cải chính");
  }

  @Test
  void remembersWhoWaitedLongerThanReadersAreKept() {
    String code = asked(QUESTION);
    office.clock().advance(Duration.ofDays(100));
    keeper.says("/traloi " + code + " " + ANSWER);
    lan.mail();
    String id = drafted(code);
    approves(id);
    settle();
    office.part(Readers.class).erase(office.clock().instant().minus(Duration.ofDays(90)));

    keeper.says("/sua " + id + "\nTrả lời: " + MENDED + "\nLý do: sai giờ");
    approves(id);
    settle();
    settle();
    assertThat(lan.mail()).singleElement().asString().contains("Tin cải chính", MENDED);
    office.clock().advance(Duration.ofDays(91));
    assertThat(office.part(Readers.class).erase(office.clock().instant())).isPositive();
  }

  @Test
  void asksTheKeeperWhereTheEntryIsPublishedWithOtherWords() {
    String code = asked(QUESTION);
    keeper.says("/traloi " + code + " " + ANSWER);
    String id = drafted(code);
    keeper.says("/sua " + id + "\nTrả lời: " + MENDED + "\nLý do: sai giờ");
    approves(id);
    lan.mail();
    keeper.mail();
    settle();
    settle();

    assertThat(lan.mail()).isEmpty();
    assertThat(keeper.mail())
        .anySatisfy(letter -> assertThat(letter).contains(code, id, ANSWER, MENDED));
    assertThat(keeper.presses("Gửi nội dung của mục cho người hỏi")).contains(ANSWER, MENDED);
    keeper.presses("Gửi thay câu trả lời trước");
    assertThat(lan.mail()).singleElement().asString().contains(MENDED);
  }
}
