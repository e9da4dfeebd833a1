package vn.tinhgon.channel.zalobot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.ZaloEvents;

class ZaloBotUpdatesTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final String LAN = "a0c01dfe32b3dbed82a2";
  private static final String ID = "85c8e9ee1320f779ae36";
  private static final String GROUP = "ff00000000000000000f";

  private final Names names = new Names("2424242424", FakeZaloBot.NAME);
  private final ZaloBotUpdates updates =
      new ZaloBotUpdates("2424242424", names, SettableClock.at("2026-11-22T08:00:00Z"));

  @Test
  void readsWordsFlatAndWrappedAsTheSameMessage() {
    var event = ZaloEvents.typed(LAN, ID, "Xin chào");

    Inbound flat = message(event.flat());

    assertThat(message(event.wrapped())).isEqualTo(flat);
    assertThat(flat.content()).isEqualTo(new Content.Text("Xin chào"));
    assertThat(flat.address().toString()).contains("zalobot", "2424242424", LAN);
    assertThat(flat.key()).isEqualTo("message.text.received:" + ID);
    assertThat(flat.sender().origin()).isEqualTo(Origin.TYPED);
    assertThat(flat.sender().name()).isEqualTo("Chị Lan");
    assertThat(flat.privately()).isTrue();
    assertThat(flat.sentAt()).isEqualTo(Instant.ofEpochMilli(1_795_000_000_000L));
  }

  /** Old samples of the documentation have neither event name nor display name. */
  @Test
  void readsTheOldFormAsTheSameMessage() {
    var old =
        ZaloEvents.typed(LAN, ID, "Xin chào")
            .without("event_name")
            .set("from", "{\"id\":\"" + LAN + "\",\"first_name\":\"Lan\",\"is_bot\":false}");

    assertThat(message(old.wrapped()).key()).isEqualTo("message.text.received:" + ID);
    assertThat(message(old.flat()).sender().name()).isEqualTo("Lan");
    assertThat(message(ZaloEvents.sticker(LAN, ID).without("event_name").flat()).content())
        .isEqualTo(new Content.Unsupported("sticker"));
  }

  static Stream<ZaloEvents.Draft> unread() {
    return Stream.of(
        ZaloEvents.image(LAN, ID, ""),
        ZaloEvents.image(LAN, ID, "/xoa F1"),
        ZaloEvents.sticker(LAN, ID),
        ZaloEvents.voice(LAN, ID),
        ZaloEvents.unsupported(LAN, ID));
  }

  /** What stands below a picture is never taken for words: it could be a command. */
  @ParameterizedTest
  @MethodSource("unread")
  void saysOfWhatItCannotReadWhatItIs(ZaloEvents.Draft event) {
    assertThat(message(event.flat()).content()).isInstanceOf(Content.Unsupported.class);
    assertThat(read(event.in(GROUP).flat())).isEqualTo(new Reading.Ignored("in_group"));
  }

  @Test
  void tellsTheUnnamedApart() {
    assertThat(message(ZaloEvents.unsupported(LAN, ID).flat()).content())
        .isEqualTo(new Content.Unsupported(Content.Unsupported.UNNAMED));
  }

  @Test
  void answersNeitherItselfNorOtherBots() {
    String bot = "{\"id\":\"77\",\"is_bot\":true}";
    String me = "{\"id\":\"2424242424\",\"is_bot\":false}";

    assertThat(read(ZaloEvents.typed(LAN, ID, "a").set("from", bot).flat()))
        .isEqualTo(new Reading.Ignored("own"));
    assertThat(read(ZaloEvents.typed(LAN, ID, "a").set("from", me).flat()))
        .isEqualTo(new Reading.Ignored("own"));
    names.learn(MAPPER.readTree("{\"id\":\"1459\"}"));
    String learnt = "{\"id\":\"1459\",\"is_bot\":false}";
    assertThat(read(ZaloEvents.typed(LAN, ID, "a").set("from", learnt).flat()))
        .isEqualTo(new Reading.Ignored("own"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"event_name\":\"user.follow\",\"user\":{\"id\":\"1\"}}",
        "{\"event_name\":\"message.hologram.received\",\"message\":{\"message_id\":\"1\"}}",
        "{\"event_name\":\"message.text.received\"}"
      })
  void ignoresWhatIsNoMessageForIt(String event) {
    assertThat(read(event)).isInstanceOf(Reading.Ignored.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":1}",
        "{\"message\":7}",
        "{\"message\":{\"text\":\"a\"}}",
        "{\"message\":{\"message_id\":\"1\",\"chat\":{\"id\":\"1\"}}}",
        "{\"message\":{\"text\":\"a\",\"message_id\":[],\"chat\":{\"id\":\"1\"}}}",
        "{\"message\":{\"text\":\"a\",\"message_id\":\"1\",\"chat\":{\"id\":{}}}}"
      })
  void keepsWhatIsOfNoKnownForm(String event) {
    assertThat(read(event)).isInstanceOf(Reading.Unreadable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "null", "7", "\"\"", "{\"ok\":true,\"result\":{}}"})
  void findsNothingInAnEmptyBody(String body) {
    assertThat(ZaloBotUpdates.events(MAPPER.readTree(body))).isEmpty();
  }

  @Test
  void takesOurNameFromTheWordsOfAGroup() {
    Inbound called =
        message(ZaloEvents.typed(LAN, ID, "@" + FakeZaloBot.NAME + ", Ai kiêm?").in(GROUP).flat());

    assertThat(called.content()).isEqualTo(new Content.Text("Ai kiêm?"));
    assertThat(called.privately()).isFalse();
    assertThat(Place.of(called.address())).isEqualTo(new Place(GROUP, true));
    assertThat(called.sender().id()).isEqualTo(LAN);
    assertThat(names.stripped("@Bot TinhGọnX Ai?")).isEqualTo("TinhGọnX Ai?");
    assertThat(names.stripped("Ai? @" + FakeZaloBot.NAME)).startsWith("Ai?");
    assertThat(names.stripped("@" + FakeZaloBot.NAME + " /xoa F1")).startsWith("@");
  }

  @Test
  void isRatherInAGroupThanInPrivateWhereNothingSaysWhich() {
    var unknown = ZaloEvents.typed(LAN, ID, "a");

    assertThat(message(unknown.set("chat", "{\"id\":\"" + LAN + "\"}").flat()).privately())
        .isTrue();
    assertThat(message(unknown.set("chat", "{\"id\":\"" + GROUP + "\"}").flat()).privately())
        .isFalse();
    assertThat(
            message(unknown.set("chat", "{\"id\":\"1\",\"chat_type\":\"NEW\"}").flat()).privately())
        .isFalse();
  }

  @Test
  void knowsNobodyInAMessageWithoutSender() {
    var nobody = ZaloEvents.typed(LAN, ID, "/xoa F1").without("from");

    assertThat(message(nobody.flat()).sender().origin()).isEqualTo(Origin.ANONYMOUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "\"soon\"", "9999999999999999", "{}"})
  void takesTheTimeFromItsClockWhereTheDateIsNone(String date) {
    var event = ZaloEvents.typed(LAN, ID, "a").set("date", date);

    assertThat(message(event.flat()).sentAt()).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
  }

  /** Whatever field turns into whatever else, what is read goes into the inbox and out again. */
  @Test
  void readsAnythingWithoutFailing() {
    List<String> strange =
        List.of("null", "{}", "[]", "7", "-1e999", "true", "\"\\u0000\\ud800\"", "\"@\"");
    for (int seed = 0; seed < Integer.getInteger("seeds", 1_000); seed++) {
      var random = new Random(seed);
      var event = ZaloEvents.typed(LAN, ID, "chữ");
      List<String> fields = new ArrayList<>(event.message().propertyNames());
      event.set(
          fields.get(random.nextInt(fields.size())), strange.get(random.nextInt(strange.size())));
      String json = random.nextBoolean() ? event.flat() : event.wrapped();
      for (JsonNode one : ZaloBotUpdates.events(MAPPER.readTree(json))) {
        if (updates.read(one) instanceof Reading.Message(var message)) {
          assertThat(Json.inbound(Json.write(message))).as("seed %s", seed).isEqualTo(message);
        }
      }
    }
  }

  private Reading read(String json) {
    List<JsonNode> events = ZaloBotUpdates.events(MAPPER.readTree(json));
    assertThat(events).hasSize(1);
    return updates.read(events.getFirst());
  }

  private Inbound message(String json) {
    return assertThat(read(json)).asInstanceOf(type(Reading.Message.class)).actual().inbound();
  }
}
