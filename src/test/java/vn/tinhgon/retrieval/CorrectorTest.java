package vn.tinhgon.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CorrectorTest {
  private final Lexicon lexicon = lexicon();

  @ParameterizedTest
  @CsvSource({
    // a letter dropped, added, changed, two swapped
    "xã minh cm được sáp nhập, xã minh cầm được sáp nhập",
    "xã minhh cầm, xã minh cầm",
    "xã minh cầm được sáo nhập, xã minh cầm được sáp nhập",
    "đơn vị snáp nhập, đơn vị sáp nhập",
    "xã mihn cầm, xã minh cầm",
    // the neighbours decide: sạp or sáp, nhập or nhân
    "các xã được sụp nhập, các xã được sáp nhập",
    // what the texts hold is left as it is, and so is what nothing comes near
    "xã minh cầm, xã minh cầm",
    "sạp hàng ở chợ, sạp hàng ở chợ",
    "xã quảng châu, xã quảng châu",
    "nghị quyết 18 abcdef, nghị quyết 18 abcdef"
  })
  void mendsWordsThatTheTextsDoNotHold(String typed, String meant) throws IOException {
    assertThat(mended(typed, false)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "xa mihn cam, xa minh cam",
    "xa minh cam duoc spa nhap, xa minh cam duoc sap nhap",
    "xa minh cam, xa minh cam"
  })
  void mendsWhatWasTypedWithoutMarks(String typed, String meant) throws IOException {
    assertThat(mended(typed, true)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"1945, 1945", "41.162, 41.162", "x, x", "XQ, xq"})
  void leavesNumbersAndShortFormsAlone(String typed, String meant) throws IOException {
    assertThat(mended(typed + " Xã", false)).isEqualTo(meant + " xã");
  }

  /** What stands beside the unknown word in the texts tells a mend from a mere guess. */
  @Test
  void saysWhichMendsAreGuesses() throws IOException {
    var corrector = new Corrector(lexicon, false);

    assertThat(corrector.mend(Word.of("xã mihn cầm")).guessed()).isEmpty();
    assertThat(corrector.mend(Word.of("chợ mihn")).guessed()).containsExactly(1);
    assertThat(corrector.mend(Word.of("xã quảng châu")).guessed()).isEmpty();
    assertThat(corrector.mend(List.of()).words()).isEmpty();
  }

  private String mended(String typed, boolean plain) throws IOException {
    return new Corrector(lexicon, plain)
        .mend(Word.of(typed)).words().stream()
            .map(word -> plain ? word.folded() : word.exact())
            .collect(Collectors.joining(" "));
  }

  private static Lexicon lexicon() {
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        List<String> texts =
            List.of(
                "Xã Minh Cầm được sáp nhập vào xã Đồn Đạc",
                "Các đơn vị được sáp nhập trước 1944",
                "Sạp hàng ở chợ; nhân viên đơn vị",
                "Nghị quyết số 18");
        for (String text : texts) {
          writer.addDocument(Fields.document(Entry.of(text, "", text)));
        }
      }
      return new Lexicon(DirectoryReader.open(directory));
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
