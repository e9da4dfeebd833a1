package vn.tinhgon.channel.web;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

/**
 * The page as a running service whose questions are handled by hand. Its classes run one by one:
 * they share it.
 */
@ResourceLock("ChatOnStage")
abstract class ChatOnStage {
  static final SettableClock CLOCK = SettableClock.at("2026-11-22T01:00:10Z");
  static Service service;
  static Stage.Script script;

  @BeforeAll
  static void start() {
    service = Stage.start(Map.of("tinhgon.rate-limit-per-minute", 30), CLOCK);
    script = service.part(Stage.Script.class);
    // Handled by hand, in runOnce().
    service.part(InboxWorker.class).stop();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void beginAnew() {
    // Ten seconds into the next minute, however far another test has moved it.
    CLOCK.set(CLOCK.instant().truncatedTo(ChronoUnit.MINUTES).plusSeconds(70));
    service.part(InboxWorker.class).runOnce();
    script.forget();
    script.say(message -> Reply.of("Đã nhận."));
  }

  static void handle() {
    service.part(InboxWorker.class).runOnce();
  }
}
