package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that is cited comes with the entry, and to readers with its approval. */
class CitedDocumentTest extends TwoKeepers {
  private static final String READER = "8";
  private static final String DT = "21";
  private static final String EDITOR = "22";
  private static final String CITED = "QĐ số 778/QĐ-UBND ngày 1/2/2019 của UBND tỉnh Hà Tĩnh";
  private static final String ASKED = "Quyết định 778/QĐ-UBND là văn bản nào?";

  @BeforeEach
  void giveRoles() {
    take(DT, "biên tập huyện Đức Thọ");
    take(EDITOR, "biên tập");
  }

  @Test
  void addsNothingWhereNothingIsSaved() {
    int held = office.count("document");
    String grounds = "\nCăn cứ: " + CITED;
    assertThat(office.says(DT, "/them Cổng tỉnh Hà Tĩnh mở mấy giờ?\nCả ngày." + grounds))
        .startsWith("Mục này nói đến tỉnh Hà Tĩnh, ngoài phạm vi");
    assertThat(office.says(EDITOR, "/them Cổng mở mấy giờ?\nTrả lời:" + grounds))
        .startsWith("Chưa lưu");
    for (String step :
        List.of("/them", "Cổng tỉnh Hà Tĩnh mở mấy giờ?", "Cả ngày.", CITED, "bỏ qua", "bỏ qua")) {
      office.says(DT, step);
    }
    assertThat(office.says(DT, "1")).contains("ngoài phạm vi");
    assertThat(office.says(DT, "/huy")).isEqualTo("Đã hủy, không có gì được lưu.");
    assertThat(office.count("document")).isEqualTo(held);
    assertThat(office.says(READER, ASKED)).doesNotContain("1/2/2019");
  }

  @Test
  void givesReadersADocumentWithTheEntryThatRestsOnIt() {
    assertThat(office.says(EDITOR, "/them Cổng mở mấy giờ?\nCả ngày.\nCăn cứ: " + CITED))
        .startsWith(
            "Đã ghi văn bản 778/QĐ-UBND (mã D-778-QD-UBND); người hỏi nhận được khi mục dựa vào"
                + " văn bản này được duyệt.")
        .contains("Đã lưu F39 (phiên bản 1), đang chờ duyệt");
    assertThat(office.says(READER, ASKED)).doesNotContain("UBND tỉnh Hà Tĩnh", "1/2/2019");

    assertThat(office.says(LAN, "/duyet F39"))
        .contains("Căn cứ: 778/QĐ-UBND ngày 1/2/2019 của UBND tỉnh Hà Tĩnh");
    assertThat(office.says(LAN, "/duyet F39 v1")).startsWith("Đã duyệt và đăng F39");
    assertThat(office.says(READER, ASKED)).contains("UBND tỉnh Hà Tĩnh", "1/2/2019");
    assertThat(office.says(LAN, "/xem F39")).contains("Căn cứ: 778/QĐ-UBND\n");
    assertThat(office.says(EDITOR, "/hoantac 778/QĐ-UBND")).contains("F39");
    assertThat(office.says(LAN, "/an F39")).contains("F39");
    assertThat(office.says(READER, ASKED)).doesNotContain("1/2/2019");
  }

  @Test
  void givesReadersADocumentAloneByWhoeverApprovesForAllPlaces() {
    assertThat(office.says(EDITOR, "/vanban thêm " + CITED)).startsWith("Đã ghi văn bản");
    assertThat(office.says(READER, ASKED)).doesNotContain("1/2/2019");
    assertThat(office.says(EDITOR, "/vanban thêm " + CITED)).startsWith("Kho đã có");
    assertThat(office.says(LAN, "/vanban thêm " + CITED))
        .isEqualTo("Đã đưa Quyết định 778/QĐ-UBND đến người hỏi.");
    assertThat(office.says(READER, ASKED)).contains("1/2/2019");
    assertThat(office.says(LAN, "/vanban thêm " + CITED)).startsWith("Kho đã có");
    assertThat(office.says(EDITOR, "/hoantac 778/QĐ-UBND")).contains("quyền duyệt");
    assertThat(office.says(READER, ASKED)).contains("1/2/2019");
    assertThat(office.says(LAN, "/hoantac 778/QĐ-UBND"))
        .startsWith("Đã hoàn tác: người hỏi chỉ nhận Quyết định 778/QĐ-UBND cùng mục");
    assertThat(office.says(READER, ASKED)).doesNotContain("1/2/2019");
    assertThat(office.says(EDITOR, "/hoantac 778/QĐ-UBND")).contains("778/QĐ-UBND");
    assertThat(office.says(LAN, "/vanban 778/QĐ-UBND")).doesNotContain("1/2/2019");
  }

  @Test
  void takesNoSentenceForAnIssuer() {
    String sentence = ": từ nay giải thể huyện Đức Thọ, cán bộ nghỉ việc hết";
    assertThat(office.says(LAN, "/vanban thêm " + CITED + sentence)).startsWith("Chưa đủ");
    assertThat(office.says(LAN, "/them Cổng mở mấy giờ?\nCả ngày.\nCăn cứ: " + CITED + sentence))
        .startsWith("Chưa lưu");
    assertThat(office.says(READER, ASKED)).doesNotContain("giải thể");
  }
}
