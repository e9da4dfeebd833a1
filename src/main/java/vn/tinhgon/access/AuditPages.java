package vn.tinhgon.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.access.AuditLog.Outcome;

/** Reads the audit a page at a time, the latest act first. */
@Repository
public class AuditPages {
  private static final int PAGE = 15;

  private final JdbcClient db;
  private final AuditLog log;

  AuditPages(JdbcClient db, AuditLog log) {
    this.db = db;
    this.log = log;
  }

  /** A page of what was asked for, counted from 1. */
  public record Page(List<AuditAct> acts, int number, int pages, long all) {

    public Page {
      acts = List.copyOf(acts);
    }
  }

  /** All acts. */
  public Page all(int page) {
    return read("", List.of(), page);
  }

  /** The acts on that target, such as an entry's id, also those on many at once. */
  public Page on(String target, int page) {
    // With its reason, where one had to be given.
    return read(
        """
         where target = ? or target like ?
           or id in (select audit from audit_touched where entry = ?)
        """,
        List.of(target, target + ": %", target),
        page);
  }

  /** The acts of that person, who is found by what stands for him and never by his id. */
  public Page by(Person who, int page) {
    return read(" where channel = ? and user_id = ?", List.of(who.channel(), log.mark(who)), page);
  }

  private Page read(String where, List<String> values, int page) {
    long all =
        db.sql("select count(*) from audit" + where).params(values).query(Long.class).single();
    int pages = (int) Math.max(1, (all + PAGE - 1) / PAGE);
    int number = Math.max(1, Math.min(page, pages));
    List<Object> params = new ArrayList<>(values);
    params.add(PAGE);
    params.add((number - 1) * PAGE);
    List<AuditAct> acts =
        db.sql("select * from audit" + where + " order by id desc limit ? offset ?")
            .params(params)
            .query((row, _) ->
                new AuditAct(
                    row.getTimestamp("happened_at").toInstant(),
                    row.getString("channel"),
                    row.getString("user_id"),
                    row.getString("act"),
                    row.getString("target"),
                    Outcome.valueOf(row.getString("outcome"))))
            .list();
    return new Page(acts, number, pages, all);
  }
}
