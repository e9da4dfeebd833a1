package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;

/**
 * Who has a role for some places publishes nothing about others, whatever the entry is labelled.
 */
class PlacesOfOthersTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String DUNG = "8";
  private static final String KIM = "9";
  private static final String READER = "20";
  private static final String LABEL = "\nCăn cứ: SRC-000\nĐịa phương: huyện Đức Thọ";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7,telegram:5");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bí thư Huyện ủy Cam Lộ là ai?\nLà ông Nguyễn Văn X.",
        "bi thu huyen uy cam lo la ai?\nLà ông Nguyễn Văn X.",
        "Huyện Cam Lộ mở cửa lúc mấy giờ sáng?\nLúc 7 giờ.",
        "Sân TinhGọn mở cửa lúc mấy giờ?\nLúc 7 giờ, như ở huyện Cam Lộ.",
        "Huyện Đức Thọ và huyện Cam Lộ mở cửa lúc mấy giờ sáng?\nLúc 7 giờ.",
        "Sân TinhGọn mở cửa lúc mấy giờ?\nLúc 7 giờ.\nCách hỏi khác: sân Cam Lộ mở lúc mấy giờ?"
      })
  void keepsAnEditorOfOnePlaceFromWritingAboutAnother(String text) {
    take(DUNG, "biên tập huyện Đức Thọ");

    assertThat(office.says(DUNG, "/them " + text + LABEL))
        .contains("huyện Cam Lộ", "huyện Đức Thọ", "quyền biên tập")
        .doesNotContain("Đã lưu")
        .endsWith(text + LABEL);
    assertThat(office.part(EntryLife.class).find("F63")).isEmpty();
  }

  @Test
  void leavesHimWhatIsAboveHisPlaceOrInIt() {
    take(DUNG, "biên tập huyện Đức Thọ");

    assertThat(
            office.says(
                DUNG,
                "/them Sân TinhGọn của huyện Đức Thọ, tỉnh Hà Tĩnh mở lúc mấy giờ?\n"
                    + "Sân mở lúc 7 giờ theo lịch của tỉnh Hà Tĩnh."
                    + LABEL))
        .startsWith("Đã lưu F63");
    assertThat(
            office.says(DUNG, "/them Sân TinhGọn của tỉnh Hà Tĩnh mở lúc mấy giờ?\nLúc 7." + LABEL))
        .contains("tỉnh Hà Tĩnh", "quyền biên tập");
  }

  @Test
  void leavesHimTheProvinceThatHasNoRow() {
    take(DUNG, "biên tập huyện Ba Chẽ");
    String label = LABEL.replace("Đức Thọ", "Ba Chẽ");

    assertThat(
            office.says(
                DUNG,
                "/them Sân TinhGọn của huyện Ba Chẽ, tỉnh Quảng Ninh mở lúc mấy giờ?\nLúc 7."
                    + label))
        .startsWith("Đã lưu F63");
    assertThat(
            office.says(
                DUNG,
                "/them San TinhGon cua huyen Ba Che, tinh Quang Ninh mo luc may gio?\nLúc 7."
                    + label))
        .startsWith("Đã lưu F64");
    assertThat(
            office.says(
                DUNG,
                "/them Sân TinhGọn của huyện Ba Chẽ, tỉnh Kon Tum mở lúc mấy giờ?\nLúc 7." + label))
        .contains("tỉnh Kon Tum", "quyền biên tập");
    assertThat(
            office.says(
                DUNG, "/them Sân TinhGọn của tỉnh Quảng Ninh mở lúc mấy giờ?\nLúc 7." + label))
        .contains("tỉnh Quảng Ninh", "quyền biên tập");
  }

  /** An office's own register may name places of which no list of units was brought. */
  @Test
  void leavesHimAProvinceOfWhichNoUnitIsHeld() {
    office
        .jdbc()
        .sql("update locality set province = 'Nghệ An', origin = 'ADMIN' where name = 'Ba Chẽ'")
        .update();
    office = office.reopened();
    take(DUNG, "biên tập huyện Ba Chẽ");

    assertThat(
            office.says(
                DUNG,
                "/them Sân TinhGọn của huyện Ba Chẽ, tỉnh Nghệ An mở lúc mấy giờ?\nLúc 7."
                    + LABEL.replace("Đức Thọ", "Ba Chẽ")))
        .startsWith("Đã lưu F63");
  }

  @Test
  void letsHimApproveNothingAboutAnother() {
    take(KIM, "duyệt huyện Đức Thọ");
    office.says(
        LAN, "/them Bí thư Huyện ủy Cam Lộ là ai?\nLà ông Nguyễn Văn X." + LABEL + "\nĐăng: không");

    assertThat(office.says(KIM, "/duyet F63")).contains("huyện Cam Lộ", "quyền duyệt");
    assertThat(office.says(KIM, "/duyet F63 vẫn đăng: thay người")).contains("huyện Cam Lộ");

    assertThat(office.part(EntryLife.class).find("F63").orElseThrow().state())
        .isNotEqualTo(State.PUBLISHED);
    assertThat(office.says(READER, "bi thu huyen uy cam lo la ai")).contains("Đào Mạnh Hùng");
  }

  @Test
  void letsHimTakeNoQuestionFromARowOfAnother() {
    take(KIM, "duyệt huyện Đức Thọ");
    office.says(
        LAN, "/them Ông Đào Mạnh Hùng giữ chức gì vậy?\nLà cán bộ." + LABEL + "\nĐăng: không");

    for (String order : new String[] {"/duyet F63", "/duyet F63 v1", "/duyet F63 van dang: moi"}) {
      office.says(KIM, order);
    }
    assertThat(office.says(KIM, "/duyet F63 van dang: moi"))
        .contains("đang do", "huyện Cam Lộ", "ngoài phạm vi quyền duyệt");
    assertThat(office.part(EntryLife.class).find("F63").orElseThrow().state())
        .isEqualTo(State.DRAFT);
    assertThat(approvedBy("5")).contains("Đã duyệt và đăng");
  }

  @Test
  void offersHimNoWordThatDoesNotHelp() {
    take(KIM, "duyệt huyện Đức Thọ");
    take(KIM, "biên tập huyện Đức Thọ");
    office.says(LAN, "/caidat bốn mắt không");

    assertThat(office.says(KIM, "/them Ông Đào Mạnh Hùng giữ chức gì vậy?\nLà cán bộ." + LABEL))
        .contains("ngoài phạm vi quyền duyệt", "/guiduyet F63")
        .doesNotContain("vẫn đăng");
  }

  private String approvedBy(String person) {
    office.says(person, "/xem F63");
    return office.says(person, "/duyet F63 vẫn đăng: được giao");
  }

  private void take(String person, String role) {
    String said = office.says(LAN, "/phanquyen mời " + role);
    String code = said.substring(said.lastIndexOf(' ') + 1);
    assertThat(office.says(person, "/phanquyen " + code)).startsWith("Anh/chị đã nhận");
  }
}
