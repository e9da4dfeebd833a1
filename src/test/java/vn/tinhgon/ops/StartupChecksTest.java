package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.ReadOnlyFolder;

class StartupChecksTest {

  @Test
  void refusesAnH2DatabaseThatDelaysWritesAndNamesTheSetting(@TempDir Path folder) {
    String url = Databases.h2Url(folder).replace(";WRITE_DELAY=0", "");

    try (var source = source(url)) {
      assertThatThrownBy(() -> start(source))
          .isInstanceOf(StartupRefused.class)
          .hasMessageContaining("WRITE_DELAY=500");
    }
  }

  @Test
  void acceptsAnH2DatabaseThatWritesAtOnce(@TempDir Path folder) {
    try (var source = source(Databases.h2Url(folder))) {
      start(source);

      assertThat(source.isClosed()).isFalse();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void letsNobodyElseReadAnH2Database(@TempDir Path folder) throws IOException {
    Path open = Files.createDirectory(folder.resolve("data"));
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path file = open.resolve("db.mv.db");
    try (var source = source(Databases.h2Url(open))) {
      start(source);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    try (var source = source(Databases.h2Url(open))) {
      start(source);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void refusesASecondProcessOnPostgreSql() {
    try (var database = Databases.POSTGRESQL.fresh()) {
      var first = checks();
      first.postProcessAfterInitialization(database.source(), "dataSource");

      assertThatThrownBy(() -> start(database.source()))
          .isInstanceOf(StartupRefused.class)
          .hasMessageContaining("Another");

      first.destroy();
      start(database.source());
    }
  }

  @Test
  void saysThatTheDatabaseCannotBeReached() {
    try (var source = source("jdbc:postgresql://127.0.0.1:1/none")) {
      assertThatThrownBy(() -> start(source))
          .isInstanceOf(StartupRefused.class)
          .hasMessageContaining("cannot be opened");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesADatabaseThatItMayNotWriteToAndLosesNothingOfIt(@TempDir Path folder)
      throws SQLException {
    try (var source = source(Databases.h2Url(folder))) {
      start(source);
      JdbcClient.create(source).sql("create table kept as select 7 as number").update();
    }
    try (var disk = ReadOnlyFolder.at(folder);
        var source = source(Databases.h2Url(folder))) {
      assertThatThrownBy(() -> start(source))
          .as("%s", disk)
          .isInstanceOf(StartupRefused.class)
          .hasMessageContainingAll(folder.toString(), "may not be written to")
          .extracting(refused -> ((StartupRefused) refused).action())
          .asString()
          .contains("TINHGON_DATA_DIR");
    }

    try (var source = source(Databases.h2Url(folder))) {
      start(source);
      assertThat(
              JdbcClient.create(source)
                  .sql("select number from kept")
                  .query(Integer.class)
                  .single())
          .isEqualTo(7);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void refusesADataFolderThatItMayNotWriteTo(@TempDir Path folder, @TempDir Path other) {
    try (var disk = ReadOnlyFolder.at(folder);
        var source = source(Databases.h2Url(other))) {
      var checks =
          new StartupChecks(
              new MockEnvironment().withProperty("tinhgon.data-dir", folder.toString()));
      assertThatThrownBy(() -> checks.postProcessAfterInitialization(source, "dataSource"))
          .as("%s", disk)
          .isInstanceOf(StartupRefused.class)
          .hasMessageContainingAll(folder.toString(), "its disk is read-only");
    }
  }

  private static void start(HikariDataSource source) {
    checks().postProcessAfterInitialization(source, "dataSource");
  }

  private static StartupChecks checks() {
    return new StartupChecks(new MockEnvironment().withProperty("tinhgon.data-dir", "target/data"));
  }

  private static HikariDataSource source(String url) {
    var source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setInitializationFailTimeout(1);
    source.setConnectionTimeout(1_000);
    return source;
  }
}
