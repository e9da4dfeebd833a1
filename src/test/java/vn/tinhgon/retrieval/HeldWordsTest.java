package vn.tinhgon.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;

class HeldWordsTest {

  @Test
  void readsWhatItWrote() {
    var entry =
        new Entry("a", List.of(Word.of("Xã nào?"), Word.of("Ở đâu")), Word.of("Tại Ba Chẽ."));

    HeldWords held = read(entry);

    assertThat(held.titles()).containsExactly(Word.of("xã nào"), Word.of("ở đâu"));
    assertThat(held.all()).isEqualTo(Word.of("xã nào ở đâu tại ba chẽ"));
  }

  @Test
  void readsTextsOfNothing() {
    var empty = new Entry("a", List.of(), List.of());
    HeldWords held = read(empty);

    assertThat(held.titles()).isEmpty();
    assertThat(held.all()).isEmpty();
    assertThat(Entry.of("a", " ", "").titles()).isEmpty();
  }

  private static HeldWords read(Entry entry) {
    return HeldWords.read(
        new BytesRef(HeldWords.written(entry)), exact -> Word.of(exact).getFirst());
  }
}
