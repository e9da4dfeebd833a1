package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;

/** What attacks can reach by commands: buttons and second words. */
class SecondWordAttackTest extends OfficeUnderAttack {

  /** Rows 2 and 3, for the word after the first. */
  @Test
  void takesNoSecondWordThatTheSenderDidNotType() {
    office.says(ADMIN, "/xoa F14");
    for (Origin origin : List.of(Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS, Origin.EDITED)) {
      office.says(office.message("telegram", ADMIN, ADMIN, "/xoa F14 đồng ý", origin, true));
    }
    office.says(office.message("telegram", "-100", ADMIN, "/xoa F14 đồng ý", Origin.TYPED, false));
    unharmed();
  }

  /** Row 7. */
  @Test
  void findsNoButtonByGuessing() {
    office.says(ADMIN, "/xoa F14");
    var random = new Random(7);
    var handler = office.part(MessageHandler.class);
    new TransactionTemplate(office.part(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> {
          for (int i = 0; i < 10_000; i++) {
            handler.handle(press(ADMIN, ADMIN, "%016x".formatted(random.nextLong())));
          }
        });
    assertThat(office.unread())
        .hasSize(10_000)
        .allMatch(reply -> reply.body().text().contains("hết hạn"));
    String token =
        office.jdbc().sql("select token from choice").query(String.class).list().getFirst();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == '0' ? '1' : '0';
      String near = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(office.says(press(ADMIN, ADMIN, near))).contains("hết hạn");
    }
    unharmed();
  }

  /** Rows 7 and 8. */
  @Test
  void takesAButtonFromItsPersonInItsChatOnceAndInTime() {
    Button button = ask();
    assertThat(office.says(press(ADMIN, OTHER_ADMIN, button.token()))).contains("hết hạn");
    assertThat(office.says(press("5", ADMIN, button.token()))).contains("hết hạn");
    assertThat(office.says(press("5", "5", button.token()))).contains("hết hạn");
    office.clock().advance(java.time.Duration.ofMinutes(5));
    assertThat(office.says(press(ADMIN, ADMIN, button.token()))).startsWith("Chưa xóa F14");
    unharmed();

    Button second = ask();
    assertThat(office.says(press(ADMIN, ADMIN, second.token()))).startsWith("Đã xóa F14");
    for (int i = 0; i < 100; i++) {
      assertThat(office.says(press(ADMIN, ADMIN, second.token()))).contains("hết hạn");
      assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Không có mục F14");
    }
    assertThat(store().revisions("F14")).hasSize(2);
  }

  /** Row 8. */
  @Test
  void removesNothingWithoutItsOwnFreshQuestion() {
    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    office.says(ADMIN, "/xoa F15");
    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    office.says(ADMIN, "/xoa F14");
    assertThat(office.says(OTHER_ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    Inbound elsewhere =
        office.message("telegram", "77", ADMIN, "/xoa F14 đồng ý", Origin.TYPED, true);
    assertThat(office.says(elsewhere)).startsWith("Chưa xóa F14");
    office.clock().advance(java.time.Duration.ofMinutes(5));
    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    assertThat(office.says(ADMIN, "đồng ý")).doesNotContain("Đã xóa");
    assertThat(office.says(ADMIN, "/thoat")).contains("không kết thúc bằng /thoat");
    assertThat(office.says(ADMIN, "/danhsach")).startsWith("Kho có 62 mục");
    unharmed();
  }

  /** Row 8: an entry worded like a second word removes nothing by being chosen. */
  @Test
  void runsNothingThatAQuestionOfTheStoreIsWorded() {
    office.says(OTHER_ADMIN, "/them Câu hỏi: /xoa F14 đồng ý\nTrả lời: Bẫy.\nCăn cứ: SRC-001");
    office.says(ADMIN, "/sua F15\nCách hỏi khác: /xoa F14 đồng ý");

    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    assertThat(store().find("F14")).isPresent();
  }

  private Button ask() {
    return office.replies(office.typed(ADMIN, "/xoa F14")).getFirst().buttons().getFirst();
  }

  private Inbound press(String chat, String person, String token) {
    return office.message(
        "telegram", chat, person, new Content.ButtonPress(token), Origin.TYPED, true);
  }
}
