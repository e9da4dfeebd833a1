package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.AuditVerdict.Altered;
import vn.tinhgon.access.AuditVerdict.Fault;
import vn.tinhgon.access.AuditVerdict.Sound;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

/** The audit shows every change that somebody makes to it by hand. */
@ParameterizedClass
@EnumSource(Databases.class)
class AuditLogTest {
  private static final List<String> COLUMNS =
      List.of(
          "happened_at", "channel", "user_id", "act", "target", "outcome", "salt", "seal", "hash");

  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00.123456789Z");
  private Databases.Fresh database;
  private JdbcClient db;
  private AuditLog audit;

  @BeforeEach
  void open() {
    database = kind.fresh();
    db = database.jdbc();
    audit = new AuditLog(db, Acts.KEY, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void standsAsItWasWritten() {
    assertThat(audit.verify()).isEqualTo(new Sound(0, 0, ""));

    write(20);

    assertThat(audit.verify()).isInstanceOf(Sound.class).extracting("acts").isEqualTo(20L);
  }

  @Test
  void findsEveryChangeOfAnAct() {
    write(20);
    int changes = Integer.getInteger("seeds", 1_000);
    int found = 0;
    var transaction = new TransactionTemplate(database.transactions());
    for (int seed = 0; seed < changes; seed++) {
      var random = new Random(seed);
      boolean altered =
          transaction.execute(status -> {
            status.setRollbackOnly();
            alter(random);
            return audit.verify() instanceof Altered;
          });
      assertThat(altered).as("seed " + seed).isTrue();
      found++;
    }
    assertThat(found).isEqualTo(changes);
    assertThat(audit.verify()).isInstanceOf(Sound.class);
  }

  @Test
  void saysWhereItWasChanged() {
    write(5);
    List<Long> ids = ids();
    db.sql("delete from audit where id = ?").param(ids.get(4)).update();
    assertThat(audit.verify()).isEqualTo(new Altered(Fault.END, 4));

    db.sql("update audit set user_id = 'x' where id = ?").param(ids.get(2)).update();
    assertThat(audit.verify()).isEqualTo(new Altered(Fault.ACT, ids.get(2)));

    db.sql("delete from audit").update();
    assertThat(audit.verify()).isEqualTo(new Altered(Fault.END, 0));
  }

  @Test
  void holdsWhenPeopleAreErasedInTimeAndOnlyThen() {
    write(20);
    audit.erase(clock.instant().minusSeconds(60));
    assertThat(db.sql("select count(*) from audit where user_id = '-'").query(Long.class).single())
        .isBetween(5L, 15L);
    assertThat(audit.verify()).isInstanceOf(Sound.class);

    write(5);
    assertThat(audit.verify()).isInstanceOf(Sound.class);

    long last = ids().getLast();
    db.sql("update audit set user_id = '-', salt = null where id = ?").param(last).update();
    assertThat(audit.verify()).isEqualTo(new Altered(Fault.ACT, last));
  }

  @Test
  void beginsAfterTheActsThatHaveNoHash() {
    old();
    old();
    db.sql("update audit_chain set unchained = 2").update();
    write(3);
    assertThat(audit.verify())
        .isInstanceOfSatisfying(
            Sound.class,
            sound -> {
              assertThat(sound.acts()).isEqualTo(5);
              assertThat(sound.unchained()).isEqualTo(2);
            });

    db.sql("update audit set hash = null where id = ?").param(ids().get(2)).update();
    assertThat(audit.verify()).isInstanceOf(Altered.class);
    db.sql("update audit_chain set unchained = 3").update();
    assertThat(audit.verify()).isInstanceOf(Altered.class);
    db.sql("update audit_chain set unchained = 2").update();
    db.sql("delete from audit where id = ?").param(ids().getFirst()).update();
    assertThat(audit.verify()).isInstanceOf(Altered.class);
  }

  @Test
  void keepsOneChainHoweverManyWriteAtOnce() throws Exception {
    var transaction = new TransactionTemplate(database.transactions());
    List<Callable<Void>> writers = new ArrayList<>();
    for (int n = 0; n < 40; n++) {
      String id = "" + n;
      writers.add(() -> {
        transaction.executeWithoutResult(status -> {
          audit.record(new Person("telegram", id), "sua", "F01", Outcome.DONE);
          if (id.endsWith("7")) {
            status.setRollbackOnly();
          }
        });
        return null;
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Void> writer : threads.invokeAll(writers)) {
        writer.get();
      }
    }

    assertThat(audit.verify()).isInstanceOf(Sound.class).extracting("acts").isEqualTo(36L);
  }

  private void write(int acts) {
    for (int n = 0; n < acts; n++) {
      clock.advance(Duration.ofSeconds(7));
      Outcome outcome = n % 3 == 0 ? Outcome.REFUSED : Outcome.DONE;
      audit.record(new Person("telegram", "1" + n), n % 2 == 0 ? "sua" : "xoa", "F" + n, outcome);
    }
  }

  /** As one was written before there was a chain. */
  private void old() {
    db.sql(
            """
            insert into audit (happened_at, channel, user_id, act, target, outcome)
            values (current_timestamp, 'telegram', '7', 'sua', 'F01', 'DONE')
            """)
        .update();
  }

  private void alter(Random random) {
    List<Long> ids = ids();
    long id = ids.get(random.nextInt(ids.size()));
    switch (random.nextInt(10)) {
      case 0 -> db.sql("delete from audit where id = ?").param(id).update();
      case 1 -> db.sql("delete from audit where id >= ?").param(id).update();
      case 2 -> old();
      default -> alter(id, COLUMNS.get(random.nextInt(COLUMNS.size())));
    }
  }

  private void alter(long id, String column) {
    String change =
        column.equals("happened_at")
            ? "happened_at + interval '1' second"
            : "substring(" + column + " || 'x' from 2)";
    db.sql("update audit set " + column + " = " + change + " where id = ?").param(id).update();
  }

  private List<Long> ids() {
    return db.sql("select id from audit order by id").query(Long.class).list();
  }
}
