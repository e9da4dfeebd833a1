package vn.tinhgon.support;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Telegram as a platform that calls the service. */
public record TelegramHook(FakeTelegram fake) implements Hook {

  /** A server of its own. */
  public TelegramHook() {
    this(new FakeTelegram());
  }

  @Override
  public String channel() {
    return "telegram";
  }

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
  public String path() {
    return "/webhook/telegram";
  }

  @Override
  public String header() {
    return "X-Telegram-Bot-Api-Secret-Token";
  }

  @Override
  public String body(int person, int number, String words) {
    return "{\"update_id\":" + number + "," + Updates.typed(person, number, words).substring(1);
  }

  @Override
  public String shown(String body) {
    return SECRET;
  }

  @Override
  public void pushTo(URI service) {
    fake.line().persist();
    fake.pushTo(service, path(), SECRET);
  }

  @Override
  public void setUp() {
    fake.pushTo(URI.create("http://127.0.0.1:1"), path(), SECRET);
  }

  @Override
  public String says(int person, String words) {
    return "m:" + person + ":" + fake.says(person, words);
  }

  @Override
  public List<Taken> taken() {
    return fake.sent().stream()
        .map(one -> new Taken("" + one.messageId(), one.chat(), one.text()))
        .toList();
  }

  @Override
  public int openSends() {
    return fake.openSends();
  }

  @Override
  public void observe(Consumer<Moment> listener) {
    fake.observe(listener);
  }

  @Override
  public FakeLine line() {
    return fake.line();
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
