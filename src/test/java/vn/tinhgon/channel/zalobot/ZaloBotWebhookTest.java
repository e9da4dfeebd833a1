package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.ZaloEvents;

/** What the platform posts, over real HTTP, into a service worked by hand. */
class ZaloBotWebhookTest {
  private static final String LAN = "a0c01dfe32b3dbed82a2";

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloBot zalo = new FakeZaloBot();
  private Service service;

  @BeforeEach
  void open() {
    service = ZaloStage.byHand(zalo, clock, Map.of());
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void storesBeforeItAnswersAndWorksLater() {
    assertThat(posts(ZaloEvents.typed(LAN, zalo.id(), "a").flat())).isEqualTo(200);
    assertThat(inbox().waiting()).isEqualTo(1);
    assertThat(zalo.sent()).isEmpty();

    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
    zalo.await(() -> zalo.typing().contains(LAN));
  }

  @Test
  void answersOnceWhatComesFlatAndWrappedAndTwelveHoursLater() {
    var event = ZaloEvents.typed(LAN, zalo.id(), "a");
    assertThat(posts(event.flat())).isEqualTo(200);
    assertThat(posts(event.wrapped())).isEqualTo(200);
    EchoStage.work(service);
    clock.advance(Duration.ofHours(12));
    assertThat(posts(event.flat())).isEqualTo(200);
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  /** Every event posted one to five times, shuffled. */
  @Test
  void answersEachOfManyOnceHoweverOftenAndInWhateverOrderTheyCome() {
    var random = new Random(5);
    List<String> posts = new ArrayList<>();
    for (int n = 1; n <= 200; n++) {
      String event = ZaloEvents.typed("c" + n % 20, "m" + n, "q" + n).flat();
      posts.addAll(Collections.nCopies(1 + random.nextInt(5), event));
    }
    Collections.shuffle(posts, random);
    assertThat(posts.stream().map(this::posts)).containsOnly(200);
    while (inbox().waiting() > 0) {
      EchoStage.work(service);
    }
    EchoStage.work(service);

    assertThat(zalo.sent().stream().map(FakeZaloBot.Sent::text))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 200).mapToObj(n -> "re: q" + n).toList());
  }

  @Test
  void answersNothingThatIsNotToBeAnswered() {
    for (String body :
        List.of(
            "",
            "{}",
            "[]",
            "null",
            "{\"event_name\":\"user.follow\",\"follower\":{\"id\":\"1\"}}",
            "{\"event_name\":\"user.unfollow\"}",
            "{\"event_name\":\"message.reaction.received\",\"message\":{}}",
            ZaloEvents.typed(LAN, "1", "a").set("from", "{\"id\":\"9\",\"is_bot\":true}").flat(),
            ZaloEvents.unsupported(LAN, "2").in("g").wrapped())) {
      assertThat(posts(body)).as(body).isEqualTo(200);
    }
    EchoStage.work(service);

    assertThat(rows()).isZero();
    assertThat(zalo.sent()).isEmpty();
  }

  /** Seen when an address is set; there is nothing in it, so no secret is asked for. */
  @Test
  void takesTheEmptyTrialCall() {
    assertThat(service.http().post(ZaloStage.PATH, "").statusCode()).isEqualTo(200);
    assertThat(rows()).isZero();
  }

  @Test
  void refusesWhatWasCutOffButKeepsIt() {
    String whole = ZaloEvents.typed(LAN, zalo.id(), "a").flat();
    assertThat(posts(whole.substring(0, whole.length() - 9))).isEqualTo(400);
    assertThat(inbox().dead()).isEqualTo(1);

    assertThat(posts(whole)).isEqualTo(200);
    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void confirmsNothingThatItCouldNotStore() {
    String event = ZaloEvents.typed(LAN, zalo.id(), "a").flat();
    sql("alter table inbox rename to inbox_away");
    var refused = post(event);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();

    sql("alter table inbox_away rename to inbox");
    assertThat(posts(event)).isEqualTo(200);
    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void seesWhetherThePlatformKnowsOurAddress() {
    var watch = service.part(Watch.class);
    clock.advance(Duration.ofMinutes(11));
    watch.runOnce();
    assertThat(state()).isEqualTo(State.CONNECTED);

    clock.advance(Duration.ofMinutes(11));
    zalo.next("getWebhookInfo", FakeZaloBot.refused(500, "x"));
    watch.runOnce();
    assertThat(state()).as("unknown is no trouble").isEqualTo(State.CONNECTED);

    zalo.next("getWebhookInfo", new Fault.Answer(200, "{\"ok\":true,\"result\":{\"url\":\"\"}}"));
    clock.advance(Duration.ofMinutes(11));
    watch.runOnce();
    assertThat(state()).isEqualTo(State.IN_TROUBLE);
    assertThat(service.part(Channel.class).status().problem()).contains("set-webhook");

    watch.runOnce();
    assertThat(state()).as("looked at again at once").isEqualTo(State.CONNECTED);
  }

  /** Its sending side is away for half an hour, while questions go on coming. */
  @Test
  void answersAllInOrderAndAtItsPaceAfterAnOutageOfHalfAnHour() {
    service.close();
    service = ZaloStage.byHand(zalo, clock, Map.of("tinhgon.outbox.paced", "true"));
    int chats = 5;
    zalo.line().badGateway(true);
    for (int minute = 0; minute < 30; minute++) {
      for (int chat = 0; chat < chats; chat++) {
        posts(ZaloEvents.typed("c" + chat, "m" + minute + "-" + chat, "q" + minute).flat());
      }
      work(60);
    }
    assertThat(zalo.sent()).isEmpty();
    assertThat(state()).isEqualTo(State.UNREACHABLE);

    zalo.line().badGateway(false);
    service.part(Watch.class).runOnce();
    assertThat(state()).isEqualTo(State.CONNECTED);
    List<String> all = IntStream.range(0, 30).mapToObj(minute -> "re: q" + minute).toList();
    for (int second = 0; second < 60; second++) {
      long before = zalo.sent().size();
      work(1);
      assertThat(zalo.sent().size() - before)
          .as("one message a second in each chat")
          .isLessThanOrEqualTo(chats);
    }
    for (int chat = 0; chat < chats; chat++) {
      assertThat(zalo.textsTo("c" + chat)).isEqualTo(all);
    }
  }

  private void work(int seconds) {
    for (int n = 0; n < seconds; n += seconds == 1 ? 1 : 10) {
      EchoStage.work(service);
      service.part(Watch.class).runOnce();
      clock.advance(Duration.ofSeconds(seconds == 1 ? 1 : 10));
    }
  }

  private int posts(String body) {
    return post(body).statusCode();
  }

  private HttpResponse<String> post(String body) {
    return service.http().post(ZaloStage.PATH, body, ZaloStage.HEADER, FakeZaloBot.SECRET);
  }

  private Inbox inbox() {
    return service.part(Inbox.class);
  }

  private State state() {
    return service.part(Channel.class).status().state();
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
