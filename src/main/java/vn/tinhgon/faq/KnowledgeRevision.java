package vn.tinhgon.faq;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the changes of the store. */
@Repository
class KnowledgeRevision {
  private final JdbcClient db;

  KnowledgeRevision(JdbcClient db) {
    this.db = db;
  }

  /** The number of the latest change. */
  long current() {
    return db.sql("select number from knowledge_revision").query(Long.class).single();
  }

  /** Lets one change happen after the other: whoever asks next waits for this transaction. */
  void lock() {
    db.sql("select number from knowledge_revision for update").query(Long.class).single();
  }

  /** Takes the next number for what this transaction changed. */
  void next() {
    db.sql("update knowledge_revision set number = nextval('knowledge_change')").update();
  }
}
