package vn.tinhgon.ticket;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.tinhgon.ticket.Asker.Opinion;

/** What those who asked say of the answer they got; one vote each. */
@Repository
public class AskerVotes {
  private final JdbcClient db;

  AskerVotes(JdbcClient db) {
    this.db = db;
  }

  /** Writes down what he says now; false if he has said so before. */
  public boolean note(Asker asker, Opinion opinion) {
    db.sql("update ticket_asker set opinion = ? where id = ?")
        .params(opinion.name(), asker.id())
        .update();
    return asker.opinion() != opinion;
  }

  /** Of another answer nobody has said anything yet. */
  public void begin(long ticket) {
    db.sql("update ticket_asker set opinion = null where ticket = ?").param(ticket).update();
  }
}
