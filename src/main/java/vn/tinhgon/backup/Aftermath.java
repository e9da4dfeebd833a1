package vn.tinhgon.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/**
 * What must not go on in a database that was brought back: what was sent to many after the backup
 * was made is not known there, and nobody may get it twice.
 */
final class Aftermath {
  private static final String BROADCASTS = "broadcast";

  private static final List<String> STEPS =
      List.of(
          """
          update outbox set state = 'DEAD', sending = false, doubts = doubts + 1,
            reason = 'unknown whether it arrived: the database was restored'
          where state = 'NEW' and at_most_once
          """,
          """
          update broadcast_recipient set state = 'UNKNOWN', reason = 'restored'
          where state = 'WAITING' and broadcast in
            (select id from broadcast where state in ('PREPARING', 'SENDING', 'STOPPING'))
          """,
          """
          update broadcast set state = 'STOPPING', reason = 'restored'
          where state in ('PREPARING', 'SENDING')
          """,
          "delete from broadcast where state = 'SHOWN'");

  private Aftermath() {}

  static void settle(Connection connection, Set<String> tables) throws SQLException {
    if (!tables.contains(BROADCASTS)) {
      // Made before anything was sent to many.
      return;
    }
    try (Statement change = connection.createStatement()) {
      for (String step : STEPS) {
        change.executeUpdate(step);
      }
    }
  }
}
