package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;

/** What attacks can reach by commands: what strange words leave in the log. */
@Isolated("reads the log of the process")
class CommandTraceAttackTest extends OfficeUnderAttack {

  /** Row 20 and 27: one event one line, and nobody's id, name or words in it. */
  @Test
  void writesNeitherPeopleNorTheirWordsIntoTheLog() {
    Queue<ILoggingEvent> events = new ConcurrentLinkedQueue<>();
    var appender =
        new AppenderBase<ILoggingEvent>() {
          @Override
          protected void append(ILoggingEvent event) {
            events.add(event);
          }
        };
    appender.start();
    var root = (Logger) LoggerFactory.getLogger("vn.tinhgon");
    root.setLevel(Level.DEBUG);
    root.addAppender(appender);
    try {
      for (int i = 0; i < 200; i++) {
        String forged = "\r\n2026-11-22 ERROR forged \u001B[31m\u2028{\"a\":1}" + i;
        office.says("555000111", "/xoa F14" + forged);
        office.says("555000111", "/quantri 1234-5678" + forged);
        office.says(ADMIN, "/sua F14 v9 Trả lời: bí mật" + forged);
      }
    } finally {
      root.detachAppender(appender);
      root.setLevel(null);
    }
    assertThat(events).hasSizeGreaterThan(200);
    assertThat(events)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("555000111") || line.contains(ADMIN))
        .noneMatch(line -> line.contains("forged") || line.contains("1234-5678"))
        .noneMatch(line -> line.contains("bí mật") || line.contains("Chị Lan"))
        .allMatch(line -> line.lines().count() <= 1);
  }
}
