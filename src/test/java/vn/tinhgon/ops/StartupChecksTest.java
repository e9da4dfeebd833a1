package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
  void refusesASecondProcessOnPostgreSql() {
    try (var database = Databases.POSTGRESQL.fresh()) {
      var first = new StartupChecks();
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
    new StartupChecks().postProcessAfterInitialization(source, "dataSource");
  }

  private static HikariDataSource source(String url) {
    var source = new HikariDataSource();
    source.setJdbcUrl(url);
    source.setInitializationFailTimeout(1);
    source.setConnectionTimeout(1_000);
    return source;
  }
}
