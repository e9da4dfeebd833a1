package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.NaughtyStrings;

/** What attacks can reach by commands: what strange words leave behind. */
@Isolated
class CommandTraceAttackTest extends OfficeUnderAttack {

  /** Row 18, with row 9's signs: kept and shown as they are. */
  @Test
  void takesNaughtyStringsForWhatTheyAre() {
    List<String> naughty = new ArrayList<>(NaughtyStrings.PLAIN);
    naughty.addAll(NaughtyStrings.CONTROL);
    for (String text : naughty) {
      office.says(ADMIN, "/tim " + text);
      office.says(ADMIN, "/xem " + text);
      office.says(ADMIN, "/xoa " + text);
      office.says(ADMIN, "/danhsach " + text);
      office.says(ADMIN, "/quantri " + text);
      office.says("5", "/quantri " + text);
      office.says(ADMIN, "/" + text);
      office.says(ADMIN, "/sua F15\nLý do: " + text + "\nThời điểm: " + text);
      office.says(ADMIN, "/them " + text + "\n" + text + "\nCăn cứ: " + text);
    }
    assertThat(office.part(vn.tinhgon.inbox.Inbox.class).dead()).isZero();
    assertThat(office.part(vn.tinhgon.inbox.Inbox.class).waiting()).isZero();
    assertThat(office.says(ADMIN, "/them <b>A</b> {0} %s?\n<script>'\"\nCăn cứ: SRC-001"))
        .contains("<b>A</b> {0} %s?");
    assertThat(office.says(ADMIN, "/xem F63")).contains("Trả lời: <script>'\"");
    assertThat(store().find("F14").orElseThrow()).isEqualTo(entry("F14"));
  }

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

  /** Row 21: the audit holds who, what and on what, and never what was typed. */
  @Test
  void writesNoWordsIntoTheAudit() throws IOException {
    office.says("5", "/quantri 1111-2222-3333-4444-5555");
    office.says("5", "/them Câu hỏi riêng?\nTrả lời riêng.");
    office.says("5", "/xoa F14; drop table audit");
    office.says("5", "/sua F14\nTrả lời: riêng");
    office.says("5", "/tim riêng tư");

    List<String> rows =
        Acts.in(office.jdbc()).reversed().stream()
            .map(act ->
                act.who().channel() + ' ' + act.who().id() + ' ' + act.act() + ' ' + act.target())
            .toList();
    assertThat(rows)
        .containsExactly(
            "telegram 5 quantri ",
            "telegram 5 them ",
            "telegram 5 xoa ",
            "telegram 5 sua F14",
            "telegram 5 tim ");
  }

  private StoredEntry entry(String id) {
    return before.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }
}
