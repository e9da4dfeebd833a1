package vn.tinhgon.faq;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What administrators may set while the service runs; what they have not, the settings say. */
@Repository
public class HouseRules {
  private final JdbcClient db;
  private final KnowledgeRevision revision;
  private final String fourEyes;

  HouseRules(
      JdbcClient db,
      KnowledgeRevision revision,
      @Value("${tinhgon.four-eyes:auto}") String fourEyes) {
    this.db = db;
    this.revision = revision;
    this.fourEyes = fourEyes;
  }

  /** Whether an entry must be approved by somebody who did not write it. */
  public enum FourEyes {
    /** Where there are two who may approve it. */
    AUTO,
    ON,
    OFF
  }

  public FourEyes fourEyes() {
    return switch (value("four-eyes", fourEyes)) {
      case "on", "true" -> FourEyes.ON;
      case "off", "false" -> FourEyes.OFF;
      default -> FourEyes.AUTO;
    };
  }

  /** Whether what rests on a document that has ended is kept from readers. */
  public boolean hidesEnded() {
    return value("hide-ended", "off").equals("on");
  }

  /** After how many months an entry is to be looked at again. */
  public int reviewMonths() {
    return Integer.parseInt(value("review-months", EntryCare.MONTHS));
  }

  /** Within how many working days a question that was passed on is to be answered. */
  public int answerDays() {
    return Integer.parseInt(value("answer-days", "3"));
  }

  /**
   * Sets a rule; must be called inside a transaction. Returns what it was; empty = as by default.
   */
  public String set(String name, String value) {
    revision.lock();
    String before = value(name, "");
    db.sql("delete from house_rule where name = ?").param(name).update();
    if (!value.isEmpty()) {
      db.sql("insert into house_rule (name, setting) values (?, ?)").params(name, value).update();
    }
    // What readers get may have changed by it.
    revision.next();
    return before;
  }

  /** What administrators have set; empty = as by default. */
  public String setting(String name) {
    return value(name, "");
  }

  private String value(String name, String otherwise) {
    return db.sql("select setting from house_rule where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .orElse(otherwise);
  }
}
