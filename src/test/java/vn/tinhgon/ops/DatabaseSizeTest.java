package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;

class DatabaseSizeTest {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void measuresADatabaseOfEitherKind(Databases kind) throws SQLException {
    try (var database = kind.fresh()) {
      assertThat(new DatabaseSize(database.source(), database.jdbc()).bytes()).isPositive();
    }
  }
}
