package vn.tinhgon.ops;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** How much room the database takes on disk. */
@Component
public class DatabaseSize {
  private final DataSource source;
  private final JdbcClient db;

  DatabaseSize(DataSource source, JdbcClient db) {
    this.source = source;
    this.db = db;
  }

  /** In bytes. */
  public long bytes() throws SQLException {
    // The one question that both databases want asked differently.
    String question =
        product().equals("H2")
            ? """
            select cast(setting_value as bigint) from information_schema.settings
            where setting_name = 'info.FILE_SIZE'
            """
            : "select pg_database_size(current_database())";
    return db.sql(question).query(Long.class).single();
  }

  private String product() throws SQLException {
    Connection connection = DataSourceUtils.getConnection(source);
    try {
      return connection.getMetaData().getDatabaseProductName();
    } finally {
      DataSourceUtils.releaseConnection(connection, source);
    }
  }
}
