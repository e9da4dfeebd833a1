package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.faq.DocumentEnding.Kind;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.Standing;

/** Whether a document still holds is answered of that document, by what administrators noted. */
class DocumentInForceTest {

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void saysThatItHasEndedBeforeAnythingElse(boolean hides) {
    Answer answer = answer("Kết luận 05-KL/TU còn hiệu lực không?", Kind.REPEALED, hides);
    assertThat(answer).isInstanceOf(Answer.Found.class);
    assertThat(answer.text())
        .startsWith("Kết luận 05-KL/TU không còn hiệu lực.")
        .contains("đã bị bãi bỏ từ 1/10/2026")
        .doesNotContain("Nghị quyết 18-NQ/TW");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"KL 05 bi bai bo chua", "KL 05-KL/TU bị thay thế chưa?", "kl05 con hieu luc ko"})
  void understandsHowItIsTyped(String question) {
    assertThat(answer(question, Kind.REPEALED, false).text())
        .startsWith("Kết luận 05-KL/TU không còn hiệu lực.");
    assertThat(answer(question, Kind.AMENDED, false).text())
        .startsWith("Kết luận 05-KL/TU đã được sửa đổi hoặc hết hiệu lực một phần.");
  }

  @ParameterizedTest
  @CsvSource({
    "NQ 18-NQ/TW còn hiệu lực không?, Nghị quyết 18-NQ/TW",
    "Đề án 25 hết hiệu lực chưa, Đề án 25"
  })
  void claimsNothingOfOneWhoseEndNobodyNoted(String question, String name) {
    Answer answer = answer(question, Kind.REPEALED, true);
    assertThat(answer).isInstanceOf(Answer.NotFound.class);
    assertThat(answer.text())
        .startsWith("Kho tư liệu không ghi " + name + " đã bị thay thế, sửa đổi hay bãi bỏ");
  }

  private static Answer answer(String question, Kind kind, boolean hides) {
    var ending =
        new DocumentEnding(
            "D-KL05", kind, LocalDate.parse("2026-10-01"), "", null, Instant.EPOCH, true);
    Knowledge shipped = Shipped.FOLDER.current();
    Knowledge ended =
        new Knowledge(
                shipped.revision(),
                shipped.entries(),
                shipped.registry(),
                new Standing(Map.of("D-KL05", ending), Map.of(), hides))
            .with(shipped.entries(), shipped.registry());
    return Shipped.engine(ended).answer(new Question(question, Context.NONE, Shipped.TODAY));
  }
}
