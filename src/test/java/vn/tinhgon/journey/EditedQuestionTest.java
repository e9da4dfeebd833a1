package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.App;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeTelegram.Sent;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.Moment;
import vn.tinhgon.support.Updates;

/** The whole service, asked on Telegram by people who then change what they asked. */
@ParameterizedClass
@EnumSource(Databases.class)
class EditedQuestionTest {
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
  private static final String OTHER = "Nghị quyết 19 là gì?";
  private static final long KEEPER = 501;

  @TempDir static Path folder;
  private static Databases.Fresh database;
  private static FakeTelegram telegram;
  private static ConfigurableApplicationContext service;
  private static long chat = 2_000;

  @Parameter Databases kind;

  @BeforeParameterizedClassInvocation
  static void open(Databases kind) {
    telegram = new FakeTelegram();
    database = kind.fresh();
    service = start();
  }

  @AfterParameterizedClassInvocation
  static void close() {
    service.close();
    database.close();
    telegram.close();
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(App.class)
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + database.source().getJdbcUrl(),
            "--spring.datasource.username=" + database.source().getUsername(),
            "--spring.datasource.password=" + database.source().getPassword(),
            "--tinhgon.data-dir=" + folder,
            "--tinhgon.admins=telegram:" + KEEPER,
            "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
            "--tinhgon.telegram.api-url=" + telegram.url(),
            "--tinhgon.outbox.paced=false",
            "--tinhgon.rate-limit-per-minute=0");
  }

  @AfterEach
  void breaksNoRuleOfTelegram() {
    telegram.observe(_ -> {});
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void changesTheAnswerAndItsButtons() {
    int question = telegram.says(++chat, QUESTION);
    Sent answer = answer(1);

    edits(question, 10, OTHER);
    Sent changed = change(1);
    edits(question, 20, QUESTION);
    Sent back = change(2);

    assertThat(changed.messageId()).isEqualTo(answer.messageId());
    assertThat(changed.text()).isNotEqualTo(answer.text());
    assertThat(back.text()).isEqualTo(answer.text());
    assertThat(telegram.textsTo(chat)).hasSize(1);
  }

  @Test
  void takesThePressOfAButtonThatCameByAChange() {
    int question = telegram.says(++chat, QUESTION);
    answer(1);
    edits(question, 10, OTHER);
    List<String> tokens = tokens(change(1));

    assertThat(tokens).hasSizeBetween(2, 6);
    telegram.queue(Updates.pressed(chat, "p" + chat, tokens.getFirst()));
    assertThat(answer(2).text()).contains("Căn cứ:");
  }

  @Test
  void readsTheChangedFormInWhatWasSaidBeforeTheQuestion() {
    telegram.says(++chat, QUESTION);
    answer(1);
    int followUp = telegram.says(chat, "Còn ở Thạch Hà?");
    answer(2);
    edits(followUp, 10, "Còn ở Ba Chẽ?");

    assertThat(change(1).text()).contains("Ba Chẽ");
  }

  @Test
  void doesNotReadItInItsOwnFirstForm() {
    int question = telegram.says(++chat, QUESTION);
    answer(1);
    edits(question, 10, "Ai kiêm Chánh Thanh tra?");
    String alone = change(1).text();

    telegram.says(++chat, "Ai kiêm Chánh Thanh tra?");
    assertThat(alone).isEqualTo(answer(1).text());
  }

  @Test
  void leavesToALaterQuestionItsContextItsNumbersAndItsButtons() {
    int question = telegram.says(++chat, "Ai kiêm Chánh Thanh tra ở Đức Tho?");
    answer(1);
    telegram.says(chat, OTHER);
    answer(2);
    edits(question, 10, OTHER);
    change(1);
    edits(question, 20, QUESTION);
    change(2);

    telegram.says(chat, "1");
    String picked = answer(3).text();
    telegram.says(chat, OTHER);
    List<String> tokens = tokens(answer(4));
    edits(question, 30, "Ai kiêm Chánh Thanh tra ở Ba Chẽ?");
    change(3);
    telegram.queue(Updates.pressed(chat, "q" + chat, tokens.getFirst()));

    assertThat(answer(5).text()).isEqualTo(picked).contains("Căn cứ:");
  }

  @Test
  void isSilentWhereNothingWasChanged() {
    int question = telegram.says(++chat, QUESTION);
    answer(1);

    edits(question, 10, QUESTION);
    telegram.says(chat, OTHER);
    answer(2);
    edits(question, 20, OTHER);
    change(1);
    edits(question, 30, OTHER);
    telegram.says(chat, QUESTION);
    answer(3);

    assertThat(telegram.textsTo(chat)).hasSize(3);
    assertThat(changes()).hasSize(1);
  }

  @Test
  void changesAnAnswerThatWasStillOnItsWay() {
    var letGo = new CountDownLatch(1);
    telegram.observe(moment -> {
      if (moment == Moment.BEFORE_ACCEPT) {
        await(letGo);
      }
    });
    int question = telegram.says(++chat, QUESTION);
    edits(question, 10, OTHER);
    telegram.await(() -> service.getBean(Outbox.class).waiting() == 2);
    letGo.countDown();

    assertThat(change(1).messageId()).isEqualTo(answer(1).messageId());
  }

  @Test
  void answersAnewWhereTheAnswerWasDeleted() {
    int question = telegram.says(++chat, QUESTION);
    telegram.delete(answer(1).messageId());
    settled();

    edits(question, 10, OTHER);
    Sent anew = answer(2);
    settled();
    edits(question, 20, QUESTION);

    assertThat(change(1).messageId()).isEqualTo(anew.messageId());
  }

  @Test
  void changesItOnceThoughTheServiceEndsMeanwhile() {
    int question = telegram.says(++chat, QUESTION);
    answer(1);
    settled();
    telegram.next("editMessageText", new Fault.Silence(true));
    edits(question, 10, OTHER);
    change(1);

    service.close();
    service = start();
    settled();

    assertThat(changes()).hasSize(1);
    assertThat(telegram.textsTo(chat)).hasSize(1);
    assertThat(service.getBean(Outbox.class).dead()).isZero();
  }

  @Test
  void saysNothingToACommandThatWasChanged() {
    int command = telegram.says(++chat, "/trogiup");
    answer(1);
    edits(command, 10, "/start");
    int question = telegram.says(chat, QUESTION);
    answer(2);
    edits(question, 10, "/trogiup");
    telegram.says(chat, OTHER);
    answer(3);

    assertThat(telegram.textsTo(chat)).hasSize(3);
    assertThat(changes()).isEmpty();
  }

  @Test
  void leavesTheStepsOfAnEntryAlone() {
    chat = KEEPER;
    telegram.says(chat, "/them");
    answer(1);
    int title = telegram.says(chat, "Cổng tra cứu mở cửa mấy giờ?");
    answer(2);
    edits(title, 10, QUESTION);
    answer(3);
    telegram.says(chat, "/huy");
    answer(4);

    assertThat(changes()).isEmpty();
    chat = 3_000;
  }

  /** So many seconds after the words were typed. */
  private static void edits(int message, long seconds, String text) {
    telegram.queue(Updates.edited(chat, message, seconds, text));
  }

  private static void settled() {
    telegram.await(() -> service.getBean(Outbox.class).waiting() == 0);
  }

  /** The so many-th message to the chat of this test. */
  private static Sent answer(int number) {
    telegram.await(() -> telegram.textsTo(chat).size() >= number);
    return telegram.sent().stream()
        .filter(one -> one.chat().equals("" + chat))
        .toList()
        .get(number - 1);
  }

  private static Sent change(int number) {
    telegram.await(() -> changes().size() >= number);
    return changes().get(number - 1);
  }

  private static List<Sent> changes() {
    return telegram.edits().stream().filter(one -> one.chat().equals("" + chat)).toList();
  }

  private static List<String> tokens(Sent message) {
    return message
        .request()
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(button -> button.path("callback_data").asString())
        .toList();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
