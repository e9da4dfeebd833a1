package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.text.Spelling;

class InsteadTest {

  @ParameterizedTest
  @CsvSource({
    "câu lạc bộ thơ họp, câu lạc bộ cầu lông họp, true",
    "cau lac bo tho hop, câu lạc bộ cầu lông họp, true",
    "câu lạc bộ cấu lông, câu lạc bộ cầu lông, true",
    "câu lạc bộ thơ, câu lạc bộ cầu lông, true",
    "thơ họp, cầu lông họp, true",
    "cau lac bo cau long hop, câu lạc bộ cầu lông họp, false",
    "câu lạc bộ họp, câu lạc bộ cầu lông họp, false",
    "câu lạc bộ cầu lông xã họp sáng, câu lạc bộ cầu lông họp, false",
    "họp, câu lạc bộ cầu lông họp, false",
    "thơ, cầu lông, true"
  })
  void seesWhatStandsInThePlaceOfAnother(String asked, String worded, boolean instead) {
    assertThat(Instead.said(terms(asked), terms(worded))).isEqualTo(instead);
  }

  private static List<Term> terms(String text) {
    return Spelling.tokens(text).stream().map(Term::word).toList();
  }
}
