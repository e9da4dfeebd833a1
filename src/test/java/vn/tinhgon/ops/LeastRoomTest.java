package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.ReadOnlyFolder;

class LeastRoomTest {
  private static final DataSize LEAST = DataSize.ofMegabytes(64);

  private final AtomicLong left = new AtomicLong();
  private final AtomicBoolean writable = new AtomicBoolean(true);
  private final Databases.Fresh database = Databases.H2.fresh();
  private TransactionTemplate transaction;

  @BeforeEach
  void watch() {
    var manager = new JdbcTransactionManager(database.source());
    manager.setTransactionExecutionListeners(
        List.of(new LeastRoom(LEAST, left::get, writable::get)));
    transaction = new TransactionTemplate(manager);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void beginsNothingOnANearlyFullDiskAndSaysWhatToDo() {
    left.set(LEAST.toBytes() - 1);

    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {}))
        .isInstanceOf(CannotCreateTransactionException.class)
        .hasMessageContainingAll("only 63 MB are left", "at least 64 MB", "free some room");
  }

  @Test
  void goesOnAsSoonAsThereIsRoom() {
    left.set(0);
    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {})).isNotNull();

    left.set(LEAST.toBytes());

    assertThat(transaction.<Boolean>execute(_ -> true)).isTrue();
  }

  @Test
  void beginsNothingOnAReadOnlyDiskAndGoesOnOnceItMayBeWrittenTo() {
    left.set(LEAST.toBytes());
    writable.set(false);
    var room = new LeastRoom(LEAST, left::get, writable::get);

    assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {}))
        .isInstanceOf(CannotCreateTransactionException.class)
        .hasMessageContainingAll("may not be written to", "writable");
    assertThat(room.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(room.health().getDetails().toString()).contains("may not be written to");

    writable.set(true);
    assertThat(transaction.<Boolean>execute(_ -> true)).isTrue();
    assertThat(room.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void looksWhetherTheFolderMayBeWrittenTo(@TempDir Path folder) {
    String file = "jdbc:h2:file:" + folder.resolve("tinhgon") + ";MODE=PostgreSQL";
    var room = new LeastRoom(file, "1MB");
    assertThatCode(() -> begin(room)).doesNotThrowAnyException();

    try (var disk = ReadOnlyFolder.at(folder)) {
      assertThatThrownBy(() -> begin(room)).as("%s", disk).hasMessageContaining("written to");
      var server = new LeastRoom("jdbc:postgresql://db.example.vn/tinhgon", "1MB");
      assertThatCode(() -> begin(server)).doesNotThrowAnyException();
    }
    assertThatCode(() -> begin(room)).doesNotThrowAnyException();
  }

  @Test
  void isIllWhileThereIsTooLittle() {
    var room = new LeastRoom(LEAST, left::get, writable::get);

    left.set(LEAST.toBytes() - 1);
    assertThat(room.health().getStatus()).isEqualTo(Status.DOWN);
    assertThat(room.health().getDetails().toString()).contains("only 63 MB are left");

    left.set(LEAST.toBytes());
    assertThat(room.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void letsReadersRead() {
    transaction.setReadOnly(true);
    transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    assertThatCode(() -> transaction.executeWithoutResult(_ -> {})).doesNotThrowAnyException();
  }

  @Test
  void looksAtTheDiskOfTheFileAndAtNoneForAServer(@TempDir Path folder) {
    String more = "1000000TB";
    String file = "jdbc:h2:file:" + folder.resolve("tinhgon") + ";MODE=PostgreSQL";

    var near = new LeastRoom(file, more);
    var far = new LeastRoom("jdbc:postgresql://db.example.vn/tinhgon", more);

    assertThatThrownBy(() -> begin(near)).hasMessageContaining("on the disk of the database");
    assertThatCode(() -> begin(far)).doesNotThrowAnyException();
  }

  private void begin(LeastRoom room) {
    var manager = new JdbcTransactionManager(database.source());
    manager.setTransactionExecutionListeners(List.of(room));
    new TransactionTemplate(manager).executeWithoutResult(_ -> {});
  }
}
