package vn.tinhgon.inbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;

/** Writes down what it is given, in the transaction, and fails where told. */
final class Notebook implements MessageHandler {
  final List<String> handled = Collections.synchronizedList(new ArrayList<>());
  final List<String> attempts = Collections.synchronizedList(new ArrayList<>());
  final List<String> givenUp = new ArrayList<>();
  final Set<String> failing = new HashSet<>();
  final Set<String> busy = new HashSet<>();
  boolean givingUpFails;

  /** What the store answers to whatever is handled, if anything. */
  @Nullable RuntimeException store;

  JdbcClient db;

  @Override
  public boolean ready(Address address) {
    return !busy.contains(address.chat());
  }

  @Override
  public void handle(Inbound message) {
    String text = ((Content.Text) message.content()).text();
    attempts.add(text);
    write("note " + text);
    if (store != null) {
      throw store;
    }
    if (failing.contains(text)) {
      throw new IllegalStateException("planned failure");
    }
    synchronized (this) {
      handled.add(text);
      notifyAll();
    }
  }

  @Override
  public void giveUp(Inbound message) {
    write("gave up");
    if (givingUpFails) {
      throw new IllegalStateException("planned failure");
    }
    givenUp.add(((Content.Text) message.content()).text());
  }

  /** Anything in the database will do to see whether it is rolled back. */
  private void write(String note) {
    db.sql(
            """
            insert into outbox (channel, account, chat, payload, state, attempts, doubts, due,
                                created_at)
            values ('note', '1', '1', ?, 'NEW', 0, 0, current_timestamp, current_timestamp)
            """)
        .param(note)
        .update();
  }

  List<String> written() {
    return db.sql("select payload from outbox").query(String.class).list();
  }

  synchronized void awaitHandled(int count) throws InterruptedException {
    while (handled.size() < count) {
      wait();
    }
  }
}
