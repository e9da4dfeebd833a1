package vn.tinhgon.backup;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, the same on every database; knows how it is read, kept and set. */
enum Kind {
  NUMBER,
  DECIMAL,
  FLAG,
  TEXT,
  DAY,
  MOMENT,
  TEXTS,
  BYTES;

  /** The kind of a type as JDBC names it. */
  static Kind of(int jdbcType, String typeName) throws SQLException {
    return switch (jdbcType) {
      case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> NUMBER;
      case Types.NUMERIC, Types.DECIMAL, Types.DOUBLE, Types.REAL, Types.FLOAT -> DECIMAL;
      case Types.BOOLEAN, Types.BIT -> FLAG;
      case Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR, Types.CLOB -> TEXT;
      case Types.DATE -> DAY;
      // PostgreSQL calls a moment with zone TIMESTAMP.
      case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> MOMENT;
      case Types.ARRAY -> TEXTS;
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BYTES;
      default -> throw new SQLException("a backup cannot hold a column of type " + typeName);
    };
  }

  /** The value as JSON takes it: a number, a text, a list of texts, or null. */
  @Nullable Object read(ResultSet row, int place) throws SQLException {
    return switch (this) {
      case NUMBER -> {
        long number = row.getLong(place);
        yield row.wasNull() ? null : number;
      }
      case DECIMAL -> {
        BigDecimal number = row.getBigDecimal(place);
        yield number == null ? null : number.toPlainString();
      }
      case FLAG -> {
        boolean yes = row.getBoolean(place);
        yield row.wasNull() ? null : yes;
      }
      case TEXT -> row.getString(place);
      case DAY -> {
        LocalDate day = row.getObject(place, LocalDate.class);
        yield day == null ? null : day.toString();
      }
      case MOMENT -> {
        OffsetDateTime moment = row.getObject(place, OffsetDateTime.class);
        yield moment == null ? null : moment.withOffsetSameInstant(ZoneOffset.UTC).toString();
      }
      case TEXTS -> {
        var array = row.getArray(place);
        yield array == null ? null : Arrays.asList((Object[]) array.getArray());
      }
      case BYTES -> {
        byte[] bytes = row.getBytes(place);
        yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
      }
    };
  }

  /** Sets what {@link #read} gave. */
  void set(PreparedStatement row, int place, JsonNode value, Connection connection)
      throws SQLException {
    if (value.isNull()) {
      row.setNull(place, Types.NULL);
      return;
    }
    switch (this) {
      case NUMBER -> row.setLong(place, value.longValue());
      case DECIMAL -> row.setBigDecimal(place, new BigDecimal(value.stringValue()));
      case FLAG -> row.setBoolean(place, value.booleanValue());
      case TEXT -> row.setString(place, value.stringValue());
      case DAY -> row.setObject(place, LocalDate.parse(value.stringValue()));
      case MOMENT -> row.setObject(place, OffsetDateTime.parse(value.stringValue()));
      case TEXTS ->
          row.setArray(
              place,
              connection.createArrayOf(
                  "varchar", value.valueStream().map(JsonNode::stringValue).toArray()));
      case BYTES -> row.setBytes(place, Base64.getDecoder().decode(value.stringValue()));
    }
  }
}
