package vn.tinhgon.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.NaughtyStrings;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SettableClock;

/** Copies of the whole service's database, and what they are worth. */
@ParameterizedClass
@EnumSource(Databases.class)
class BackupTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final String QUESTION = "1 tăng 2 giảm nghĩa là gì?";

  @Parameter Databases kind;
  @TempDir Path data;

  @Test
  void bringsEverythingBackOnBothDatabases() throws Exception {
    Path file = data.resolve("a.backup");
    List<String> lines;
    try (var office = office()) {
      office.says("7", "/sua F38\nTrả lời: Tăng một, giảm hai, câu mới.");
      office.says("8", QUESTION);
      for (String naughty : NaughtyStrings.PLAIN) {
        office.says("8", naughty);
      }
      dump(office.part(DataSource.class), file);
      lines = lines(file);
    }

    for (Databases target : Databases.values()) {
      var restored = target.bare();
      Backup backup = Load.read(file, restored.source(), (_, _) -> {});
      Path again = data.resolve("b.backup");
      dump(restored.source(), again);

      assertThat(backup.rows()).containsEntry("faq_entry", 62L).containsEntry("audit_chain", 1L);
      assertThat(lines(again).stream().skip(1).sorted())
          .isEqualTo(lines.stream().skip(1).sorted().toList());
      try (var office =
          new Office(restored.source(), restored, data, Map.of("tinhgon.admins", "telegram:7"))) {
        office.unread();
        for (int i = 0; i < 2 + NaughtyStrings.PLAIN.size(); i++) {
          office.typed("9", "the keys that were given before the copy");
        }
        assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
        assertThat(office.says("9", QUESTION)).contains("Tăng một, giảm hai, câu mới.");
        assertThat(office.says("7", "/sua F38\nTrả lời: Sau khi khôi phục.")).contains("3");
        assertThat(office.says("9", QUESTION)).contains("Sau khi khôi phục.");
        assertThat(office.part(FaqStore.class).revisions("F38")).hasSize(3);
      }
    }
  }

  /** R7: every transaction whole, and all that was committed before the copy began. */
  @Test
  void holdsOneMomentWhileOthersWrite() throws Exception {
    try (var database = kind.fresh()) {
      var acknowledged = new AtomicLong();
      var stop = new AtomicBoolean();
      Thread writer = Thread.ofPlatform().start(() -> write(database, acknowledged, stop));
      for (int round = 0; round < 3; round++) {
        while (acknowledged.get() < (round + 1) * 50L) {
          Thread.onSpinWait();
        }
        long before = acknowledged.get();
        Path file = data.resolve("r" + round);
        dump(database.source(), file);

        try (var restored = kind.bare()) {
          Load.read(file, restored.source(), (_, _) -> {});
          long codes = count(restored, "select count(*) from admin_code");
          assertThat(codes).isGreaterThanOrEqualTo(before);
          assertThat(count(restored, "select count(*) from admin_code_try")).isEqualTo(codes);
        }
      }
      stop.set(true);
      writer.join();
    }
  }

  @Test
  void refusesWhatIsDamagedOrCutOff() throws Exception {
    Path file = data.resolve("a.backup");
    try (var database = kind.fresh()) {
      dump(database.source(), file);
    }
    byte[] whole = Files.readAllBytes(file);
    var random = new Random(7);
    for (int i = 0; i < 100; i++) {
      byte[] flipped = whole.clone();
      int bit = random.nextInt(flipped.length * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      refused(flipped, "bit " + bit);
      int length = random.nextInt(whole.length);
      refused(java.util.Arrays.copyOf(whole, length), "cut at " + length);
    }
    assertThat(Lines.check(file).rows()).isNotEmpty();
  }

  @Test
  void goesIntoNoDatabaseThatHoldsSomething() throws Exception {
    Path file = data.resolve("a.backup");
    try (var database = kind.fresh()) {
      dump(database.source(), file);

      assertThatThrownBy(() -> Load.read(file, database.source(), (_, _) -> {}))
          .isInstanceOf(BadBackup.class)
          .hasMessageContaining("not empty");
    }
  }

  @Test
  void copiesEveryHourAndLetsGoOfTheOldest() throws Exception {
    try (var database = kind.fresh()) {
      var clock = SettableClock.at(NOW.toString());
      var backups = new Backups(database.source(), clock, data);
      for (int i = 0; i < 60; i++) {
        backups.hourly();
        backups.hourly();
        clock.advance(Duration.ofHours(1));
      }

      List<Path> copies = files(data.resolve("backups"));
      assertThat(copies).hasSize(24 + 2);
      assertThat(backups.latest()).contains(NOW.plus(Duration.ofHours(59)));
      for (Path copy : copies) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
            .isEqualTo("rw-------");
      }
      Path stranger = Files.writeString(data.resolve("backups/notes.txt"), "x");
      Path draft = Files.writeString(data.resolve("backups/draft-1.tmp"), "x");
      backups.make();
      assertThat(stranger).exists();
      assertThat(draft).doesNotExist();
    }
  }

  @Test
  void leavesNothingHalfDoneWhereItCannotWrite() throws Exception {
    try (var database = kind.fresh()) {
      Files.writeString(data.resolve("backups"), "a file where the folder should be");
      var backups = new Backups(database.source(), SettableClock.at(NOW.toString()), data);

      backups.hourly();

      assertThatThrownBy(backups::make).isInstanceOf(IOException.class);
      assertThat(backups.latest()).isEmpty();
    }
  }

  private Office office() {
    return new Office(kind, data, Map.of("tinhgon.admins", "telegram:7"));
  }

  static void dump(DataSource source, Path file) throws IOException, SQLException {
    try (Connection connection = source.getConnection()) {
      Dump.write(connection, file, NOW);
    }
    Lines.check(file);
  }

  private static List<String> lines(Path file) throws IOException {
    try (var in =
        new BufferedReader(new InputStreamReader(SealedFile.open(file), StandardCharsets.UTF_8))) {
      return in.lines().toList();
    }
  }

  private static void write(Databases.Fresh database, AtomicLong acknowledged, AtomicBoolean stop) {
    var transaction =
        new org.springframework.transaction.support.TransactionTemplate(database.transactions());
    while (!stop.get()) {
      long number = acknowledged.get() + 1;
      transaction.executeWithoutResult(_ -> {
        database
            .jdbc()
            .sql("insert into admin_code (hash, expires_at) values (?, now())")
            .param("h" + number)
            .update();
        database
            .jdbc()
            .sql("insert into admin_code_try (code, channel, user_id) values (?, 'c', 'u')")
            .param("h" + number)
            .update();
      });
      acknowledged.set(number);
      java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
    }
  }

  private static long count(Databases.Fresh database, String query) {
    return database.jdbc().sql(query).query(Long.class).single();
  }

  private void refused(byte[] bytes, String what) throws IOException {
    Path file = Files.write(data.resolve("bad"), bytes);
    assertThatThrownBy(() -> Lines.check(file)).as(what).isInstanceOf(BadBackup.class);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
