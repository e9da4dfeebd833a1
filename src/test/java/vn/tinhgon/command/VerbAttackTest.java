package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/**
 * No command that needs a role works without it, from a group, by words the sender did not type
 * just now, or by a role that was withdrawn a moment ago: it says so, and nothing is changed.
 */
@TestInstance(Lifecycle.PER_CLASS)
class VerbAttackTest {
  private static final String ADMIN = "900100200";
  private static final String STRANGER = "602";
  private static final Wording WORDING = new Wording();

  /** What every message leaves behind, whoever sends it; numbers shown before a command lapse. */
  private static final Set<String> TRACES =
      Set.of("inbox", "outbox", "audit", "audit_chain", "audit_touched", "choice");

  /** What words that are no command leave behind: they are a question then. */
  private static final Set<String> TRACES_OF_WORDS =
      Set.of(
          "conversation",
          "conversation_turn",
          "asked_question",
          "received_answer",
          "reader",
          "confirmation",
          "guided");

  private Office office;
  private String ticket;

  @BeforeAll
  void open(@TempDir Path data) {
    office = opened(data);
    office.says("601", "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?");
    office.says("601", "/chuyen");
    ticket = office.says("601", "/chuyen đồng ý").replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
  }

  @AfterAll
  void close() {
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
    office.close();
  }

  private static Office opened(Path data) {
    String store = SmallStore.in(data, "14", "15");
    return new Office(
        Databases.H2,
        data,
        Map.of("tinhgon.admins", "telegram:" + ADMIN, "tinhgon.faq-dir", store));
  }

  static Stream<Verb> verbs() {
    return Arrays.stream(Verb.values()).filter(verb -> !verb.everybodys());
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void refusesWhoeverHasNoRole(Verb verb) {
    String lacking = WORDING.get("command.role." + verb.need());
    for (String attempt : known(verb)) {
      refused(office.typed(STRANGER, attempt), lacking);
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void worksInNoGroup(Verb verb) {
    String alone = WORDING.get("command.private.only");
    for (String attempt : known(verb)) {
      refused(office.message("telegram", "-100", ADMIN, attempt, Origin.TYPED, false), alone);
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void takesNoWordsThatTheSenderDidNotTypeJustNow(Verb verb) {
    String typed = WORDING.get("command.typed.only");
    for (String attempt : known(verb)) {
      for (Origin origin : List.of(Origin.FORWARDED, Origin.BOT, Origin.ANONYMOUS)) {
        refused(office.message("telegram", ADMIN, ADMIN, attempt, origin, true), typed);
      }
      refused(office.message("telegram", ADMIN, ADMIN, attempt, Origin.EDITED, true), "");
    }
  }

  @ParameterizedTest
  @MethodSource("verbs")
  void refusesWhoeverHadTheRoleAMomentAgo(Verb verb) {
    String person = "" + (5_000 + verb.ordinal());
    String invitation = office.says(ADMIN, "/phanquyen mời quản trị");
    office.says(person, invitation.substring(invitation.lastIndexOf('/')));
    assertThat(office.says(person, VerbUses.begun(verb))).isNotEqualTo(lacking(verb));
    List<Button> buttons = office.latest(person).buttons();
    String code = StaffNames.code(new Person("telegram", person));
    assertThat(office.says(ADMIN, "/phanquyen thôi " + code)).contains("quản trị");

    for (String attempt : known(verb)) {
      refused(office.typed(person, attempt), lacking(verb));
    }
    Map<String, String> before = kept(TRACES_OF_WORDS);
    int done = done();
    for (Button button : buttons) {
      var press = new Content.ButtonPress(button.token());
      office.says(office.message("telegram", person, person, press, Origin.TYPED, true));
    }
    for (String word : List.of("đồng ý", "đăng", "1", "xong", "A?", "B.", "bỏ qua", "đăng ngay")) {
      office.says(person, word);
    }
    unchanged(before, TRACES_OF_WORDS);
    assertThat(done()).isEqualTo(done);
  }

  /** Without these the attacks above would show nothing. */
  @Test
  void wouldDoAllThisForAnAdministrator(@TempDir Path other) {
    try (Office own = opened(other)) {
      Set<String> refusals = Set.of("private.only", "typed.only", "role.ANY_ROLE", "role.EDITOR");
      for (Verb verb : verbs().toList()) {
        String said = own.first(own.typed(ADMIN, known(verb).getFirst())).body().text();
        assertThat(said)
            .as(verb.word())
            .isNotEmpty()
            .isNotIn(refusals.stream().map(key -> WORDING.get("command." + key)).toList());
        own.later();
        own.says(ADMIN, "/molai tất cả");
      }
    }
  }

  private List<String> known(Verb verb) {
    List<String> uses = VerbUses.of(verb, ticket);
    assertThat(uses).as("how /" + verb.word() + " is attacked").isNotEmpty();
    return uses;
  }

  private static String lacking(Verb verb) {
    return WORDING.get("command.role." + verb.need());
  }

  private void refused(Inbound message, String saying) {
    Map<String, String> before = kept(Set.of());
    int done = done();
    assertThat(office.says(message)).isEqualTo(saying);
    unchanged(before, Set.of());
    assertThat(done()).isEqualTo(done);
  }

  private void unchanged(Map<String, String> before, Set<String> without) {
    Map<String, String> now = kept(without);
    now.entrySet().removeAll(before.entrySet());
    assertThat(now).as("what was changed").isEmpty();
  }

  private int done() {
    return office.count("audit where outcome = 'DONE'");
  }

  /** All that is kept, table by table, without those traces. */
  private Map<String, String> kept(Set<String> without) {
    Map<String, String> kept = new TreeMap<>();
    office
        .jdbc()
        .sql(
            "select lower(table_name) from information_schema.tables where table_schema = 'PUBLIC'")
        .query(String.class)
        .list()
        .stream()
        .filter(table -> !TRACES.contains(table) && !without.contains(table))
        .filter(table -> !table.startsWith("flyway"))
        .forEach(table -> kept.put(table, rows(table)));
    assertThat(kept).containsKeys("faq_entry", "faq_revision", "deed", "house_rule", "staff");
    return kept;
  }

  private String rows(String table) {
    return office
        .jdbc()
        .sql("select * from " + table)
        .query((row, _) -> {
          var line = new StringBuilder();
          for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            line.append(value(row.getObject(i))).append('|');
          }
          return line.toString();
        })
        .list()
        .toString();
  }

  private static @Nullable Object value(@Nullable Object cell) throws SQLException {
    return switch (cell) {
      case byte[] bytes -> bytes.length;
      case Array array -> Arrays.toString((Object[]) array.getArray());
      case null, default -> cell;
    };
  }
}
