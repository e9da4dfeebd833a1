package vn.tinhgon.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.tinhgon.support.Messages.typed;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.SettableClock;

/** Whose failure it is when the store does not take what a message's handling writes. */
@ParameterizedClass
@EnumSource(Databases.class)
class StoreAwayTest {
  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private final Notebook handler = new Notebook();
  private Databases.Fresh database;
  private InboxWorker worker;

  @BeforeEach
  void takeAMessage() {
    database = kind.fresh();
    var inbox = new Inbox(database.jdbc(), database.transactions(), clock);
    handler.db = database.jdbc();
    worker = new InboxWorker(inbox, handler, database.transactions(), clock, new Random(1));
    inbox.receive(List.of(typed("7", "1", "a")));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsNoFailureOfTheStoreAgainstAMessage() {
    var away =
        List.of(
            general(new IOException("No space left on device")),
            general(new IOException("Read-only file system")),
            new DataAccessResourceFailureException(
                "read only", new SQLException("The database is read only", "90097", 90097)),
            new DataAccessResourceFailureException(
                "closed", new SQLNonTransientConnectionException("closed", "90098", 90098)),
            new CannotCreateTransactionException(
                "no connection", new SQLTransientConnectionException("request timed out")),
            new CannotCreateTransactionException("only 3 MB are left"),
            new DataAccessResourceFailureException("disk", new SQLException("full", "53100")),
            new DataAccessResourceFailureException(
                "a standby", new SQLException("cannot execute INSERT", "25006")));

    for (int times = 0; times < 30; times++) {
      handler.store = away.get(times % away.size());
      assertThatThrownBy(worker::runOnce).isSameAs(handler.store);
    }
    handler.store = null;

    assertThat(worker.runOnce()).isEqualTo(1);
    assertThat(handler.handled).containsExactly("a");
    assertThat(handler.givenUp).isEmpty();
  }

  @Test
  void countsWhatTheStoreFailsAtForTheMessagesSake() {
    handler.store = general(new IllegalStateException("of this text"));

    for (int minutes = 0; minutes < 6; minutes++) {
      worker.runOnce();
      clock.advance(Duration.ofMinutes(1));
    }

    assertThat(handler.givenUp).containsExactly("a");
  }

  /** As H2 reports what it has no code for. */
  private static RuntimeException general(Throwable cause) {
    return new UncategorizedSQLException(
        "commit", null, new SQLException("General error", "HY000", 50000, cause));
  }
}
