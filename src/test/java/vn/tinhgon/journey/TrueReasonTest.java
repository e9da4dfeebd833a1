package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever is refused learns what was wrong, and not merely how a command is written. */
class TrueReasonTest extends TwoKeepers {
  private static final String HOA = "11";

  @Test
  void saysThatARoleIsThereButOnlyForSomePlaces() {
    String places = "Việc này có hiệu lực cho mọi địa phương; quyền của anh/chị chỉ áp dụng";
    take(HOA, "duyệt huyện Đức Thọ");

    assertThat(office.says(HOA, "/vanban bãi bỏ 05-KL/TU")).startsWith(places);
    office.says(LAN, "/vanban bãi bỏ 05-KL/TU");
    assertThat(office.says(HOA, "/vanban còn hiệu lực 05-KL/TU")).startsWith(places);
    assertThat(office.says(HOA, "/hoantac 05-KL/TU")).startsWith(places);
    assertThat(office.says(HOA, "/them")).isEqualTo("Lệnh này cần quyền biên tập.");
    assertThat(office.says(HOA, "/thoat")).startsWith("Quyền của anh/chị gắn với tài khoản này");
  }

  @Test
  void namesTheDayThatNoCalendarHasOrThatIsOver() {
    assertThat(office.says(LAN, "/vanban thêm QĐ số 77/QĐ-UBND ngày 30/2/2020 của UBND xã"))
        .startsWith("Lịch không có ngày 30/2/2020.");
    assertThat(office.says(LAN, "/rasoat F15 30/6/2020"))
        .startsWith("Chưa ghi: 30/6/2020 không phải ngày sau hôm nay");
    assertThat(office.says(LAN, "/rasoat F15 31/2/2027"))
        .startsWith("Lịch không có ngày 31/2/2027");
  }

  @Test
  void saysWhichWordsOfADocumentWereNotUnderstood() {
    String only = "Chưa hiểu hết “xyz 05-KL/TU” nên chỉ cho xem văn bản, chưa ghi gì.";
    assertThat(office.says(LAN, "/vanban xyz 05-KL/TU"))
        .startsWith(only)
        .contains("Kết luận 05-KL/TU");
    for (String named : new String[] {"05-KL/TU", "KL số 05-KL/TU", "Kết luận 05-KL/TU"}) {
      assertThat(office.says(LAN, "/vanban " + named)).doesNotContain("Chưa hiểu");
    }
    for (String unknown : new String[] {"/hoantac foo", "/vanban 99-KL/TU"}) {
      assertThat(office.says(LAN, unknown)).startsWith("Kho không có văn bản “");
    }
    assertThat(office.says(LAN, "/vanban trang 2")).contains("Trang 2/");
    assertThat(office.says(LAN, "/vanban D-DA25")).contains(": Đề án 25, Tỉnh ủy");
    assertThat(office.says(LAN, "/vanban D-QDBC"))
        .startsWith("D-QDBC: Quyết định hợp nhất")
        .doesNotContain("Nội vụ, ");
  }

  @Test
  void takesOneEntryAtATime() {
    office.says(LAN, "/sua F15\nTrả lời: Khác.\nĐăng: không");

    assertThat(office.says(MAI, "/duyet F15 F38"))
        .startsWith("Chưa đăng gì: mỗi lệnh chỉ cho một mục. Gửi /duyet F15 trước");
    assertThat(office.says(MAI, "/duyet xyz")).startsWith("Chưa hiểu “xyz”, nên chưa làm gì.");
    assertThat(office.says(MAI, "/rasoat xyz")).startsWith("Chưa hiểu “xyz”, nên chưa làm gì.");
  }

  @Test
  void saysThatNothingChangesForWhoIsTheKeeperAlready() {
    office.clock().advance(Duration.ofMinutes(1));
    office.says(LAN, "/rasoat F15 nhận");

    assertThat(office.says(LAN, "/rasoat F15 nhận")).startsWith("Anh/chị đang phụ trách F15");
    assertThat(office.says(LAN, "/hoantac F15"))
        .contains("người phụ trách chưa có, trước đó Chị Lan");
  }

  @Test
  void writesDownWhyNothingWasDone() {
    take(HOA, "biên tập");
    office.says(HOA, "/duyet F15");
    office.says(LAN, "/an F15");
    office.says(MAI, "/hoantac F15");

    assertThat(office.says(LAN, "/nhatky"))
        .contains("/duyet F15 (bị từ chối: không đủ quyền)")
        .contains("/hoantac F15 (được cho xem trước, chờ xác nhận)");
  }

  @Test
  void offersNoEndOfARoleToWhoHasNone() {
    assertThat(office.says("99", "/hoan")).startsWith("Không có lệnh này. Gõ /trogiup");
  }

  @Test
  void showsTheCommandThatAgreesEvenWhereNothingIsAnswered() {
    office.says(LAN, "/tamdung telegram im lặng bảo trì");
    office.says(MAI, "/tamdung đồng ý");
    office.says(LAN, "/molai telegram");

    assertThat(office.says(MAI, "mở lại đồng ý")).contains("gửi:\n/molai đồng ý");
  }
}
