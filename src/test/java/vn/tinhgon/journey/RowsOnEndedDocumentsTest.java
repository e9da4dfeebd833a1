package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Citation;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.registry.DocumentStatus;

/** Rows of the register, figures and units are flagged with the document on which they rest. */
class RowsOnEndedDocumentsTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String HOA = "9";
  private static final String POINTS = "Huyện Ba Chẽ giảm được bao nhiêu điểm trường?";
  private static final String SEVERAL = "Huyện Ba Chẽ và huyện Đức Thọ giảm được mấy đầu mối?";
  private static final String WARNING = "Lưu ý: Nghị quyết 19-NQ/TU đã bị bãi bỏ từ 1/10/2026.";
  private static final String END = "/vanban bãi bỏ 19-NQ/TU từ 1/10/2026";
  private static final String UNIT = "Xã Minh Cầm, huyện Ba Chẽ nay là đơn vị nào?";
  private static final String END_OF_UNITS = "/vanban hết hiệu lực 1199/NQ-UBTVQH15 từ 1/10/2026";
  private static final String OF_UNITS =
      "Lưu ý: Nghị quyết 1199/NQ-UBTVQH15 đã hết hiệu lực từ 1/10/2026.";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7,telegram:9");
  }

  @Test
  void warnsBesideARowAndSaysSoToPrograms() {
    assertThat(answered(POINTS).source()).startsWith("RS-BC");
    assertThat(office.says("8", POINTS)).doesNotContain(WARNING);

    office.says(LAN, END);

    assertThat(office.says("8", POINTS)).contains(WARNING);
    assertThat(answered(POINTS).citations())
        .filteredOn(citation -> "19-NQ/TU".equals(number(citation)))
        .extracting(Citation::status)
        .containsExactly(DocumentStatus.EXPIRED);
    office.says(LAN, "/hoantac 19-NQ/TU");
    assertThat(office.says("8", POINTS)).doesNotContain(WARNING);
  }

  @Test
  void warnsBesideSeveralRowsAndCitesWhatTheyRestOn() {
    office.says(LAN, END);

    Answer.Found found = answered(SEVERAL);
    assertThat(found.text()).contains(WARNING);
    assertThat(found.citations()).extracting(RowsOnEndedDocumentsTest::number).contains("19-NQ/TU");
    assertThat(office.says("8", "/bang huyện Ba Chẽ, huyện Đức Thọ")).contains(WARNING);
  }

  @Test
  void keepsRowsFromReadersWhereTheHouseWantsThat() {
    office.says(LAN, "/caidat ẩn hết hiệu lực có");
    office.says(LAN, END);

    assertThat(engine(POINTS)).isNotInstanceOf(Answer.Found.class);
    assertThat(office.says("8", "/bang huyện Ba Chẽ, huyện Đức Thọ"))
        .contains("huyện Ba Chẽ: kho chưa có số liệu")
        .doesNotContain("cấp trưởng,");
    office.says(LAN, END_OF_UNITS);
    assertThat(office.says("8", UNIT))
        .contains("dựa trên văn bản không còn hiệu lực (Nghị quyết 1199/NQ-UBTVQH15)")
        .doesNotContain("xã Lương Minh");
  }

  @Test
  void warnsBesideWhatIsToldOfUnits() {
    office.says(HOA, "/rasoat");
    assertThat(office.says("8", UNIT)).contains("Lương Minh").doesNotContain("Lưu ý");

    assertThat(office.says(LAN, "/vanban 1199/NQ-UBTVQH15")).contains("Đơn vị hành chính qua các");
    assertThat(office.says(LAN, END_OF_UNITS))
        .startsWith("Đã ghi: Nghị quyết 1199/NQ-UBTVQH15 hết hiệu lực từ 1/10/2026.")
        .contains("Đơn vị hành chính qua các thời kỳ: ");

    assertThat(office.says("8", UNIT)).contains("Lương Minh", OF_UNITS);
    assertThat(answered(UNIT).citations())
        .filteredOn(citation -> "1199/NQ-UBTVQH15".equals(citation.document()))
        .extracting(Citation::status)
        .containsExactly(DocumentStatus.EXPIRED);
    assertThat(office.mail(HOA)).singleElement().asString().contains("Đơn vị hành chính qua các");

    assertThat(office.says(LAN, "/hoantac 1199/NQ-UBTVQH15")).startsWith("Đã hoàn tác");
    assertThat(office.says("8", UNIT)).doesNotContain("Lưu ý");
  }

  @Test
  void asksThoseWhoApproveForThePlacesToLookAtRowsAgain() {
    String code = office.says(LAN, "/phanquyen mời duyệt huyện Ba Chẽ");
    office.says("21", "/phanquyen " + code.substring(code.lastIndexOf(' ') + 1));
    String other = office.says(LAN, "/phanquyen mời duyệt huyện Cam Lộ");
    office.says("22", "/phanquyen " + other.substring(other.lastIndexOf(' ') + 1));
    assertThat(office.says("21", "/rasoat")).doesNotContain("RS-BC-04");

    office.says(LAN, END);

    assertThat(office.mail("21")).singleElement().asString().contains("RS-BC-");
    assertThat(office.mail("22")).isEmpty();
    assertThat(reviews("21")).contains("RS-BC-04 (văn bản căn cứ đã thay đổi): ");
    assertThat(office.says("22", "/rasoat RS-BC-04")).doesNotStartWith("Đã ghi nhận");

    assertThat(office.says("21", "/rasoat RS-BC-04, rs-bc-05"))
        .isEqualTo("Đã ghi nhận rà soát RS-BC-04, RS-BC-05. Lần sau: 22/11/2027.");
    assertThat(reviews("21")).doesNotContain("RS-BC-04", "RS-BC-05").contains("RS-BC-0");
    assertThat(office.says("21", "/hoantac")).contains("rà soát RS-BC-05");
    assertThat(office.says("21", "1")).startsWith("Đã hoàn tác: rà soát RS-BC-05");
    assertThat(reviews("21")).contains("RS-BC-05").doesNotContain("RS-BC-04");
  }

  @Test
  void letsSomebodyTakeARowOver() {
    office.says(HOA, "/rasoat");
    assertThat(office.says(LAN, "/rasoat RS-BC-04 nhận"))
        .isEqualTo("Anh/chị đã nhận phụ trách RS-BC-04.");
    office.says(LAN, END);
    assertThat(office.mail(HOA)).singleElement().asString().doesNotContain("RS-BC-04");
    assertThat(office.says(LAN, "/rasoat RS-BC-04 1/1/2020")).contains("không phải ngày sau");
    assertThat(office.says(LAN, "/rasoat RS-BC-04 30/6/2027")).contains("Lần sau: 30/6/2027");
    assertThat(office.says(LAN, "/rasoat RS-BC-04 linh tinh")).startsWith("Mẫu: /rasoat");
  }

  private String reviews(String person) {
    return office.says(person, "/rasoat");
  }

  private Answer engine(String question) {
    return office
        .part(AnswerEngine.class)
        .answer(new Question(question, Context.NONE, LocalDate.of(2026, 11, 22)));
  }

  private Answer.Found answered(String question) {
    return (Answer.Found) engine(question);
  }

  private static String number(Citation citation) {
    String document = citation.document();
    return document == null ? "" : document.substring(document.lastIndexOf(' ') + 1);
  }
}
