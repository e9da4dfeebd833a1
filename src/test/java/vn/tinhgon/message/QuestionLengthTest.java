package vn.tinhgon.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionLengthTest {

  @ParameterizedTest
  @ValueSource(strings = {"a", "ế", "e\u0302\u0301", "\uD83D\uDE00", "đ"})
  void takesTwoThousandAndNotOneMoreOfWhateverAReaderSeesAsOne(String one) {
    assertThat(QuestionLength.exceeds(one.repeat(2_000))).isFalse();
    assertThat(QuestionLength.cut(one.repeat(2_000))).isEqualTo(one.repeat(2_000));
    assertThat(QuestionLength.exceeds(one.repeat(2_001))).isTrue();
    assertThat(QuestionLength.cut(one.repeat(2_500)))
        .isEqualTo(Normalizer.normalize(one, Normalizer.Form.NFC).repeat(2_000));
  }

  @Test
  void isTheSameOnThePage() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/static/page.js")))
        .contains("const MOST = " + QuestionLength.MOST_CHARACTERS + ";")
        .contains(".normalize('NFC')");
  }
}
