package vn.tinhgon.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.registry.Registry;

/** Against the shipped register, where 05-KL/TU is of 29/6/2016. */
class IssueDaysTest {
  private static final Registry REGISTER =
      KnowledgeFolder.read(Path.of("faq")).current().registry();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "05-KL/TU ban hành ngày 30/6/2016. | 05-KL/TU",
        "Theo Kết luận số 05-KL/TU ngày 28/6/2016 thì làm vậy. | 05-KL/TU",
        "Kết luận 05-KL/TU của Ban Thường vụ Tỉnh ủy, ngày 30-6-2016 | 05-KL/TU",
        "Được ban hành ngày 30/6/2016. | 05-KL/TU",
        "18-NQ/TW ngày 25/10/2017 và 05-KL/TU ký ngày 1/1/2017 | 05-KL/TU",
      })
  void areToldOtherwise(String answer, String document) {
    assertThat(IssueDays.told(entry(answer), REGISTER))
        .extracting(OtherDay::document)
        .containsExactly(document);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "05-KL/TU ban hành ngày 29/6/2016.",
        "Theo Kết luận số 05-KL/TU ngày 29/06/2016 thì làm vậy.",
        "05-KL/TU có hiệu lực từ ngày 30/6/2016.",
        "Theo 05-KL/TU, việc sáp nhập xong trước ngày 30/6/2017.",
        "Thực hiện 05-KL/TU, Đề án 123-ĐA/HU ban hành ngày 1/7/2016.",
        "105-KL/TU ban hành ngày 30/6/2016.",
        "Xong ngày 30/6/2016.",
        "Ban hành ngày 31/2/2016.",
      })
  void areNotDoubtedWithoutNeed(String answer) {
    assertThat(IssueDays.told(entry(answer), REGISTER)).isEmpty();
  }

  private static Entry entry(String answer) {
    Entry like = KnowledgeFolder.read(Path.of("faq")).current().entries().getFirst();
    return new Entry(
        "",
        "Câu hỏi?",
        List.of(),
        like.topic(),
        List.of(),
        List.of("D-KL05"),
        List.of(),
        null,
        like.provenance(),
        answer);
  }
}
