package vn.tinhgon.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextIndexTest {
  private final TextIndex index = TextIndex.inMemory();

  @BeforeEach
  void hold() {
    put("khai-sinh", "Đăng ký khai sinh cần gì?", "Nộp giấy chứng sinh tại xã.");
    put("khai-tu", "Đăng ký khai tử cần gì?", "Nộp giấy báo tử tại xã.");
    put("can-cuoc", "Cấp lại căn cước công dân", "Đến công an huyện nộp tờ khai.");
    put("bao-hiem", "Ai được miễn đóng?", "Hộ nghèo được cấp thẻ BHYT không mất tiền.");
    put("kiem-nhiem", "Bí thư kiêm trưởng thôn", "Một người làm hai việc ở thôn.");
    put("kiem-tra", "Ủy ban kiểm tra", "Kiểm tra đảng viên theo chương trình.");
    put("ho-chua", "", "Mưa lớn làm hồ chứa dâng cao, học sinh nghỉ học ba ngày.");
    index.refresh();
  }

  @AfterEach
  void close() {
    index.close();
  }

  @ParameterizedTest
  @CsvSource({
    "giấy khai sinh, khai-sinh",
    "GIẤY KHAI SINH, khai-sinh",
    "giay khai sinh, khai-sinh",
    "giấy khai sihn, khai-sinh",
    "giay khai sihn, khai-sinh",
    "giấy khai tử, khai-tu",
    "làm lại CCCD ở đâu, can-cuoc",
    "lam lai cccd o dau, can-cuoc",
    "bảo hiểm y tế cho ai, bao-hiem",
    "kiêm những gì, kiem-nhiem",
    "kiểm những gì, kiem-tra",
    "khi nào được nghỉ học, ho-chua"
  })
  void findsWhatIsAskedFor(String question, String id) {
    assertThat(ids(question)).startsWith(id);
  }

  @Test
  void findsAChangeFromTheNextRefreshOn() {
    put("moi", "Cấp hộ chiếu", "Nộp ảnh và tờ khai.");
    assertThat(ids("hộ chiếu")).doesNotContain("moi");

    index.refresh();
    assertThat(ids("hộ chiếu")).startsWith("moi");
    assertThat(index.size()).isEqualTo(8);

    put("moi", "Cấp biển số xe", "Nộp hóa đơn.");
    index.remove("khai-sinh");
    index.remove("none");
    index.refresh();
    assertThat(ids("biển số")).startsWith("moi");
    assertThat(ids("hộ chiếu")).doesNotContain("moi");
    assertThat(ids("khai sinh")).doesNotContain("khai-sinh");
    assertThat(index.size()).isEqualTo(7);
  }

  @Test
  void takesWordsThatAreReadyAsTheyAre() {
    assertThat(ids("sihn")).isNotEmpty();
    assertThat(index.search(Word.of("sihn"), 10)).isEmpty();
    assertThat(index.search(Word.of("giấy khai sinh"), 1).getFirst().id()).isEqualTo("khai-sinh");
  }

  @Test
  void readsMarksAsTheyAreTyped() {
    assertThat(index.texts(new Word("kiêm", "kiem", false))).isEqualTo(1);
    assertThat(index.texts(new Word("kiem", "kiem", false))).isEqualTo(2);
    assertThat(index.texts(new Word("zzz", "zzz", false))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "?",
        "*",
        "a*",
        "+a -b",
        "[a TO z]",
        "/.*/",
        "a~2",
        "\"",
        "\\",
        "AND OR NOT",
        "\uD83D\uDE00",
        "\uD800",
        "folded:thôn"
      })
  void takesNothingForASyntax(String typed) {
    assertThat(index.search(typed, 10).size()).isLessThanOrEqualTo(7);
  }

  @Test
  void answersATextOfAnyLength() {
    assertThat(index.search("x".repeat(40_000), 10)).isEmpty();
    assertThat(index.search("giấy khai sinh " + "zzxq ".repeat(10_000), 10).getFirst().id())
        .isEqualTo("khai-sinh");
  }

  @Test
  void searchesAnEmptyIndexAndForNothing() {
    try (var empty = TextIndex.inMemory()) {
      assertThat(empty.search("giấy khai sinh", 10)).isEmpty();
      assertThat(empty.size()).isZero();
    }
    assertThat(index.search(List.of(), 10)).isEmpty();
  }

  @Test
  void holdsTextsInAFolderToo(@TempDir Path folder) throws Exception {
    try (var held = TextIndex.in(folder)) {
      held.put(Entry.of("a", "Cấp hộ chiếu", "Nộp ảnh."));
      held.put(Entry.of("b", "", ""));
      held.refresh();
      assertThat(held.search("ho chieu", 1).getFirst().id()).isEqualTo("a");
      assertThat(held.size()).isEqualTo(2);
    }
    try (var anew = TextIndex.in(folder)) {
      assertThat(anew.size()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 6_000})
  void takesManyTextsAtOnce(int number) {
    List<Integer> numbers = IntStream.range(0, number).boxed().toList();
    try (var many = TextIndex.inMemory()) {
      many.putAll(numbers, n -> Entry.of("x" + n, "Đăng ký việc số " + n, "Nộp giấy tại xã."));
      many.refresh();

      assertThat(many.size()).isEqualTo(number);
      assertThat(many.search("đăng ký việc số 2", 1).getFirst().id()).isEqualTo("x2");
      assertThatThrownBy(() -> many.putAll(numbers, _ -> failing()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  private static Entry failing() {
    throw new IllegalStateException("cannot be read");
  }

  /** In a large store only the rarest words propose; all of them judge what is proposed. */
  @ParameterizedTest
  @ValueSource(longs = {1, 5, 20, 1_000_000})
  void findsTheSameHoweverManyPlacesItLooksAt(long mostPlaces) {
    try (var some = new TextIndex(new ByteBuffersDirectory(), Weights.TUNED, mostPlaces)) {
      for (int i = 0; i < 50; i++) {
        some.put(Entry.of("x" + i, "Đăng ký việc số " + i, "Nộp giấy tại xã."));
      }
      some.put(Entry.of("khai-sinh", "Đăng ký khai sinh", "Nộp giấy chứng sinh tại xã."));
      some.put(Entry.of("khai-sinh-lai", "Đăng ký lại khai sinh", "Nộp giấy tại huyện."));
      some.refresh();

      assertThat(some.search("đăng ký khai sinh ở xã", 2).getFirst().id()).isEqualTo("khai-sinh");
      assertThat(some.search("nộp giấy", 99)).hasSizeGreaterThan(30);
    }
  }

  @Test
  void givesTheSameAnswerWhateverElseIsAskedMeanwhile() throws Exception {
    List<Hit> alone = index.search("giấy khai sinh", 5);
    List<Callable<List<Hit>>> asks = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      asks.add(() -> {
        index.search("kiểm tra đảng viên", 5);
        return index.search("giấy khai sinh", 5);
      });
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<List<Hit>> answer : threads.invokeAll(asks)) {
        assertThat(answer.get()).isEqualTo(alone);
      }
    }
  }

  /** Any letters in any order: an answer, never a failure. */
  @Test
  void searchesForAnything() {
    long seed = Long.getLong("seed", 20_261_122);
    var random = new Random(seed);
    String letters = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạ  ,.-/0123456789%\u0300\u200B😀ЖA";
    for (int i = 0; i < 500; i++) {
      var typed = new StringBuilder();
      for (int length = random.nextInt(80); length > 0; length--) {
        typed.append(letters.charAt(random.nextInt(letters.length())));
      }
      List<Hit> found = index.search(typed.toString(), 10);
      assertThat(found).as("seed %d: %s", seed, typed).hasSizeLessThanOrEqualTo(7);
      assertThat(found).allMatch(hit -> hit.score() > 0 && Double.isFinite(hit.score()));
    }
  }

  private void put(String id, String title, String body) {
    index.put(Entry.of(id, title, body));
  }

  private List<String> ids(String question) {
    return index.search(question, 10).stream().map(Hit::id).toList();
  }
}
