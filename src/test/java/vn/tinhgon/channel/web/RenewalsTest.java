package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class RenewalsTest {
  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final SecureRandom random = new SecureRandom();
  private Databases.Fresh database;
  private Renewals renewals;

  @BeforeEach
  void open() {
    database = kind.fresh();
    renewals = new Renewals(database.jdbc(), database.transactions(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void endsTheOldVisitAndGoesOnUnderTheNewId() {
    var old = Session.fresh(random);
    var fresh = renewals.renew(old, Session.fresh(random));

    assertThat(renewals.find(old)).isEmpty();
    assertThat(renewals.known(fresh)).isTrue();
    assertThat(renewals.find(new Session(fresh.id()))).hasValue(fresh);
    assertThat(fresh.chat()).isEqualTo(old.chat());
  }

  /** Otherwise whoever knows the old id would read on once the time for keeping is over. */
  @Test
  void keepsAnEndedVisitEndedHoweverLongAgo() {
    var old = Session.fresh(random);
    var fresh = renewals.renew(old, Session.fresh(random));
    var again = renewals.renew(fresh, Session.fresh(random));

    for (int years = 0; years < 3; years++) {
      clock.advance(Duration.ofDays(366));
      renewals.erase(ninetyDaysAgo());
      assertThat(renewals.find(old)).isEmpty();
      assertThat(renewals.find(fresh)).isEmpty();
    }
    assertThat(renewals.find(new Session(again.id()))).isPresent();
  }

  @Test
  void keepsTheConversationOfAVisitAsLongAsThereIsOne() {
    var fresh = renewals.renew(Session.fresh(random), Session.fresh(random));
    clock.advance(Duration.ofDays(91));
    reply(fresh.chat());

    assertThat(renewals.erase(ninetyDaysAgo())).isZero();
    assertThat(renewals.find(new Session(fresh.id()))).hasValue(fresh);
  }

  @Test
  void forgetsWhichConversationItWasWhenThatIsErased() {
    var fresh = renewals.renew(Session.fresh(random), Session.fresh(random));
    clock.advance(Duration.ofDays(91));
    reply("-");
    reply("another");

    assertThat(renewals.erase(ninetyDaysAgo())).isEqualTo(1);
    assertThat(renewals.erase(ninetyDaysAgo())).isZero();
    assertThat(renewals.find(new Session(fresh.id()))).hasValue(new Session(fresh.id()));
    assertThat(database.jdbc().sql("select chat from web_visit").query(String.class).list())
        .containsOnlyNulls();
  }

  private Instant ninetyDaysAgo() {
    return clock.instant().minus(Duration.ofDays(90));
  }

  private void reply(String chat) {
    database
        .jdbc()
        .sql(
            """
            insert into outbox (channel, account, chat, payload, state, attempts, doubts, due,
                                created_at)
            values ('web', 'page', ?, '{}', 'SENT', 1, 0, current_timestamp, current_timestamp)
            """)
        .param(chat)
        .update();
  }
}
