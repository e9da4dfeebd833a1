package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;

/** What was done beside entries is taken back too: rules, roles, reviews, documents. */
class TakenBackTest extends TwoKeepers {
  private static final String HOA = "21";

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins", "telegram:7,telegram:9", "tinhgon.faq-dir", storeOf("01", "15", "38"));
  }

  @Test
  void takesBackARuleOfTheHouse() {
    office.says(LAN, "/caidat hạn rà soát 6 tháng");
    office.says(LAN, "/caidat bốn mắt có");

    assertThat(office.says(LAN, "/hoantac hạn rà soát"))
        .startsWith("Đã hoàn tác: cài đặt “hạn rà soát”")
        .contains("Hạn rà soát: 12 tháng", "tự duyệt): có");
    assertThat(office.says(LAN, "/hoantac hạn rà soát")).startsWith("Không có việc nào như vậy");
    assertThat(office.says(MAI, "/hoantac bon mat")).startsWith("Chưa hoàn tác: cài đặt");
    assertThat(office.says(MAI, "/hoantac bon mat")).contains("tự duyệt): tự động");
    assertThat(office.says(LAN, "/nhatky")).contains("/hoantac hạn rà soát", "/caidat bốn mắt: có");
    assertThat(office.part(AuditLog.class).verify()).isInstanceOf(AuditVerdict.Sound.class);
  }

  @Test
  void showsOnesOwnLastActsAndTakesThatWhichIsChosen() {
    office.says(LAN, "/hoantac");
    assertThat(office.says(LAN, "/hoantac")).startsWith("Không có việc nào gần đây");
    office.says(LAN, "/caidat hạn rà soát 6 tháng");
    office.clock().advance(Duration.ofMinutes(1));
    office.says(LAN, "/sua F15\nTrả lời: Khác.\nĐăng: không");
    office.says(MAI, "/rasoat F38 1/12/2027");
    office.clock().advance(Duration.ofMinutes(1));
    office.says(LAN, "/vanban bãi bỏ 05-KL/TU từ 1/1/2020");

    assertThat(office.says(LAN, "/hoantac"))
        .startsWith("Các việc gần đây của anh/chị có thể hoàn tác:")
        .contains(
            "- Kết luận 05-KL/TU bị bãi bỏ từ 1/1/2020, ",
            "- F15: viết bản chờ duyệt, ",
            "- cài đặt “hạn rà soát”, ")
        .doesNotContain("F38");

    assertThat(office.says(LAN, "1")).startsWith("Đã hoàn tác: Kết luận 05-KL/TU");
    office.says(LAN, "/hoantac");
    assertThat(office.says(LAN, "1")).startsWith("Đã bỏ bản chờ duyệt cuối của F15");
    assertThat(office.says(MAI, "/hoantac")).contains("- rà soát F38, ");
    assertThat(office.says(HOA, "/hoantac"))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }

  @Test
  void givesBackARoleThatWasWithdrawnAndTakesOneThatWasGiven() {
    take(HOA, "duyệt huyện Đức Thọ");
    office.says(LAN, "/phanquyen thôi " + hoas());
    assertThat(office.says(HOA, "/duyet")).startsWith("Lệnh này cần quyền duyệt.");

    assertThat(office.says(LAN, "/hoantac")).contains(": thôi quyền duyệt, huyện Đức Thọ, ");
    assertThat(office.says(MAI, "/hoantac " + hoas()))
        .startsWith("Chưa hoàn tác: quyền của ")
        .contains("do Chị Lan (qua Telegram) ghi lúc", ": thôi quyền duyệt, huyện Đức Thọ.");
    assertThat(office.says(HOA, "/duyet")).startsWith("Lệnh này cần quyền duyệt.");
    assertThat(office.says(MAI, "/hoantac " + hoas()))
        .startsWith("Đã hoàn tác: quyền của ")
        .endsWith(": trả lại quyền duyệt, huyện Đức Thọ.");
    assertThat(office.says(HOA, "/duyet")).startsWith("Không có mục nào chờ");
    assertThat(office.says(LAN, "/phanquyen")).contains(hoas() + ": Chị Lan (qua Telegram), duyệt");

    assertThat(office.says(LAN, "/hoantac " + hoas()))
        .startsWith("Thay đổi cuối về quyền của ")
        .contains(
            " đã được hoàn tác", "trước đó: thôi quyền duyệt, huyện Đức Thọ.", "/hoantac việc");
    assertThat(office.says(HOA, "/duyet")).startsWith("Không có mục nào chờ");
    assertThat(office.says(LAN, "1"))
        .startsWith("Đã hoàn tác")
        .endsWith(": thôi quyền duyệt, huyện Đức Thọ.");
    assertThat(office.says(HOA, "/duyet")).startsWith("Lệnh này cần quyền duyệt.");
    assertThat(office.says(HOA, "/hoantac " + hoas()))
        .startsWith("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }

  @Test
  void makesACodeVoidThatNobodyHasUsed() {
    String code = invitation("biên tập");
    assertThat(office.says(LAN, "/hoantac")).contains("- mã mời quyền biên tập");

    assertThat(office.says(LAN, "1")).startsWith("Đã hoàn tác: mã mời");

    assertThat(office.says(HOA, "/phanquyen " + code)).startsWith("Mã không đúng");
  }

  @Test
  void keepsThePlacesOfAnEarlierInvitation() {
    take(HOA, "biên tập huyện Đức Thọ");
    String code = invitation("biên tập thị xã Kỳ Anh");

    assertThat(office.says(HOA, "/phanquyen " + code))
        .contains("Quyền này đã có trước cho huyện Đức Thọ và vẫn giữ.");

    assertThat(office.says(LAN, "/phanquyen"))
        .containsPattern("biên tập, (huyện Đức Thọ, thị xã Kỳ Anh|thị xã Kỳ Anh, huyện Đức Thọ)");
    assertThat(office.says(LAN, "/hoantac " + hoas())).startsWith("Đã hoàn tác");
    assertThat(office.says(LAN, "/phanquyen")).contains("biên tập, huyện Đức Thọ\n");
  }

  @Test
  void givesAnEntryItsDayAndKeeperBack() {
    office.clock().advance(Duration.ofMinutes(1));
    office.says(LAN, "/rasoat F15 1/12/2026");
    office.says(MAI, "/rasoat F15 nhận");
    office.says(MAI, "/rasoat F15 1/12/2027");

    assertThat(office.says(MAI, "/hoantac F15")).startsWith("Đã hoàn tác: rà soát F15");
    assertThat(office.says(MAI, "/rasoat")).contains("F15 (hạn 1/12/2026)");
    assertThat(office.says(MAI, "/hoantac F15")).startsWith("Đã hoàn tác: rà soát F15");
    assertThat(office.says(MAI, "/rasoat")).doesNotContain("F15");
    assertThat(office.says(LAN, "/rasoat")).contains("F15 (hạn 1/12/2026)");
  }

  @Test
  void tellsFirstWhoSetTheDayThatAnotherTakesBack() {
    office.clock().advance(Duration.ofMinutes(1));
    office.says(LAN, "/rasoat F15 1/12/2026");
    office.says(MAI, "/rasoat F15 1/12/2027");

    assertThat(office.says(LAN, "/hoantac F15"))
        .startsWith("Chưa hoàn tác: rà soát F15 do Chị Lan (qua Telegram) ghi lúc 15:01 22/11/2026")
        .contains(": hạn 1/12/2027, trước đó 1/12/2026.", "gửi: /hoantac việc ");
    assertThat(office.says(LAN, "/rasoat")).doesNotContain("F15");
    assertThat(office.says(LAN, "/hoantac F15")).startsWith("Chưa hoàn tác");
    assertThat(office.says(LAN, "1"))
        .isEqualTo("Đã hoàn tác: rà soát F15: hạn 1/12/2026, trước đó 1/12/2027.");
    assertThat(office.says(LAN, "/rasoat")).contains("F15 (hạn 1/12/2026)");
    assertThat(office.says(LAN, "/hoantac F15"))
        .endsWith(
            "hạn chưa đặt, trước đó 1/12/2026;"
                + " người phụ trách chưa có, trước đó Chị Lan (qua Telegram).");
  }

  @Test
  void offersToTakeBackThatSomethingWasAdded() {
    office.says(LAN, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001\nĐăng: không");
    assertThat(office.says(LAN, "/hoantac")).contains("- F39: thêm mới, ");

    assertThat(office.says(LAN, "1"))
        .isEqualTo(
            "F39 mới được thêm, chưa có thay đổi nào sau đó."
                + " Hoàn tác việc thêm, tức bỏ mục này: /xoa F39");
    assertThat(office.says(LAN, "1")).contains("/xoa F39 đồng ý");
    assertThat(office.says(LAN, "1")).startsWith("Đã xóa F39");
    assertThat(office.says(LAN, "/hoantac F39")).startsWith("Đã hoàn tác: F39");
  }

  @Test
  void takesADocumentOutOnlyWhileNothingRestsOnIt() {
    office.says(LAN, "/vanban thêm NQ số 77-NQ/TW ngày 17/4/2015 của Bộ Chính trị");
    office.says(LAN, "/sua F15\nCăn cứ: 77-NQ/TW\nĐăng: không");

    assertThat(office.says(LAN, "/hoantac 77-NQ/TW"))
        .startsWith("Chưa hoàn tác: Nghị quyết 77-NQ/TW đang là căn cứ của F15");
    office.says(LAN, "/hoantac F15");
    assertThat(office.says(LAN, "/hoantac 77 nq tw"))
        .isEqualTo("Đã hoàn tác: Nghị quyết 77-NQ/TW không còn trong kho.");
    assertThat(office.says(LAN, "/vanban 77-NQ/TW")).startsWith("Kho không có văn bản");
    assertThat(office.says(LAN, "/hoantac 05-KL/TU")).contains("đang không được ghi");
  }

  @Test
  void goesBackEndByEnd() {
    office.says(LAN, "/vanban sửa đổi 05-KL/TU từ 3/10/2018");
    office.says(LAN, "/vanban bãi bỏ 05-KL/TU từ 1/1/2020");
    office.says(LAN, "/vanban còn hiệu lực 05-KL/TU");

    assertThat(office.says(LAN, "/hoantac 05 kl tu"))
        .startsWith("Đã hoàn tác: Kết luận 05-KL/TU trở lại như ghi nhận trước, bị bãi bỏ");
    assertThat(office.says(LAN, "/hoantac 05 kl tu"))
        .contains("trở lại như ghi nhận trước, được sửa đổi từ 3/10/2018");
    assertThat(office.says(LAN, "/vanban 05-KL/TU")).contains("được sửa đổi từ 3/10/2018");
    assertThat(office.says(LAN, "/hoantac 05 kl tu")).endsWith("trở lại như trước.");
    assertThat(office.says(LAN, "/hoantac 05 kl tu")).contains("đang không được ghi");
  }

  @Test
  void takesDigitsBeforeWordsForAnEntry() {
    office.says(LAN, "/sua F15\nTrả lời: Khác.\nĐăng: không");

    assertThat(office.says(LAN, "/hoantac 15 đã sửa nhầm"))
        .startsWith("Đã bỏ bản chờ duyệt cuối của F15");
  }

  /** By which the list of roles names her, from her own act in the log on. */
  private String hoas() {
    return office
        .jdbc()
        .sql("select target from deed where kind = 'ROLE'")
        .query(String.class)
        .list()
        .getFirst();
  }
}
