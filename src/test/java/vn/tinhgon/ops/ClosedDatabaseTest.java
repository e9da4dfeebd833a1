package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.support.Databases;

/** What the pool of the service does when the database closes itself. */
class ClosedDatabaseTest {
  @Test
  void isOpenedAgainByTheNextWhoAsks(@TempDir Path folder) throws SQLException {
    String url = Databases.h2Url(folder);
    String choice =
        Settings.with().getProperty("spring.datasource.hikari.exception-override-class-name");
    try (var pool = new HikariDataSource()) {
      pool.setJdbcUrl(url);
      pool.setMaximumPoolSize(1);
      pool.setExceptionOverrideClassName(choice);
      JdbcClient db = JdbcClient.create(pool);
      db.sql("create table kept as select 7 as number").update();
      try (var connection = pool.getConnection()) {
        var session = (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        // As it does itself when a write fails.
        session.getDatabase().getStore().getMvStore().closeImmediately();
      }

      assertThatThrownBy(() -> number(db)).hasMessageContaining("closed");

      assertThat(number(db)).isEqualTo(7);
    }
  }

  private static int number(JdbcClient db) {
    return db.sql("select number from kept").query(Integer.class).single();
  }
}
