package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.SealedText;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.SettableClock;

/** A server that gives out tokens, and the store that keeps them. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class TokenRoom {
  static final Duration PATIENCE = Duration.ofSeconds(60);
  static final SecretKey KEY = SecretKey.of("0123456789abcdef0123456789abcdef");

  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final FakeZaloOa zalo = new FakeZaloOa(clock);
  final OkHttpClient http = PlatformHttp.client(PATIENCE, PATIENCE, Optional.empty());
  @Parameter Databases databases;
  Databases.Fresh database;

  @BeforeEach
  void open() {
    database = databases.fresh();
  }

  @AfterEach
  void close() {
    database.close();
    PlatformHttp.end(http);
    zalo.close();
  }

  static void assertNeedsConsent(Tokens tokens) {
    assertThatThrownBy(tokens::access)
        .isInstanceOfSatisfying(
            NoToken.class, none -> assertThat(none.state()).isEqualTo(State.CONSENT_NEEDED))
        .hasMessageContaining("tinhgon zalooa consent");
  }

  final void rename(String from, String to) {
    database.jdbc().sql("alter table " + from + " rename to " + to).update();
  }

  final Tokens tokens() {
    return tokens(KEY, FakeZaloOa.REFRESH_TOKEN);
  }

  final Tokens tokens(SecretKey key, String refresh) {
    TokenStore store = store(key);
    store.takeUp(refresh);
    var server =
        new TokenServer(
            http, zalo.url(), FakeZaloOa.APP_ID, FakeZaloOa.APP_SECRET, PATIENCE, clock);
    return new Tokens(store, server, PATIENCE, clock);
  }

  final TokenStore store(SecretKey key) {
    var seal = new SealedText(key, "zalooa tokens");
    return new TokenStore(database.jdbc(), seal, FakeZaloOa.APP_ID, clock);
  }
}
