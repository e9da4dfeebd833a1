package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.command.TicketClock;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Vietnam;

/** A question from the day it is asked to the day the bot answers it, restarted at each step. */
class TicketWholeWayTest extends TicketRoom {
  private static final String ANSWER = "Thư viện mở cửa từ 7 giờ 30, trừ Chủ nhật.";

  private void at(String local) {
    Instant moment = LocalDateTime.parse(local).atZone(Vietnam.TIME).toInstant();
    office.at(moment);
    restart();
    office.part(TicketClock.class).look();
  }

  @Test
  void leadsFromAQuestionToAnEntryThatAnswersIt() {
    String code = asked(QUESTION);
    restart();
    assertThat(askedInWords(OTHERWISE)).isEqualTo(code);
    restart();
    letLieBySomebodyElse(code);
    answeredByReply(code);
    becomesAnEntry(code);

    restart();
    assertThat(lan.says(QUESTION)).contains("7 giờ 30").doesNotContain("người phụ trách");
    assertThat(dung.says(OTHERWISE)).contains("7 giờ 30");
    assertThat(
            office
                .jdbc()
                .sql("select kind from ticket_event order by id")
                .query(String.class)
                .list())
        .containsExactly("ASKED", "JOINED", "GIVEN", "REMINDED", "LATE", "ANSWERED", "DRAFTED");
  }

  private void letLieBySomebodyElse(String code) {
    keeper.mail();
    keeper.presses("Giao cho…");
    keeper.presses(keeper.buttons().getLast());
    assertThat(second.mail()).last().asString().contains(code, "được giao cho anh/chị");
    at("2026-11-26T13:00");
    assertThat(office.mail("binh")).singleElement().asString().startsWith("Nhắc: phiếu " + code);
    at("2026-11-27T08:00");
    assertThat(office.mail("binh")).singleElement().asString().contains("người tiếp theo");
    assertThat(office.mail("601")).singleElement().asString().contains("Hạn mới", QUESTION);
    assertThat(office.mail("dung")).singleElement().asString().contains("Hạn mới", OTHERWISE);
  }

  private void answeredByReply(String code) {
    assertThat(keeper.mail()).singleElement().asString().contains("nay đến lượt", code);
    assertThat(keeper.replies(ANSWER)).contains("đang gửi đến 2 người hỏi");
    assertThat(office.mail("601"))
        .singleElement()
        .asString()
        .contains(code, QUESTION, ANSWER)
        .doesNotContain(OTHERWISE);
    assertThat(office.mail("dung"))
        .singleElement()
        .asString()
        .contains(code, OTHERWISE, ANSWER)
        .doesNotContain(QUESTION);
    restart();
    office.part(TicketWatch.class).look();
    assertThat(second.says("/phieu " + code)).contains("Đã nhận: 2 người");
  }

  private void becomesAnEntry(String code) {
    assertThat(keeper.says("/phieu " + code + " soạn mục")).contains("Đã lưu F63", "Câu hỏi");
    restart();
    assertThat(keeper.says("bỏ qua")).contains("Căn cứ");
    keeper.says("05-KL/TU");
    keeper.says("xong");
    keeper.says("bỏ qua");
    assertThat(keeper.says("1")).contains("F63");
    restart();
    assertThat(admin.says("/duyet F63")).contains("chưa xem bản này");
    assertThat(admin.says("1")).startsWith("Đã duyệt và đăng F63");
  }

  @Test
  void letsOneOfTwoAnswerAtTheSameMomentAndShowsHimToTheOther() throws Exception {
    ExecutorService two = Executors.newFixedThreadPool(2);
    for (int round = 0; round < 3; round++) {
      String code = asked("Cầu vượt số " + round + " của huyện Đức Thọ xây dựng mất bao lâu?");
      List.of("501", "binh", "601").forEach(office::mail);
      Inbound first = office.typed("501", "/traloi " + code + " Câu của người thứ nhất.");
      Inbound other =
          office.message(
              "zalobot",
              "binh",
              "binh",
              "/traloi " + code + " Câu của người thứ hai.",
              Origin.TYPED,
              true);
      var start = new CyclicBarrier(2);
      Future<?> one = two.submit(() -> handle(first, start));
      two.submit(() -> handle(other, start)).get();
      one.get();

      List<String> heard = new ArrayList<>(office.mail("501"));
      heard.addAll(office.mail("binh"));
      String told = office.mail("601").getFirst();
      String won = told.contains("thứ nhất") ? "thứ nhất" : "thứ hai";
      String lost = won.equals("thứ hai") ? "thứ nhất" : "thứ hai";
      assertThat(told).contains(won).doesNotContain(lost);
      assertThat(heard).hasSize(2);
      assertThat(heard).filteredOn(text -> text.contains("đang gửi đến 1 người hỏi")).hasSize(1);
      assertThat(heard)
          .filteredOn(text -> text.contains("đã có câu trả lời"))
          .singleElement()
          .asString()
          .contains("Câu của người " + won, "Câu của người " + lost, "Gửi thay");
    }
    assertThat(
            office
                .jdbc()
                .sql("select count(*) from ticket_event where kind in ('ANSWERED', 'CORRECTED')")
                .query(Integer.class)
                .single())
        .isEqualTo(3);
    two.shutdownNow();
  }

  /** As the workers of two conversations do, each again until it has come through. */
  private void handle(Inbound message, CyclicBarrier start) {
    var transaction = new TransactionTemplate(office.part(PlatformTransactionManager.class));
    var handler = office.part(MessageHandler.class);
    try {
      start.await();
    } catch (InterruptedException | BrokenBarrierException broken) {
      throw new IllegalStateException(broken);
    }
    for (boolean done = false; !done; ) {
      try {
        transaction.executeWithoutResult(_ -> handler.handle(message));
        done = true;
      } catch (DataAccessException | TransactionException again) {
        // Whoever was in the way goes on meanwhile.
      }
    }
  }
}
