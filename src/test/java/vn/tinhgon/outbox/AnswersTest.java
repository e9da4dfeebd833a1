package vn.tinhgon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.support.Messages.chat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender;
import vn.tinhgon.support.Databases;

@ParameterizedClass
@EnumSource(Databases.class)
class AnswersTest extends SentByScript {
  private Answers answers;

  @BeforeEach
  void keepAnswers() {
    var beans = new StaticListableBeanFactory();
    beans.addBean("courier", courier);
    var couriers = new Couriers(beans.getBeanProvider(Courier.class));
    answers = new Answers(database.jdbc(), couriers, outbox);
    courier.editing = true;
  }

  @Test
  void putsTheAnswerToAChangedQuestionInThePlaceOfTheFirst() {
    answer("k", null, "a");
    answer("other", null, "x");
    run(5);
    answer("k:1", "k", "b");
    run(5);
    answer("k:2", "k", "c");
    run(5);

    assertThat(courier.sent).containsExactly("7:a", "7:x", "7:1->b", "7:1->c");
    assertThat(new Fates(database.jdbc()).sent(chat("7"), "1")).contains(4L);
  }

  @Test
  void findsThePlaceAlsoOfWhatWasStillWaiting() {
    answer("k", null, "a");
    answer("k:1", "k", "b");
    run(5);

    assertThat(courier.sent).containsExactly("7:a", "7:1->b");
  }

  @Test
  void sendsAnewWhatIsNotOneMessageForOne() {
    answer("k", null, "a");
    run(5);
    answer("k:1", "k", "b|c");
    run(5);
    answer("k:2", "k", "d");
    run(5);
    answer("k:3", "k", "e");
    run(5);

    assertThat(courier.sent).containsExactly("7:a", "7:b", "7:c", "7:d", "7:4->e");
  }

  @Test
  void sendsAnewWhereTheFirstAnswerNeverCame() {
    courier.answers("a", new Delivery.Refused("blocked"));
    answer("k", null, "a");
    run(5);
    answer("k:1", "k", "b");
    run(5);

    assertThat(courier.sent).containsExactly("7:b");
  }

  @Test
  void sendsAnewWhereNothingCanBeChanged() {
    courier.editing = false;
    answer("k", null, "a");
    answer("k:1", "k", "b");
    run(5);

    assertThat(courier.sent).containsExactly("7:a", "7:b");
    assertThat(answers.changes(question("k:2", "k"))).isFalse();
  }

  @Test
  void forgetsWhichQuestionItWasWithTheChat() {
    answer("k", null, "a");
    answer("k2", null, "b");
    run(5);
    assertThat(answers.changes(question("k:1", "k"))).isTrue();
    assertThat(answers.changes(question("m:1", "m"))).isFalse();

    var traces = new OutboxTraces(database.jdbc());
    traces.erase(chat("7"));
    answer("k3", null, "c");
    run(5);
    clock.advance(Duration.ofDays(1));
    traces.erase(clock.instant());

    assertThat(database.jdbc().sql("select count(question) from outbox").query().singleValue())
        .isEqualTo(0L);
  }

  private void answer(String key, String edits, String text) {
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(_ -> {
          List<Long> numbers = answers.put(question(key, edits), Reply.of(text));
          assertThat(numbers).hasSize(text.split("\\|").length);
        });
  }

  private Inbound question(String key, String edits) {
    return new Inbound(
        chat("7"),
        key,
        new Sender("7", "Lan", Sender.Origin.TYPED),
        new Content.Text("Ai?"),
        true,
        clock.instant(),
        null,
        edits);
  }
}
