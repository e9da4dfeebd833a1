package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.TextPhone;

/** Everybody compares the figures of places, in words and as a workbook. */
class TableJourneyTest extends AdminDesk {

  @Test
  void putsFiguresOfPlacesSideBySideWithWhatTheyRestOn() throws IOException {
    Inbound asked = office.typed("8", "/bang huyện Đức Thọ, huyện Ba Chẽ, huyện Cam Lộ");
    Reply reply = office.replies(asked).getFirst();

    assertThat(reply.body().text())
        .contains(
            "Đầu mối\n- huyện Đức Thọ: 13 đơn vị đầu mối, số đơn vị đầu mối giảm được (tính đến"
                + " 19/8; đã thực hiện); 6 đầu mối, số đầu mối giảm theo kế hoạch",
            "2016-2017; dự kiến",
            "- huyện Ba Chẽ: 8 cơ quan, đơn vị, đầu mối, ",
            "- huyện Cam Lộ: kho chưa có số liệu\nKhông cộng: có nơi chưa có số liệu.",
            "Cấp trưởng\n- huyện Đức Thọ: kho chưa có số liệu\n- huyện Ba Chẽ: 9 cấp trưởng",
            "Lưu ý: huyện Đức Thọ đến hết 30/6/2025",
            "Căn cứ:\n- ");
    var file = reply.papers().files().getFirst();
    assertThat(file.name()).isEqualTo("bang-so-lieu.xlsx");
    var bytes = new ByteArrayInputStream(office.attached(asked.address(), file));
    try (var workbook = new XSSFWorkbook(bytes)) {
      var cells = new DataFormatter();
      var sheet = workbook.getSheet("So sánh");
      assertThat(cells.formatCellValue(sheet.getRow(0).getCell(2))).isEqualTo("huyện Ba Chẽ");
      assertThat(cells.formatCellValue(sheet.getRow(1).getCell(3)))
          .isEqualTo("kho chưa có số liệu");
      assertThat(cells.formatCellValue(workbook.getSheet("Số liệu").getRow(1).getCell(2)))
          .isEqualTo("13");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/bang duc tho va ba che", "/bảng Đức Thọ và Ba Chẽ", "/bang Duc Tho; Ba Che"})
  void understandsPlacesAsPeopleTypeThem(String typed) {
    assertThat(office.says("8", typed))
        .startsWith("Số liệu trong kho của huyện Đức Thọ, huyện Ba Chẽ:");
  }

  @Test
  void saysWhatItDoesNotHold() {
    assertThat(office.says("8", "/bang")).startsWith("Mẫu: /bang");
    assertThat(office.says("8", "/bang huyện Đức Thọ, huyện Nam Đàn"))
        .startsWith("kho không có địa phương “huyện Nam Đàn”.")
        .contains("Mẫu: /bang");
    assertThat(office.says("8", "/bang xã Minh Cầm")).startsWith("Kho chưa có số liệu về");
  }

  @Test
  void isWordsAloneWhereNoFileCanBeSent() {
    assertThat(new TextPhone(office, "dung").says("/bang Đức Thọ, Ba Chẽ"))
        .startsWith("Số liệu trong kho của huyện Đức Thọ, huyện Ba Chẽ:");
  }
}
