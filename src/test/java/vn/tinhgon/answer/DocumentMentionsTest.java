package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.registry.Document;

class DocumentMentionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "05-KL/TU; D-KL05",
        "Kết luận 05-KL/TU; D-KL05",
        "Kết luận số 05-KL/TU; D-KL05",
        "Kết luận số 05; D-KL05",
        "ket luan 05; D-KL05",
        "KẾT LUẬN 05; D-KL05",
        "KL 05; D-KL05",
        "KL05; D-KL05",
        "kl05?; D-KL05",
        "KL 5; D-KL05",
        "KL số 05-TU; D-KL05",
        "05 KL TU; D-KL05",
        "kết luận 05 của Tỉnh ủy; D-KL05",
        "92-KL/TU; D-KL92",
        "13-KL/HU; D-KL13",
        "Kết luận 13 của Huyện ủy; D-KL13",
        "21-KH/HU; D-KH21",
        "kế hoạch 21; D-KH21",
        "30-KH/ThU; D-KH30",
        "30- KH/ThU; D-KH30",
        "30-KH/Th.U; D-KH30",
        "30-KH/TXU; D-KH30",
        "KH số 30 của Thị ủy; D-KH30",
        "22-CTr/ThU; D-CTR22",
        "CTHĐ 22; D-CTR22",
        "chương trình hành động số 23; D-CTR23",
        "Chương trình 23-CTr/ThU; D-CTR23",
        "19-NQ/TU; D-NQ19TU",
        "nghị quyết 19 của tỉnh; D-NQ19TU",
        "19-NQ/TW; D-NQ19TW",
        "NQ 19 của Trung ương; D-NQ19TW",
        "NQ 18; D-NQ18TW",
        "Nghị quyết Trung ương 6 khóa XII; D-NQTW6",
        "NQ TW6; D-NQTW6",
        "Đề án 25; D-DA25",
        "ĐA 25; D-DA25",
      })
  void knowsADocumentInEveryUsualSpelling(String typed, String id) {
    assertThat(meant(typed)).containsExactly(id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "nghị quyết 18 và 19; D-NQ18TW | D-NQ19TU,D-NQ19TW",
        "NQ 18, 19-NQ/TW; D-NQ18TW | D-NQ19TW",
        "NQ 18 và 19 của Trung ương; D-NQ18TW | D-NQ19TW",
        "Kết luận 05 và 92; D-KL05 | D-KL92",
        "KL 05 và KL 92; D-KL05 | D-KL92",
        "22, 23 - CTr/Th.U; D-CTR22 | D-CTR23",
        "Chương trình hành động số 22, 23-CTr/ThU; D-CTR22 | D-CTR23",
        "19-NQ/TU và 19-NQ/TW; D-NQ19TU | D-NQ19TW",
      })
  void knowsSeveralInARow(String typed, String ids) {
    assertThat(in(typed).stream().map(DocumentMentionsTest::ids).collect(Collectors.joining(" | ")))
        .isEqualTo(ids);
  }

  @Test
  void knowsEveryNameInTheRegister() {
    List<String> missed = new ArrayList<>();
    for (Document document : Shipped.FOLDER.current().registry().all(Document.class).toList()) {
      for (String name : document.names()) {
        if (!meant(name).contains(document.id())) {
          missed.add(document.id() + ": " + name + " " + Shipped.SNAPSHOT.reader.typed(name));
        }
      }
    }

    assertThat(missed).isEmpty();
  }

  /** A bare number is no key. */
  @Test
  void leavesOpenWhichOfTwoBearersOfANumberIsMeant() {
    assertThat(meant("Nghị quyết 19")).containsExactlyInAnyOrder("D-NQ19TU", "D-NQ19TW");
    assertThat(meant("nq 19")).containsExactlyInAnyOrder("D-NQ19TU", "D-NQ19TW");
  }

  @ParameterizedTest
  @CsvSource({
    "06-KL/TU, 06-KL/TU", "KL 06, 06-KL", "14-KL/HU, 14-KL/HU", "20-NQ/TU, 20-NQ/TU",
        "Nghị quyết 19-NQ/HU, 19-NQ/HU",
    "05-KL/TW, 05-KL/TW", "13-KL/TU, 13-KL/TU", "KL số 131, 131-KL",
        "1665/NQ-UBTVQH15, 1665-NQ/UBTVQH15", "Nghị định 178, 178-NĐ",
    "30-KH/HU, 30-KH/HU", "kế hoạch 5, 05-KH", "24-CTr/ThU, 24-CTr/ThU"
  })
  void noticesDocumentsItDoesNotHold(String typed, String shown) {
    assertThat(in(typed)).hasSize(1);
    assertThat(in(typed).getFirst().documents()).isEmpty();
    assertThat(in(typed).getFirst().spoken()).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "giảm 13 đầu mối",
    "4/8 đơn vị",
    "năm 2018",
    "ngày 3/10/2018",
    "12 cấp phó",
    "05 TU",
    "ban hành kết luận",
    "kế hoạch năm",
    "4 chương trình",
    "3 kế hoạch",
    "100% bí thư",
    "thôn 19"
  })
  void seesNoDocumentInOtherNumbers(String typed) {
    assertThat(in(typed)).isEmpty();
  }

  @Test
  void saysWhereInTheTextItStands() {
    DocumentMentions.Mention mention =
        in("ngày ban hành Kết luận số 05-KL/TU là ngày nào").getFirst();

    assertThat(mention.from()).isEqualTo(3);
    // Short forms count written out: kết luận số 5 kết luận tỉnh ủy.
    assertThat(mention.to()).isEqualTo(11);
  }

  private static List<DocumentMentions.Mention> in(String typed) {
    return Shipped.SNAPSHOT.reader.typed(typed).documents();
  }

  private static List<String> meant(String typed) {
    return in(typed).stream().flatMap(m -> m.documents().stream()).map(Document::id).toList();
  }

  private static String ids(DocumentMentions.Mention mention) {
    return mention.documents().stream().map(Document::id).sorted().collect(Collectors.joining(","));
  }
}
