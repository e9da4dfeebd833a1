package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** An office in which two people keep the store for Đức Thọ, and two others ask. */
abstract class TicketRoom extends OfficeJourney {
  static final String QUESTION = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  static final String OTHERWISE = "Buổi sáng thư viện ở huyện Đức Thọ mở cửa mấy giờ vậy?";

  TextPhone admin;
  ButtonPhone keeper;
  TextPhone second;
  ButtonPhone lan;
  TextPhone dung;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("15", "62"));
  }

  /** What the second keeper may do. */
  String secondRole() {
    return "biên tập huyện Đức Thọ, huyện Cam Lộ";
  }

  @BeforeEach
  void engage() {
    admin = new TextPhone(office, "an");
    keeper = new ButtonPhone(office, "501");
    second = new TextPhone(office, "binh");
    lan = new ButtonPhone(office, "601");
    dung = new TextPhone(office, "dung");
    keeper.says(invited("biên tập huyện Đức Thọ"));
    second.says(invited(secondRole()));
    keeper.says("/danhsach");
    second.says("/danhsach");
  }

  private String invited(String role) {
    String invitation = admin.says("/phanquyen mời " + role);
    return invitation.substring(invitation.lastIndexOf('/'));
  }

  /** Passes it on by Telegram; returns the code. */
  String asked(String question) {
    lan.says(question);
    lan.says("/chuyen");
    return code(lan.says("/chuyen đồng ý"));
  }

  /** Passes it on where there are only words; returns the code. */
  String askedInWords(String question) {
    dung.says(question);
    dung.says("/chuyen");
    return code(dung.says("1"));
  }

  static String code(String passed) {
    return passed.replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
  }

  /** Passes those words on where there are only words; returns the code. */
  static String passed(TextPhone phone, String question) {
    phone.says("/chuyen " + question);
    return code(phone.says("1"));
  }

  /** Somebody else who has nothing but words. */
  TextPhone phone(String person) {
    return new TextPhone(office, person);
  }

  void merge(String one, String other) {
    assertThat(keeper.says("/phieu " + one + " trùng " + other)).startsWith("Đã gộp phiếu " + one);
  }

  void erases(TextPhone phone) {
    phone.says("/xoadulieu");
    assertThat(phone.says("/xoadulieu đồng ý")).contains("Đã xóa");
  }

  /** What is kept of the question. */
  String question(String code) {
    String digits = code.replaceAll("\\D", "");
    return office
        .jdbc()
        .sql("select question from ticket where code = ?")
        .param(digits)
        .query(String.class)
        .single();
  }

  /** What that chat was told of tickets is refused by its platform. */
  void refused(String chat) {
    office
        .jdbc()
        .sql(
            """
            update outbox set state = 'DEAD', reason = '403 Forbidden: bot was blocked'
            where chat = ? and id in (select outbox from ticket_letter where not settled)
            """)
        .param(chat)
        .update();
    office.part(TicketWatch.class).look();
  }

  /** The service is stopped and started anew. */
  void restart() {
    office = office.reopened();
    List.of(admin, second, dung).forEach(phone -> phone.reconnect(office));
    List.of(keeper, lan).forEach(phone -> phone.reconnect(office));
  }
}
