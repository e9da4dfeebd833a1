package vn.tinhgon.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Acts.Act;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.NaughtyStrings;
import vn.tinhgon.support.Office;

/** trust.md §5 as far as commands can carry an attack; row by row. */
class CommandAttackTest {
  private static final String ADMIN = "900100200";
  private static final String OTHER_ADMIN = "900100201";
  private static final String ADMINS_ONLY = "Lệnh này dành cho quản trị viên.";
  private static final String PRIVATE_ONLY = "Lệnh này chỉ dùng khi nhắn riêng với trợ lý.";
  private static final List<String> COMMANDS =
      List.of(
          "/them A?\nB.\nCăn cứ: SRC-001",
          "/sua F14\nTrả lời: Sai.",
          "/xoa F14",
          "/xoa F14 đồng ý",
          "/xem F14",
          "/tim thanh tra",
          "/danhsach",
          "/trangthai");

  @TempDir Path data;

  private Office office;
  private List<StoredEntry> before;

  @BeforeEach
  void open() {
    office =
        new Office(
            Databases.H2,
            data,
            Map.of("tinhgon.admins", "telegram:" + ADMIN + ",telegram:" + OTHER_ADMIN));
    before = store().list();
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** Row 1. */
  @Test
  void knowsAdministratorsByNumberAndNeverByName() {
    for (int n = 1; n <= 100; n++) {
      Inbound typed = office.typed("" + n, COMMANDS.get(n % COMMANDS.size()));
      Inbound lookAlike =
          new Inbound(
              typed.address(),
              typed.key(),
              new Sender("" + n, n % 2 == 0 ? ADMIN : "Chị Lan", Origin.TYPED),
              typed.content(),
              true,
              typed.sentAt());
      assertThat(office.says(lookAlike)).isEqualTo(ADMINS_ONLY);
    }
    for (String id : List.of("0" + ADMIN, ADMIN + " ", "+" + ADMIN, "９００１００２００", "@lan", "")) {
      Inbound typed = office.message("telegram", ADMIN, id, "/xoa F14", Origin.TYPED, true);
      assertThat(office.says(typed)).isEqualTo(ADMINS_ONLY);
    }
    for (String channel : List.of("web")) {
      assertThat(office.says(office.message(channel, ADMIN, ADMIN, "/xoa F14", Origin.TYPED, true)))
          .isEqualTo(ADMINS_ONLY);
    }
    unharmed();
    assertThat(acts()).hasSize(107).allMatch(act -> act.outcome() == Outcome.REFUSED);
  }

  /** Row 1. */
  @Test
  void hangsNoRightOnAName() {
    noClasses()
        .that()
        .resideInAPackage("vn.tinhgon.access..")
        .should()
        .callMethod(Sender.class, "name")
        .check(new ClassFileImporter().importPackages("vn.tinhgon.access"));
  }

  /** Rows 2, 3 and 5. */
  @Test
  void takesCommandsOnlyFromWordsTheSenderJustTyped() {
    for (Origin origin : List.of(Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS)) {
      for (String command : COMMANDS) {
        Inbound message = office.message("telegram", ADMIN, ADMIN, command, origin, true);
        assertThat(office.says(message)).startsWith("Lệnh dành cho quản trị viên").hasLineCount(1);
      }
    }
    for (String command : COMMANDS) {
      Inbound edited = office.message("telegram", ADMIN, ADMIN, command, Origin.EDITED, true);
      assertThat(office.says(edited)).isEmpty();
    }
    unharmed();
    assertThat(acts()).hasSize(3 * COMMANDS.size());
  }

  /** Rows 2 and 3, for the word after the first. */
  @Test
  void takesNoSecondWordThatTheSenderDidNotType() {
    office.says(ADMIN, "/xoa F14");
    for (Origin origin : List.of(Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS, Origin.EDITED)) {
      office.says(office.message("telegram", ADMIN, ADMIN, "/xoa F14 đồng ý", origin, true));
    }
    office.says(office.message("telegram", "-100", ADMIN, "/xoa F14 đồng ý", Origin.TYPED, false));
    unharmed();
  }

  /** Row 4. */
  @Test
  void saysInAGroupOnlyThatItWorksInPrivate() {
    for (String command : COMMANDS) {
      for (String person : List.of(ADMIN, "5")) {
        Inbound message = office.message("telegram", "-100", person, command, Origin.TYPED, false);
        assertThat(office.says(message)).isEqualTo(PRIVATE_ONLY);
      }
    }
    unharmed();
    assertThat(acts()).hasSize(16).allMatch(act -> act.outcome() == Outcome.REFUSED);
  }

  /** Row 5. */
  @Test
  void doesAnOldMessageOnlyOnce() {
    Inbound once = office.typed(ADMIN, "/sua F14\nTrả lời: Một lần.");
    assertThat(office.says(once)).startsWith("Đã cập nhật F14");
    for (int i = 0; i < 3; i++) {
      assertThat(office.says(once)).isEmpty();
    }
    assertThat(store().find("F14").orElseThrow().version()).isEqualTo(2);
  }

  /** Row 6. */
  @Test
  void takesNothingForACommandThatDoesNotBeginWithASlash() {
    List<String> disguises = new ArrayList<>();
    for (String command : List.of("/xoa F14 đồng ý", "/sua F14\nTrả lời: Sai.", "/xoa F14")) {
      for (String mark :
          List.of(
              " ",
              "\n",
              "\t",
              " ".repeat(4_000),
              "\u200B",
              "\u200E",
              "\u202E",
              "\uFEFF",
              "\u2060",
              "\u00A0",
              "\u3000",
              ".",
              "“",
              ">",
              "> ",
              "Ý tôi là: ",
              "@tinhgon_bot ",
              "xem này\n",
              "\u0000",
              "\u2066",
              "\u00AD",
              "`",
              "*",
              "- ",
              "1. ",
              "\\",
              "'",
              "\"")) {
        disguises.add(mark + command);
      }
      for (char slash : "／∕⁄⧸╱ノ\\|".toCharArray()) {
        disguises.add(slash + command.substring(1));
      }
    }
    for (String word :
        List.of(
            "/x\u043Ea",
            "/\u0445oa",
            "/xo\u0430",
            "/xo\u200Ba",
            "/\u200Bxoa",
            "/xoa\u202E",
            "/ｘｏａ",
            "/xoa\u00AD",
            "/x oa",
            "//xoa",
            "/ xoa",
            "/xoa.",
            "/xoa/",
            "/xoâ̋",
            "/xöa",
            "/x0a",
            "/хоа",
            "/𝐱𝐨𝐚",
            "/ⓧⓞⓐ",
            "/xᴏa")) {
      disguises.add(word + " F14 đồng ý");
      disguises.add(word.replace("xoa", "sua") + " F14\nTrả lời: Sai.");
      disguises.add(word + " F14");
    }
    office.says(ADMIN, "/xoa F14");
    for (String disguise : disguises) {
      office.says(ADMIN, disguise);
      assertThat(store().find("F14")).as(disguise).isPresent();
    }
    assertThat(disguises).hasSizeGreaterThanOrEqualTo(160);
    unharmed();
  }

  /** Row 6: only words are read; a caption or a file's name reaches us as something else. */
  @Test
  void takesNoCommandFromAFileOrAPicture() {
    for (Content content :
        List.of(
            new Content.Document("1", "/xoa F14 đồng ý", 10),
            new Content.Document("/xoa F14", "/them", 10),
            new Content.Unsupported("/xoa F14 đồng ý"),
            new Content.ButtonPress("/xoa F14 đồng ý"))) {
      office.says(ADMIN, "/xoa F14");
      office.says(office.message("telegram", ADMIN, ADMIN, content, Origin.TYPED, true));
    }
    unharmed();
  }

  /** Row 7. */
  @Test
  void findsNoButtonByGuessing() {
    office.says(ADMIN, "/xoa F14");
    var random = new Random(7);
    var handler = office.part(MessageHandler.class);
    new TransactionTemplate(office.part(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> {
          for (int i = 0; i < 10_000; i++) {
            handler.handle(press(ADMIN, ADMIN, "%016x".formatted(random.nextLong())));
          }
        });
    assertThat(office.unread())
        .hasSize(10_000)
        .allMatch(reply -> reply.body().text().contains("hết hạn"));
    String token =
        office.jdbc().sql("select token from choice").query(String.class).list().getFirst();
    for (int i = 0; i < token.length(); i++) {
      char other = token.charAt(i) == '0' ? '1' : '0';
      String near = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(office.says(press(ADMIN, ADMIN, near))).contains("hết hạn");
    }
    unharmed();
  }

  /** Rows 7 and 8. */
  @Test
  void takesAButtonFromItsPersonInItsChatOnceAndInTime() {
    Button button = ask();
    assertThat(office.says(press(ADMIN, OTHER_ADMIN, button.token()))).contains("hết hạn");
    assertThat(office.says(press("5", ADMIN, button.token()))).contains("hết hạn");
    assertThat(office.says(press("5", "5", button.token()))).contains("hết hạn");
    office.clock().advance(java.time.Duration.ofMinutes(5));
    assertThat(office.says(press(ADMIN, ADMIN, button.token()))).startsWith("Chưa xóa F14");
    unharmed();

    Button second = ask();
    assertThat(office.says(press(ADMIN, ADMIN, second.token()))).startsWith("Đã xóa F14");
    for (int i = 0; i < 100; i++) {
      assertThat(office.says(press(ADMIN, ADMIN, second.token()))).contains("hết hạn");
      assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Không có mục F14");
    }
    assertThat(store().revisions("F14")).hasSize(2);
  }

  /** Row 8. */
  @Test
  void removesNothingWithoutItsOwnFreshQuestion() {
    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    office.says(ADMIN, "/xoa F15");
    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    office.says(ADMIN, "/xoa F14");
    assertThat(office.says(OTHER_ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    Inbound elsewhere =
        office.message("telegram", "77", ADMIN, "/xoa F14 đồng ý", Origin.TYPED, true);
    assertThat(office.says(elsewhere)).startsWith("Chưa xóa F14");
    office.clock().advance(java.time.Duration.ofMinutes(5));
    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    assertThat(office.says(ADMIN, "đồng ý")).doesNotContain("Đã xóa");
    assertThat(office.says(ADMIN, "/thoat")).contains("không kết thúc bằng /thoat");
    assertThat(office.says(ADMIN, "/danhsach")).startsWith("Kho có 62 mục");
    unharmed();
  }

  /** Row 8: an entry worded like a second word removes nothing by being chosen. */
  @Test
  void runsNothingThatAQuestionOfTheStoreIsWorded() {
    office.says(OTHER_ADMIN, "/them Câu hỏi: /xoa F14 đồng ý\nTrả lời: Bẫy.\nCăn cứ: SRC-001");
    office.says(ADMIN, "/sua F15\nCách hỏi khác: /xoa F14 đồng ý");

    assertThat(office.says(ADMIN, "/xoa F14 đồng ý")).startsWith("Chưa xóa F14");
    assertThat(store().find("F14")).isPresent();
  }

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
        acts().reversed().stream()
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

  private Button ask() {
    return office.replies(office.typed(ADMIN, "/xoa F14")).getFirst().buttons().getFirst();
  }

  private Inbound press(String chat, String person, String token) {
    return office.message(
        "telegram", chat, person, new Content.ButtonPress(token), Origin.TYPED, true);
  }

  private FaqStore store() {
    return office.part(FaqStore.class);
  }

  private StoredEntry entry(String id) {
    return before.stream().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  private void unharmed() {
    assertThat(store().list()).isEqualTo(before);
  }

  private List<Act> acts() {
    return Acts.in(office.jdbc());
  }
}
