package vn.tinhgon.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static vn.tinhgon.support.Messages.chat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.Databases;

@ParameterizedClass
@EnumSource(Databases.class)
class OutboxTest extends SentByScript {

  @Test
  void takesRepliesOnlyInsideATransaction() {
    assertThatIllegalStateException().isThrownBy(() -> outbox.put(chat("7"), Reply.of("a")));
  }

  @Test
  void forgetsAReplyWhoseTransactionFails() {
    new TransactionTemplate(database.transactions())
        .executeWithoutResult(status -> {
          outbox.put(chat("7"), Reply.of("a"));
          status.setRollbackOnly();
        });

    assertThat(outbox.waiting()).isZero();
  }

  @Test
  void sendsInOrderAndKeepsThePlatformsMessageId() {
    put("7", "a", "b");

    run(5);

    assertThat(courier.sent).containsExactly("7:a", "7:b");
    assertThat(states()).containsExactly("SENT 1", "SENT 2");
  }

  @Test
  void sendsEachPartAsAMessageOfItsOwn() {
    put("7", "a|b|c");

    run(5);

    assertThat(courier.sent).containsExactly("7:a", "7:b", "7:c");
  }

  @Test
  void spacesMessagesToOnePersonOneSecondApart() {
    put("7", "a", "b");

    worker.runOnce();
    clock.advance(Duration.ofMillis(999));
    worker.runOnce();
    assertThat(courier.sent).containsExactly("7:a");

    clock.advance(Duration.ofMillis(1));
    worker.runOnce();
    assertThat(courier.sent).containsExactly("7:a", "7:b");
  }

  @Test
  void waitsWhileAChannelIsOff() {
    put("7", "a");
    courier.channel = "other";

    run(120);
    assertThat(outbox.takes(chat("7"))).isFalse();
    assertThat(outbox.waiting(chat("7"))).isEqualTo(1);

    courier.channel = "telegram";
    run(120);
    assertThat(courier.sent).containsExactly("7:a");
  }

  @Test
  void takesTwentyRepliesForOneChatAtMost() {
    for (int n = 0; n < 20; n++) {
      assertThat(outbox.takes(chat("7"))).isTrue();
      put("7", "reply " + n);
    }

    assertThat(outbox.takes(chat("7"))).isFalse();
    assertThat(outbox.takes(chat("8"))).isTrue();
  }

  @Test
  void erasesOldWordsOnlyOfRepliesDealtWith() {
    put("7", "a");
    run(1);
    put("8", "b");
    courier.alwaysAnswers("b", busy());
    clock.advance(Duration.ofDays(91));

    assertThat(new OutboxTraces(database.jdbc()).erase(clock.instant().minus(Duration.ofDays(90))))
        .isEqualTo(1);
    assertThat(pending.head(chat("8")).orElseThrow().payload()).contains("b");
  }

  private List<String> states() {
    return database
        .jdbc()
        .sql("select state || ' ' || message_id from outbox order by id")
        .query(String.class)
        .list();
  }
}
