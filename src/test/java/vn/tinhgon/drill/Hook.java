package vn.tinhgon.drill;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.Updates;
import vn.tinhgon.support.ZaloEvents;

/** A platform that calls the service: what it is told of it, what is posted, what it takes. */
interface Hook extends AutoCloseable {
  String SECRET = "webhook-secret-made-for-drills";

  /** Environment with which the service is open on it. */
  Map<String, String> settings();

  /** That person's words as they are posted, with a number that no other message has. */
  HttpRequest post(String service, int person, int number, String words);

  /** What it took for that person. */
  List<String> textsTo(int person);

  /** How much it took in all. */
  int taken();

  /** What it would have refused. */
  List<String> violations();

  @Override
  void close();

  private static HttpRequest request(String url, String body, String header, String shown) {
    return HttpRequest.newBuilder(URI.create(url))
        .header("Content-Type", "application/json")
        .header(header, shown)
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  /** Telegram. */
  record Telegram(FakeTelegram fake) implements Hook {
    @Override
    public Map<String, String> settings() {
      return Map.of(
          "TINHGON_TELEGRAM_TOKEN",
          FakeTelegram.TOKEN,
          "TINHGON_TELEGRAM_API_URL",
          fake.url().toString(),
          "TINHGON_TELEGRAM_MODE",
          "webhook",
          "TINHGON_TELEGRAM_WEBHOOK_SECRET",
          SECRET);
    }

    @Override
    public HttpRequest post(String service, int person, int number, String words) {
      String update = Updates.typed(person, number, words).substring(1);
      return request(
          service + "/webhook/telegram",
          "{\"update_id\":" + number + "," + update,
          "X-Telegram-Bot-Api-Secret-Token",
          SECRET);
    }

    @Override
    public List<String> textsTo(int person) {
      return fake.textsTo(person);
    }

    @Override
    public int taken() {
      return fake.sent().size();
    }

    @Override
    public List<String> violations() {
      return fake.violations();
    }

    @Override
    public void close() {
      fake.close();
    }
  }

  /** The Zalo Bot Platform. */
  record ZaloBot(FakeZaloBot fake) implements Hook {
    @Override
    public Map<String, String> settings() {
      return Map.of(
          "TINHGON_ZALOBOT_TOKEN",
          FakeZaloBot.TOKEN,
          "TINHGON_ZALOBOT_API_URL",
          fake.url().toString(),
          "TINHGON_ZALOBOT_MODE",
          "webhook",
          "TINHGON_ZALOBOT_WEBHOOK_SECRET",
          SECRET);
    }

    @Override
    public HttpRequest post(String service, int person, int number, String words) {
      return request(
          service + "/webhook/zalo-bot",
          ZaloEvents.typed("" + person, "m" + number, words).flat(),
          "X-Bot-Api-Secret-Token",
          SECRET);
    }

    @Override
    public List<String> textsTo(int person) {
      return fake.textsTo("" + person);
    }

    @Override
    public int taken() {
      return fake.sent().size();
    }

    @Override
    public List<String> violations() {
      return fake.violations();
    }

    @Override
    public void close() {
      fake.close();
    }
  }

  /** A Zalo Official Account. */
  record ZaloOa(FakeZaloOa fake) implements Hook {
    @Override
    public Map<String, String> settings() {
      return Map.of(
          "TINHGON_ZALOOA_APP_ID", FakeZaloOa.APP_ID,
          "TINHGON_ZALOOA_APP_SECRET", FakeZaloOa.APP_SECRET,
          "TINHGON_ZALOOA_OA_SECRET", FakeZaloOa.OA_SECRET,
          "TINHGON_ZALOOA_REFRESH_TOKEN", FakeZaloOa.REFRESH_TOKEN,
          "TINHGON_ZALOOA_API_URL", fake.url().toString(),
          "TINHGON_ZALOOA_OAUTH_URL", fake.url().toString());
    }

    @Override
    public HttpRequest post(String service, int person, int number, String words) {
      fake.said("" + person, "m" + number, words);
      String event =
          OaEvents.text("" + person, "m" + number, words, Clock.systemUTC().instant()).toString();
      return request(
          service + FakeZaloOa.PATH, event, "X-ZEvent-Signature", OaEvents.signed(event));
    }

    @Override
    public List<String> textsTo(int person) {
      return fake.textsTo("" + person);
    }

    @Override
    public int taken() {
      return fake.sent().size();
    }

    @Override
    public List<String> violations() {
      return fake.violations();
    }

    @Override
    public void close() {
      fake.close();
    }
  }
}
