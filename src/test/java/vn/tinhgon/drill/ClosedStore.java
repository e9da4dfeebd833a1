package vn.tinhgon.drill;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;

/** The database of a service that has ended. */
final class ClosedStore {
  private ClosedStore() {}

  /** Opens the one below that folder. */
  static HikariDataSource in(Path folder) {
    var source = new HikariDataSource();
    source.setJdbcUrl(
        "jdbc:h2:file:"
            + folder.resolve("data/tinhgon").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE");
    return source;
  }
}
