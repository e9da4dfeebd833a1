package vn.tinhgon.support;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A Zalo Official Account, which calls the service, signs, and repeats all that it says. */
public record ZaloOaHook(FakeZaloOa fake, Clock clock) implements Hook {

  /** An account of its own on that clock. */
  public ZaloOaHook(Clock clock) {
    this(new FakeZaloOa(clock), clock);
  }

  @Override
  public String channel() {
    return "zalooa";
  }

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
  public String path() {
    return FakeZaloOa.PATH;
  }

  @Override
  public String header() {
    return "X-ZEvent-Signature";
  }

  /** They are in the chat, and open it, from now on. */
  @Override
  public String body(int person, int number, String words) {
    fake.said("" + person, "m" + number, words);
    return OaEvents.text("" + person, "m" + number, words, clock.instant()).toString();
  }

  @Override
  public String shown(String body) {
    return OaEvents.signed(body);
  }

  @Override
  public void pushTo(URI service) {
    fake.line().persist();
    fake.pushTo(service);
  }

  /** It does not tell whether it has an address. */
  @Override
  public void setUp() {}

  @Override
  public String says(int person, String words) {
    return "m:" + fake.says("" + person, words);
  }

  @Override
  public List<Taken> taken() {
    return fake.sent().stream()
        .map(one -> new Taken(one.messageId(), one.person(), one.text()))
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
