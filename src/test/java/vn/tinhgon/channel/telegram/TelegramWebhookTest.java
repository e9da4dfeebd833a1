package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.Updates;

/** What Telegram posts, over real HTTP, into a service worked by hand. */
class TelegramWebhookTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeTelegram telegram = new FakeTelegram();
  private Service service;

  @BeforeEach
  void open() {
    service = TelegramStage.byHand(telegram, clock);
    look();
  }

  @AfterEach
  void close() {
    service.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
  }

  @Test
  void storesBeforeItConfirmsAndWorksLater() {
    telegram.says(7, "a");
    telegram.await(() -> telegram.unconfirmed() == 0);
    assertThat(inbox().waiting()).isEqualTo(1);
    assertThat(telegram.sent()).isEmpty();

    EchoStage.work(service);
    assertThat(telegram.textsTo(7)).containsExactly("re: a");
    assertThat(telegram.callsOf("getUpdates")).isZero();
  }

  /** Every update posted one to five times, shuffled. */
  @Test
  void answersEachOfManyOnceHoweverOftenAndInWhateverOrderTheyCome() {
    var random = new Random(5);
    List<String> posts = new ArrayList<>();
    for (int n = 1; n <= 200; n++) {
      posts.addAll(Collections.nCopies(1 + random.nextInt(5), update(n, n % 20, "q" + n)));
    }
    Collections.shuffle(posts, random);
    assertThat(posts.stream().map(this::post)).containsOnly(200);
    while (inbox().waiting() > 0) {
      EchoStage.work(service);
    }
    EchoStage.work(service);

    assertThat(telegram.sent().stream().map(FakeTelegram.Sent::text))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 200).mapToObj(n -> "re: q" + n).toList());
  }

  @Test
  void keepsWhatCannotBeReadAndHoldsUpNothingByIt() {
    assertThat(post("{\"update_id\":5,\"message\":{\"chat\":{}}}")).isEqualTo(200);
    assertThat(post("{\"update_id\":6,\"new_kind\":{}}")).isEqualTo(200);
    assertThat(post(update(1, 7, "a"))).isEqualTo(200);
    assertThat(inbox().dead()).isEqualTo(1);
    assertThat(inbox().waiting()).isEqualTo(1);
  }

  @Test
  void confirmsNothingThatItCouldNotStore() {
    sql("alter table inbox rename to inbox_away");
    assertThat(post(update(1, 7, "a"))).isEqualTo(503);

    sql("alter table inbox_away rename to inbox");
    assertThat(post(update(1, 7, "a"))).isEqualTo(200);
    assertThat(inbox().waiting()).isEqualTo(1);
  }

  /** Whether words in a group speak to it cannot be told before. */
  @Test
  void confirmsNothingBeforeItKnowsItsName() {
    service.close();
    telegram.next("getMe", new Fault.Reset(false), new Fault.Reset(false), new Fault.Reset(false));
    service = TelegramStage.byHand(telegram, clock);
    assertThat(post(update(1, 7, "a"))).isEqualTo(503);
    assertThat(rows()).isZero();

    while (state() != State.CONNECTED) {
      look();
    }
    assertThat(post(update(1, 7, "a"))).isEqualTo(200);
  }

  @Test
  void seesWhatIsWrongWithTheAddress() {
    assertThat(state()).isEqualTo(State.CONNECTED);

    telegram.sendsOnly(List.of("message"));
    look();
    assertThat(problem()).contains("does not send all that we take");
    telegram.sendsOnly(List.of());
    look();

    telegram.setWebhook(false);
    look();
    assertThat(problem()).contains("tinhgon telegram set-webhook");

    telegram.setWebhook(true);
    telegram.failedToDeliver(
        clock.instant().plus(Duration.ofMinutes(10)), "SSL error {error:0A000086}");
    telegram.says(7, "a");
    look();
    assertThat(problem()).contains("cannot deliver to us: SSL error");

    look();
    assertThat(state()).isEqualTo(State.CONNECTED);
  }

  private void look() {
    clock.advance(Duration.ofMinutes(11));
    service.part(Watch.class).runOnce();
  }

  private static String update(long message, long chat, String text) {
    String typed = Updates.typed(chat, message, text);
    return "{\"update_id\":" + message + "," + typed.substring(1);
  }

  private int post(String update) {
    return status(update, TelegramStage.HEADER, TelegramStage.SECRET);
  }

  private int status(String body, String header, String secret) {
    return service.http().post(TelegramStage.PATH, body, header, secret).statusCode();
  }

  private Inbox inbox() {
    return service.part(Inbox.class);
  }

  private State state() {
    return service.part(Channel.class).status().state();
  }

  private String problem() {
    return service.part(Channel.class).status().problem();
  }

  private long rows() {
    return service
        .part(JdbcClient.class)
        .sql("select count(*) from inbox")
        .query(Long.class)
        .single();
  }

  private void sql(String statement) {
    service.part(JdbcClient.class).sql(statement).update();
  }
}
