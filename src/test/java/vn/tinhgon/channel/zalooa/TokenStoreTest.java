package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.SealedText;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class TokenStoreTest {
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  @Parameter Databases databases;
  private Databases.Fresh database;

  @BeforeEach
  void open() {
    database = databases.fresh();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** No Base64, and too short to have been closed by us. */
  @Test
  void takesADamagedTokenForNone() {
    var seal = new SealedText(SecretKey.of("0123456789abcdef0123456789abcdef"), "zalooa tokens");
    var store = new TokenStore(database.jdbc(), seal, "1", clock);
    store.takeUp("first-refresh-token");
    var now = clock.instant();
    store.put(new TokenPair("access", "refresh", now, now.plus(Duration.ofHours(25))));
    database
        .jdbc()
        .sql("update zalooa_token set access_token = '%%%', refresh_token = 'YWJj'")
        .update();

    assertThat(store.read().pair().access()).isEmpty();
    assertThat(store.read().pair().refresh()).isEmpty();
    assertThat(store.read().previousRefresh()).isEqualTo("first-refresh-token");
  }
}
