package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.NaughtyStrings;

/** Whatever is typed, there is an answer. */
class AnythingTypedTest {
  private static final int SEEDS = Integer.getInteger("seeds", 1_000);
  private static final int LONGEST = 10_000;
  private static final int CUT = 2_000;
  private static final List<String> PIECES =
      List.of(
          "*",
          "?*",
          "+(-",
          "folded:",
          "[a TO z]",
          "/.*/",
          "~2^9",
          " AND ",
          "\\",
          "\"",
          "(((",
          ")))",
          "<b>",
          "<a href=tg://x>",
          "<script>alert(1)</script>",
          "&lt;",
          "{0}",
          "'{1}'",
          "%s",
          "'; drop table faq_entry; --",
          " or 1=1",
          "\u0000",
          "\u202E",
          "\u200B",
          "\uFEFF",
          "\n",
          "\r\n",
          "\t",
          "😀",
          "👩‍👩‍👧‍👦",
          "\uD83D",
          "Z͑ͫ̓",
          "ﷺ",
          "田",
          "𝔘",
          "İ",
          "ß",
          "đ",
          "Đ",
          "ư",
          "ờ",
          "1/2/3/4",
          "99999999999999999999",
          "0,0,0",
          "05-KL/TU",
          "KL 06",
          "nghị quyết 18 và 19 ",
          "NQ ",
          "Đức Thọ ",
          "huyện ",
          "Kỳ Anh ",
          "bí thư ",
          "kiêm ",
          "còn ",
          "nó ",
          "ai ",
          "bao nhiêu ",
          "owr haf ",
          ". ",
          "? ",
          ", ",
          "; ",
          "/",
          "-",
          "(",
          ")");

  @Test
  void hasAnAnswer() {
    for (int seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      String typed = typed(random, 1 + (int) (CUT * Math.pow((double) seed / SEEDS, 3)));
      Context before =
          random.nextBoolean()
              ? Context.NONE
              : Shipped.answer("Ba Chẽ giảm bao nhiêu đầu mối?").context();
      answer("seed " + seed, typed, before);
    }
  }

  @Test
  void hasAnAnswerToEveryNaughtyString() {
    for (List<String> strings : List.of(NaughtyStrings.PLAIN, NaughtyStrings.CONTROL)) {
      for (String string : strings) {
        answer(string, string, Context.NONE);
        answer(string, "Ai kiêm Chánh Thanh tra ở " + string, Context.NONE);
        answer(
            string,
            "Kết luận " + string + "-KL/TU",
            Shipped.answer("Kết luận 05 của ai?").context());
      }
    }
  }

  @Test
  void hasAnAnswerToTenThousandCharacters() {
    for (String piece :
        List.of(
            "a",
            "á ",
            "Đức Thọ ",
            "05-KL/TU ",
            "zzzzz ",
            "kiêm ",
            "1 ",
            "? ",
            "Nghị quyết 19 ",
            "\u0301",
            "tinhr ")) {
      answer(piece, piece.repeat(LONGEST / piece.length()), Context.NONE);
    }
    var words = new StringBuilder();
    for (int n = 0; words.length() < LONGEST; n++) {
      words
          .append("từ")
          .append((char) ('a' + n % 26))
          .append((char) ('a' + n / 26 % 26))
          .append(' ');
    }
    answer("distinct words", words.toString(), Context.NONE);
  }

  private static String typed(Random random, int length) {
    var typed = new StringBuilder();
    while (typed.length() < length) {
      switch (random.nextInt(3)) {
        case 0 -> typed.append(PIECES.get(random.nextInt(PIECES.size())));
        case 1 ->
            typed.appendCodePoint(
                random.nextInt(random.nextBoolean() ? 0x250 : Character.MAX_CODE_POINT + 1));
        default -> {
          String question = Questions.ALL.get(random.nextInt(Questions.ALL.size())).last();
          typed.append(question, 0, random.nextInt(question.length() + 1));
        }
      }
    }
    return typed.substring(0, length);
  }

  private static void answer(String name, String typed, Context before) {
    Answer answer;
    try {
      answer = Shipped.ENGINE.answer(new Question(typed, before, Shipped.TODAY));
    } catch (RuntimeException | StackOverflowError failed) {
      fail(name + ": " + failed + " for: " + typed, failed);
      return;
    }
    assertThat(answer.text()).as(name).isNotBlank().doesNotContain("<script>", "{0}");
    assertThat(answer.context().question().length()).as(name).isLessThanOrEqualTo(300);
  }
}
