package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.command.TicketWatch;

/** Whoever is to hear of many tickets at once gets one letter that names them all. */
class TicketBundleTest extends TicketRoom {
  private static final List<String> THINGS =
      List.of("Chợ", "Bến xe", "Bể bơi", "Sân vận động", "Công viên");

  /** Each asks for something else; returns the codes. */
  private List<String> many() {
    List<String> codes = new ArrayList<>();
    for (String thing : THINGS) {
      codes.add(passed(dung, thing + " huyện Đức Thọ nằm ở đâu?"));
    }
    for (String chat : List.of("501", "binh", "dung", "an")) {
      office.mail(chat);
    }
    office.part(TicketWatch.class).look();
    return codes;
  }

  @Test
  void writesOnceToEachAfterATimeWithoutService() {
    admin.says("/trangthai");
    List<String> codes = many();
    office.at(Instant.parse("2026-12-07T03:00:00Z"));
    office.part(TicketClock.class).look();

    assertThat(office.mail("an"))
        .singleElement()
        .asString()
        .startsWith("Có 5 phiếu đang chờ anh/chị trả lời")
        .contains(codes)
        .contains("/traloi");
    assertThat(office.mail("dung"))
        .singleElement()
        .asString()
        .startsWith("5 câu hỏi của anh/chị chưa được trả lời đúng hạn")
        .contains(codes)
        .contains("Bể bơi huyện Đức Thọ nằm ở đâu?");
    office.part(TicketClock.class).look();
    assertThat(office.mail("dung")).isEmpty();
    assertThat(office.count("ticket_notice")).isZero();
  }

  @Test
  void saysApartWhatStaysWithTheKeeperAndWhatDoesNot() {
    admin.says("/trangthai");
    List<String> codes = many();
    List<String> stay = codes.subList(0, 4);
    String goes = codes.getLast();
    office
        .jdbc()
        .sql(
            """
            update ticket set state = 'GIVEN', keeper_channel = 'zalobot', keeper = 'an',
              line = case when code = ? then 'KEEPERS' else 'ADMINISTRATORS' end
            """)
        .param(goes.replaceAll("\\D", ""))
        .update();
    admin.mail();
    office.at(Instant.parse("2026-12-07T03:00:00Z"));
    office.part(TicketClock.class).look();

    List<String> mail = office.mail("an");
    assertThat(mail).hasSize(2);
    assertThat(mail.getFirst()).contains(goes, "được chuyển đến người tiếp theo");
    assertThat(mail.getLast())
        .startsWith("Có 4 phiếu đang chờ anh/chị trả lời")
        .contains(stay)
        .contains("/traloi")
        .doesNotContain(goes);
  }

  @Test
  void remindsOfAllInOneLetterThatCannotBeAnsweredByReply() {
    List<String> codes = many();
    office.at(Instant.parse("2026-11-26T06:00:00Z"));
    office.part(TicketClock.class).look();
    assertThat(keeper.mail()).singleElement().asString().contains(codes);

    assertThat(keeper.replies("Ở khối 5, thị trấn cũ.")).contains("nhiều phiếu", "/traloi");
    assertThat(office.mail("dung")).isEmpty();
  }

  /** What reached that screen is known to have done so. */
  private String brought(String said) {
    office.part(TicketWatch.class).look();
    return said;
  }

  @Test
  void bringsManyMissedAnswersSomeAtATime() {
    List<String> codes = new ArrayList<>();
    for (String thing : THINGS) {
      codes.add(passed(dung, thing + " huyện Đức Thọ nằm ở đâu?"));
    }
    refused("binh");
    office.mail("binh");
    assertThat(second.says("chào")).contains("Có 5 phiếu đang chờ").contains(codes);
    assertThat(second.says("chào")).doesNotContain("Có 5 phiếu đang chờ");

    codes.forEach(code -> keeper.says("/traloi " + code + " Ở khối 5, thị trấn cũ."));
    refused("dung");
    office.mail("dung");
    assertThat(brought(dung.says("chào")))
        .contains("5 câu hỏi của anh/chị đã có kết quả", "3 câu trả lời")
        .contains(codes)
        .satisfies(said -> assertThat(said.split("Ở khối 5", -1)).hasSize(4));
    assertThat(keeper.says("/phieu " + codes.getFirst())).contains("Đã nhận: 1 người");
    assertThat(keeper.says("/phieu " + codes.getLast())).doesNotContain("Đã nhận: 1 người");

    assertThat(brought(dung.says("chào")))
        .doesNotContain("đã có kết quả", codes.getFirst())
        .contains(codes.subList(3, 5))
        .satisfies(said -> assertThat(said.split("Ở khối 5", -1)).hasSize(3));
    assertThat(keeper.says("/phieu " + codes.getLast())).contains("Đã nhận: 1 người");
    assertThat(dung.says("chào")).doesNotContain("Ở khối 5");
  }
}
