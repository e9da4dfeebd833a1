package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;
import vn.tinhgon.support.Databases;

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
