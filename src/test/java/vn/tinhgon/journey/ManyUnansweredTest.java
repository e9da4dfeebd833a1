package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More questions without an answer than are grouped while somebody waits for the reply. */
class ManyUnansweredTest extends OfficeJourney {
  private static final String ASKED = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  private static final String NEW = "Bể bơi huyện Cam Lộ ở đâu?";
  private static final int MANY = 501;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", storeOf("01", "02"));
  }

  @BeforeEach
  void ask() {
    office.says("8", ASKED);
    for (int i = 1; i < MANY; i++) {
      office
          .jdbc()
          .sql(
              """
              insert into asked_question
                (asked_at, channel, outcome, source, topic, localities, question, asker, token,
                 clarified)
              select asked_at, channel, outcome, source, topic, localities, ?, asker, ?, clarified
              from asked_question where question = ?
              """)
          .params(i + " máy xay ngô loại " + i, "made" + i, ASKED)
          .update();
    }
  }

  @Test
  void areGroupedAfterTheReplyAndSayHowFarItIs() {
    assertThat(begins("7", "/thongke câu hỏi"))
        .isEqualTo("Đang gộp 501 câu hỏi chưa trả lời được; kết quả sẽ được gửi tại đây.");

    assertThat(later("7"))
        .containsPattern("^Đã đọc [5-9]\\d% số câu hỏi\\.\nCó 501 câu chưa trả lời được")
        .contains(ASKED);
    assertThat(office.count("promise")).isZero();
  }

  @Test
  void keepTheirNumbersWhateverIsAskedMeanwhile() {
    begins("7", "/thongke câu hỏi");
    String second = later("7").contains("trang 1/") ? "/thongke câu hỏi 2" : "";
    office.says("8", NEW);

    assertThat(office.says("7", second)).contains("Có 501 câu", "(trang 2/");
    assertThat(office.says("7", "/thongke soạn tuần " + number()))
        .contains("Soạn câu trả lời cho: " + ASKED, "Bước 2/5");
    office.says("7", "/huy");

    assertThat(begins("7", "/thongke câu hỏi")).startsWith("Đang gộp 502 câu hỏi");
    assertThat(later("7")).contains("Có 502 câu");
  }

  @Test
  void areShownAnewBeforeOneIsWrittenAfterARestart() {
    begins("7", "/thongke câu hỏi");
    later("7");

    office = office.reopened();

    assertThat(begins("7", "/thongke soạn tuần " + number())).startsWith("Đang gộp 501 câu hỏi");
    assertThat(later("7")).contains("Có 501 câu chưa trả lời được");
    assertThat(office.says("7", "/thongke soạn tuần " + number()))
        .contains("Soạn câu trả lời cho: " + ASKED);
  }

  @Test
  void areAskedForAgainWhereARestartCameBetween() {
    // Promised, and the process died before it was done.
    office
        .jdbc()
        .sql(
            "insert into promise (channel, account, chat, made_at)"
                + " values ('telegram', '42', '7', current_timestamp)")
        .update();

    office = office.reopened();
    office.hours().resume();

    assertThat(later("7")).startsWith("Dịch vụ vừa khởi động lại").endsWith("xin gửi lại lệnh.");
    assertThat(office.count("promise")).isZero();
    office.hours().resume();
    assertThat(later("7")).isEmpty();
  }

  private long number() {
    return office
        .jdbc()
        .sql("select id from asked_question where question = ?")
        .param(ASKED)
        .query(Long.class)
        .single();
  }
}
