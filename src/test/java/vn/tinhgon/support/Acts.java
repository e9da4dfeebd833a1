package vn.tinhgon.support;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;

/** What the audit log holds; the service itself only ever writes to it. */
public final class Acts {

  /** One line of the log. */
  public record Act(Person who, String act, String target, Outcome outcome) {}

  private Acts() {}

  /** All acts, newest first. */
  public static List<Act> in(JdbcClient db) {
    return db.sql("select * from audit order by id desc")
        .query((row, _) ->
            new Act(
                new Person(row.getString("channel"), row.getString("user_id")),
                row.getString("act"),
                row.getString("target"),
                Outcome.valueOf(row.getString("outcome"))))
        .list();
  }
}
