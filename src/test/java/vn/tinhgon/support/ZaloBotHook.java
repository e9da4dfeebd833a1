package vn.tinhgon.support;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The Zalo Bot Platform as one that calls the service. */
public record ZaloBotHook(FakeZaloBot fake) implements Hook {

  /** A platform of its own. */
  public ZaloBotHook() {
    this(new FakeZaloBot());
  }

  @Override
  public String channel() {
    return "zalobot";
  }

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
  public String path() {
    return "/webhook/zalo-bot";
  }

  @Override
  public String header() {
    return "X-Bot-Api-Secret-Token";
  }

  @Override
  public String body(int person, int number, String words) {
    return ZaloEvents.typed("" + person, "m" + number, words).flat();
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
    return "message.text.received:" + fake.says("" + person, words);
  }

  @Override
  public List<Taken> taken() {
    return fake.sent().stream()
        .map(one -> new Taken(one.messageId(), one.chat(), one.text()))
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
