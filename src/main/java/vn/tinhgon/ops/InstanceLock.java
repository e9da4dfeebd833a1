package vn.tinhgon.ops;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds PostgreSQL's advisory lock for as long as this process lives, on a connection of its own.
 * When the database restarts, the lock is taken again; should another process have it by then, this
 * one ends.
 */
final class InstanceLock {
  private static final Logger log = LoggerFactory.getLogger(InstanceLock.class);
  private static final long NUMBER = 0x54696E68476F6EL;
  private static final long WATCH_MILLIS = 5_000;

  private @Nullable Connection held;
  private boolean released;

  /** Takes the lock, or refuses the start when another process has it. */
  synchronized void take(String url, @Nullable String user, @Nullable String password)
      throws SQLException {
    if (!lock(url, user, password)) {
      throw StartupChecks.second();
    }
    Thread.ofVirtual().name("instance-lock").start(() -> watch(url, user, password));
  }

  synchronized void release() {
    released = true;
    close();
    notifyAll();
  }

  private synchronized boolean lock(String url, @Nullable String user, @Nullable String password)
      throws SQLException {
    Connection fresh = DriverManager.getConnection(url, user, password);
    try (var query = fresh.prepareStatement("select pg_try_advisory_lock(?)")) {
      query.setLong(1, NUMBER);
      var row = query.executeQuery();
      row.next();
      if (row.getBoolean(1)) {
        held = fresh;
        return true;
      }
    }
    fresh.close();
    return false;
  }

  private synchronized void watch(String url, @Nullable String user, @Nullable String password) {
    try {
      for (wait(WATCH_MILLIS); !released; wait(WATCH_MILLIS)) {
        if (!alive() && !relock(url, user, password)) {
          log.error("another TinhGọn took over this database while it was away; this one ends");
          Thread.ofPlatform().start(() -> System.exit(1));
          return;
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean alive() {
    try {
      return held != null && held.isValid(2);
    } catch (SQLException gone) {
      return false;
    }
  }

  private boolean relock(String url, @Nullable String user, @Nullable String password) {
    close();
    try {
      return lock(url, user, password);
    } catch (SQLException away) {
      log.warn("the database is away: {}", away.getMessage());
      return true;
    }
  }

  private void close() {
    Connection old = held;
    held = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException gone) {
        log.debug("the lock's connection was gone already");
      }
    }
  }
}
