package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What another did is shown before it is taken back: whose it was, when, and what it changed. */
class OthersActsTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String MAI = "9";

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins", "telegram:7,telegram:9", "tinhgon.faq-dir", storeOf("01", "15"));
  }

  @Test
  void showsTheSettingOfAnotherFirst() {
    office.says(LAN, "/caidat hạn rà soát 6 tháng");

    assertThat(office.says(MAI, "/hoantac hạn rà soát"))
        .startsWith("Chưa hoàn tác: cài đặt “hạn rà soát” do Chị Lan (qua Telegram) ghi lúc 15:00")
        .contains(": nay 6, trước đó mặc định.", "gửi: /hoantac việc ");
    assertThat(office.says(MAI, "/caidat")).contains("Hạn rà soát: 6 tháng");

    office.clock().advance(Duration.ofMinutes(6));
    assertThat(office.says(MAI, "/hoantac hạn rà soát")).startsWith("Chưa hoàn tác");
    assertThat(office.says(MAI, "1")).startsWith("Đã hoàn tác: cài đặt “hạn rà soát”");
    assertThat(office.says(MAI, "/caidat")).contains("Hạn rà soát: 12 tháng");

    office.says(LAN, "/caidat bốn mắt có");
    assertThat(office.says(MAI, "/hoantac bốn mắt")).contains(": nay có, trước đó mặc định.");
  }

  @Test
  void showsEachStepOfADocumentByAnotherFirst() {
    office.says(LAN, "/vanban thêm NQ số 77-NQ/TW ngày 17/4/2015 của Bộ Chính trị");
    office.says(LAN, "/vanban bãi bỏ 77-NQ/TW từ 1/1/2020");

    assertThat(office.says(MAI, "/hoantac 77-NQ/TW"))
        .startsWith("Chưa hoàn tác: Nghị quyết 77-NQ/TW bị bãi bỏ từ 1/1/2020 do Chị Lan");
    assertThat(office.says(MAI, "/hoantac 77-NQ/TW")).startsWith("Đã hoàn tác");
    assertThat(office.says(MAI, "/hoantac 77-NQ/TW"))
        .startsWith("Chưa hoàn tác: thêm văn bản Nghị quyết 77-NQ/TW do Chị Lan");
    assertThat(office.says(MAI, "/hoantac 77-NQ/TW")).contains("không còn trong kho");
  }

  @Test
  void showsTheCodeThatAnotherGaveFirst() {
    office.says(LAN, "/phanquyen mời biên tập");
    long deed = office.jdbc().sql("select max(id) from deed").query(Long.class).single();

    assertThat(office.says(MAI, "/hoantac việc " + deed))
        .startsWith("Chưa hoàn tác: mã mời quyền biên tập do Chị Lan");
    assertThat(office.says(MAI, "/hoantac việc " + deed)).startsWith("Đã hoàn tác: mã mời");
  }
}
