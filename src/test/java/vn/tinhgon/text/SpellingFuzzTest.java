package vn.tinhgon.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

class SpellingFuzzTest {

  /** Composed and decomposed letters make the same words. */
  @FuzzTest(maxDuration = "5s")
  void spellsAnything(byte[] typed) {
    String text = new String(typed, StandardCharsets.UTF_8);
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);

    assertThat(Spelling.tokens(decomposed)).isEqualTo(Spelling.tokens(text));
    Spelling.fold(Spelling.canonical(text));
  }
}
