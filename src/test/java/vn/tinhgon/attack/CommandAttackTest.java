package vn.tinhgon.attack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Acts.Act;

/** What attacks can reach by commands: who may command, and by which words. */
class CommandAttackTest extends OfficeUnderAttack {
  private static final String NEEDS_A_ROLE = "Lệnh này (?:dành cho người giữ kho|cần quyền).*";
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
          "/trangthai",
          "/lichsu F14",
          "/sosanh F14",
          "/hoantac F14",
          "/guiduyet F14",
          "/duyet F14 vẫn đăng: gấp",
          "/tralai F14 sai",
          "/an F14",
          "/hien F14",
          "/hethan F14",
          "/kiemtra F14",
          "/rasoat F14",
          "/vanban bãi bỏ 05-KL/TU",
          "/phanquyen mời quản trị",
          "/caidat bốn mắt không",
          "/nhatky",
          "/visao",
          "/them",
          "/sua F14");

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
      assertThat(office.says(lookAlike)).matches(NEEDS_A_ROLE);
    }
    for (String id : List.of("0" + ADMIN, ADMIN + " ", "+" + ADMIN, "９００１００２００", "@lan", "")) {
      Inbound typed = office.message("telegram", ADMIN, id, "/xoa F14", Origin.TYPED, true);
      assertThat(office.says(typed)).matches(NEEDS_A_ROLE);
    }
    for (String channel : List.of("web")) {
      assertThat(office.says(office.message(channel, ADMIN, ADMIN, "/xoa F14", Origin.TYPED, true)))
          .matches(NEEDS_A_ROLE);
    }
    unharmed();
    assertThat(acts()).hasSize(107).allMatch(act -> act.outcome() != Outcome.DONE);
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
        assertThat(office.says(message))
            .startsWith("Lệnh chỉ được nhận khi anh/chị tự gõ")
            .hasLineCount(1);
      }
    }
    for (String command : COMMANDS) {
      Inbound edited = office.message("telegram", ADMIN, ADMIN, command, Origin.EDITED, true);
      assertThat(office.says(edited)).isEmpty();
    }
    unharmed();
    assertThat(acts()).hasSize(3 * COMMANDS.size());
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
    assertThat(acts()).hasSize(2 * COMMANDS.size()).allMatch(act -> act.outcome() != Outcome.DONE);
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

  private List<Act> acts() {
    return Acts.in(office.jdbc());
  }
}
