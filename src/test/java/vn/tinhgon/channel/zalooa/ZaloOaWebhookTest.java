package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
import tools.jackson.databind.node.ObjectNode;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.EchoStage;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/** What the platform posts, over real HTTP, into a service worked by hand. */
class ZaloOaWebhookTest {
  private static final String LAN = "2468458835291979221";

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final FakeZaloOa zalo = new FakeZaloOa(clock);
  private Service service;

  @BeforeEach
  void open() {
    service = ZaloOaStage.byHand(zalo, clock, Map.of());
  }

  @AfterEach
  void close() {
    service.close();
    zalo.close();
    assertThat(zalo.violations()).isEmpty();
  }

  @Test
  void storesBeforeItAnswersAndWorksLater() {
    assertThat(posts(said("a"))).isEqualTo(200);
    assertThat(inbox().waiting()).isEqualTo(1);
    assertThat(zalo.sent()).isEmpty();

    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  /** All that we say comes back as an event. */
  @Test
  void answersNoEcho() {
    zalo.says(LAN, "a");
    zalo.await(() -> inbox().waiting() == 1);
    EchoStage.work(service);
    zalo.await(() -> zalo.posts().size() == 2);
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
    assertThat(zalo.posts()).containsOnly(200);
  }

  @Test
  void answersOnceWhatIsRepeatedTwelveHoursLater() {
    String event = said("a").toString();
    assertThat(ZaloOaStage.post(service, event)).isEqualTo(200);
    EchoStage.work(service);
    clock.advance(Duration.ofHours(12));
    assertThat(ZaloOaStage.post(service, event)).isEqualTo(200);
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  /** Every event posted one to five times, shuffled. */
  @Test
  void answersEachOfManyOnceHoweverOftenAndInWhateverOrderTheyCome() {
    var random = new Random(5);
    List<ObjectNode> posts = new ArrayList<>();
    for (int n = 1; n <= 100; n++) {
      String person = "c" + n % 20;
      zalo.said(person, "m" + n, "q" + n);
      var event = OaEvents.text(person, "m" + n, "q" + n, clock.instant());
      posts.addAll(Collections.nCopies(1 + random.nextInt(5), event));
    }
    Collections.shuffle(posts, random);
    assertThat(posts.stream().map(this::posts)).containsOnly(200);
    while (inbox().waiting() > 0) {
      EchoStage.work(service);
    }
    EchoStage.work(service);

    assertThat(zalo.sent().stream().map(FakeZaloOa.Sent::text))
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, 100).mapToObj(n -> "re: q" + n).toList());
  }

  @Test
  void answersNothingThatIsNotToBeAnswered() {
    Instant now = clock.instant();
    var anonymous = OaEvents.text(LAN, "1", "a", now);
    anonymous.put("anonymous_id", "x");
    for (ObjectNode event :
        List.of(
            OaEvents.follow(LAN, now),
            OaEvents.event("unfollow", now),
            OaEvents.event("user_seen_message", now),
            OaEvents.event("user_received_message", now),
            OaEvents.event("user_submit_info", now),
            OaEvents.event("add_user_to_tag", now),
            OaEvents.event("user_send_group_text", now),
            OaEvents.event("something_new", now),
            OaEvents.echo(LAN, "9", "a", "", now),
            OaEvents.echo(LAN, "10", "a", "123", now),
            OaEvents.event("", now),
            anonymous)) {
      assertThat(posts(event)).as(event.toString()).isEqualTo(200);
    }
    EchoStage.work(service);

    assertThat(rows()).isZero();
    assertThat(zalo.sent()).isEmpty();
  }

  @Test
  void saysWhatItCannotRead() {
    zalo.said(LAN, "m0", "x");
    for (String kind : List.of("image", "sticker", "gif", "audio", "video", "file", "location")) {
      posts(OaEvents.sent(kind, LAN, "m" + kind, clock.instant()));
    }
    EchoStage.work(service);
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN))
        .containsExactly(
            "kind: image",
            "kind: sticker",
            "kind: gif",
            "kind: voice",
            "kind: video",
            "kind: document",
            "kind: location");
  }

  @Test
  void keepsForAnOperatorWhatLacksAnId() {
    var event = said("a");
    event.remove("sender");
    assertThat(posts(event)).isEqualTo(200);
    assertThat(inbox().dead()).isEqualTo(1);
  }

  @Test
  void takesTheTrialCall() {
    assertThat(zalo.trial()).isEqualTo(200);
    assertThat(service.http().post(FakeZaloOa.PATH, "").statusCode()).isEqualTo(200);
    assertThat(rows()).isZero();
  }

  /** Whether only people have an id in an echo is not documented. */
  @Test
  void takesItsOwnMessageForNoPersonWhoeverItIsSaidToBeOf() {
    zalo.said(LAN, "m1", "a");
    posts(OaEvents.text(LAN, "m1", "a", clock.instant()));
    EchoStage.work(service);
    String ours =
        db().sql("select message_id from outbox where state = 'SENT'").query(String.class).single();
    posts(OaEvents.echo(LAN, ours, "re: a", "1234509876", clock.instant()));
    zalo.said(LAN, "m2", "b");
    posts(OaEvents.text(LAN, "m2", "b", clock.instant()));
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a", "re: b");
  }

  /** What could have been here before and been forgotten may be a captured body posted again. */
  @Test
  void obeysNoWordsThatAreOlderThanItsMemory() {
    posts(OaEvents.text(LAN, "m1", "/xoa F1", clock.instant().minus(Duration.ofDays(91))));
    posts(OaEvents.text(LAN, "m2", "/xoa F1", clock.instant().minus(Duration.ofDays(89))));

    assertThat(
            db().sql("select payload from inbox order by id").query(String.class).list().stream()
                .map(payload -> Json.inbound(payload).sender().origin()))
        .containsExactly(Origin.FORWARDED, Origin.TYPED);
  }

  /** Samples of the documentation have twelve digits, which would be 1974. */
  @Test
  void answersWordsWhoseTimeCannotBe() {
    zalo.said(LAN, "m1", "a");
    posts(OaEvents.text(LAN, "m1", "a", Instant.ofEpochMilli(154_390_853_148L)));
    EchoStage.work(service);

    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  @Test
  void confirmsNothingThatItCouldNotStore() {
    var event = said("a");
    db().sql("alter table inbox rename to inbox_away").update();
    assertThat(posts(event)).isEqualTo(503);

    db().sql("alter table inbox_away rename to inbox").update();
    assertThat(posts(event)).isEqualTo(200);
    EchoStage.work(service);
    assertThat(zalo.textsTo(LAN)).containsExactly("re: a");
  }

  private ObjectNode said(String text) {
    String id = zalo.id();
    zalo.said(LAN, id, text);
    return OaEvents.text(LAN, id, text, clock.instant());
  }

  private int posts(ObjectNode event) {
    return ZaloOaStage.post(service, event.toString());
  }

  private Inbox inbox() {
    return service.part(Inbox.class);
  }

  private JdbcClient db() {
    return service.part(JdbcClient.class);
  }

  private long rows() {
    return db().sql("select count(*) from inbox").query(Long.class).single();
  }
}
