package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.message.Wording;

class MarkedNamesTest {
  private final MarkedNames names =
      new MarkedNames(KnowledgeFolder.read(Path.of("faq")).current().registry(), new Wording());

  @ParameterizedTest
  @CsvSource({
    "ubnd huyen cam lo, UBND huyện Cam Lộ",
    "tinh uy ha tinh, Tỉnh ủy Hà Tĩnh",
    "BTV TU, BTV TU",
    "BTV HU Cam Lo, BTV HU Cam Lộ",
    "UBND TX Ky Anh, UBND TX Kỳ Anh"
  })
  void areWrittenWithTheirMarks(String typed, String written) {
    assertThat(names.of(typed)).hasValue(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBND tinh Bac Lieu", "so van hoa", "UBND TP Vinh"})
  void areAskedForWhereNobodyKnowsThem(String typed) {
    assertThat(names.of(typed)).isEmpty();
  }
}
