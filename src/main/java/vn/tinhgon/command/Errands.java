package vn.tinhgon.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;

/**
 * What takes longer than the transaction of a message may: begun when that has committed, and told
 * of in the same chat. Should the process die meanwhile, the next one begins an errand anew if its
 * owner has kept what it was, and of what was promised says that it must be asked for again; either
 * must leave all or nothing behind.
 */
@Component
public class Errands implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Errands.class);

  private final Promises promises;
  private final Outbox outbox;
  private final Wording wording;
  private final TransactionTemplate transaction;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("errand-", 1).factory());
  private final Set<Future<?>> open = ConcurrentHashMap.newKeySet();

  Errands(Promises promises, Outbox outbox, Wording wording, PlatformTransactionManager manager) {
    this.promises = promises;
    this.outbox = outbox;
    this.wording = wording;
    transaction = new TransactionTemplate(manager);
  }

  /** Something to be done, which may say how far it is. */
  public interface Errand {
    /** Does it, outside of any transaction; returns what is said at the end, if anything. */
    String run(Teller teller) throws IOException, SQLException;
  }

  /** Something that somebody was told to wait for. */
  public interface Promise {
    /** Does it, outside of any transaction; returns how its end is told, inside of one. */
    Runnable run(Teller teller) throws IOException, SQLException;
  }

  /** Says something in the chat before the end. */
  public interface Teller {
    void say(String text);
  }

  /** Begins once the caller's transaction has committed, or never; its owner keeps what it was. */
  public void after(Address chat, Errand errand) {
    afterCommit(() -> begin(chat, errand));
  }

  /** As {@link #after}, where nothing is kept: a restart says that it has to be asked for again. */
  public void promise(Address chat, Promise promise) {
    long id = promises.make(chat);
    afterCommit(() -> start(() -> run(chat, promise, id)));
  }

  private static void afterCommit(Runnable begin) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            begin.run();
          }
        });
  }

  /** Begins at once, for what was promised before a restart. */
  public void begin(Address chat, Errand errand) {
    start(() -> run(chat, errand));
  }

  private void start(Runnable work) {
    open.removeIf(Future::isDone);
    open.add(threads.submit(work));
  }

  /** Waits for all that has begun. */
  public void settle() {
    for (Future<?> one : open) {
      try {
        one.get();
      } catch (ExecutionException failed) {
        log.error("an errand could not even be told of", failed.getCause());
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void run(Address chat, Errand errand) {
    String said;
    try {
      said = errand.run(text -> say(chat, text));
    } catch (IOException | SQLException | RuntimeException failed) {
      log.error("an errand failed", failed);
      said = wording.get("errand.failed");
    }
    if (!said.isEmpty()) {
      say(chat, said);
    }
  }

  private void run(Address chat, Promise promise, long id) {
    Runnable end;
    try {
      end = promise.run(text -> say(chat, text));
    } catch (IOException | SQLException | RuntimeException failed) {
      log.error("an errand failed", failed);
      end = () -> outbox.put(chat, Reply.of(wording.get("errand.failed")));
    }
    Runnable told = end;
    transaction.executeWithoutResult(_ -> {
      told.run();
      promises.end(id);
    });
  }

  private void say(Address chat, String text) {
    transaction.executeWithoutResult(_ -> outbox.put(chat, Reply.of(text)));
  }

  @Override
  public void destroy() {
    threads.close();
  }
}
