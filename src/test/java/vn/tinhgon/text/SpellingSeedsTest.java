package vn.tinhgon.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.Seeds;

/** However letters are put down, the words are the same. */
class SpellingSeedsTest {
  private static final String LETTERS =
      "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ";
  private static final String SIGNS = "    .,?-/()0123459%\n“”…";

  @Test
  void readsEveryFormOfUnicodeAlike() {
    Seeds.each((seed, random) -> {
      String text = random.nextBoolean() ? vietnamese(random, seed) : anything(random, seed);
      for (Normalizer.Form form : Normalizer.Form.values()) {
        String other = Normalizer.normalize(text, form);
        assertThat(Spelling.tokens(other)).as("%s of %s", form, text).isEqualTo(words(text));
      }
    });
  }

  @Test
  void readsCapitalsAndSmallLettersAlike() {
    Seeds.each((seed, random) -> {
      String text = vietnamese(random, seed);
      assertThat(exact(text.toUpperCase(Locale.ROOT))).as(text).isEqualTo(exact(text));
      assertThat(exact(text.toLowerCase(Locale.ROOT))).as(text).isEqualTo(exact(text));
    });
  }

  @Test
  void readsOverDoubledBlanks() {
    Seeds.each((seed, random) -> {
      String text = random.nextBoolean() ? vietnamese(random, seed) : anything(random, seed);
      String wide = " " + text.replace(" ", "  \u00A0\t ") + "\n ";
      assertThat(exact(wide)).as(text).isEqualTo(exact(text));
    });
  }

  @Test
  void spellsTheSameSpellingTheSame() {
    Seeds.each((seed, random) -> {
      String spelt = Spelling.canonical(vietnamese(random, seed));
      assertThat(Spelling.canonical(spelt)).isEqualTo(spelt);
      assertThat(Spelling.fold(Spelling.fold(spelt))).isEqualTo(Spelling.fold(spelt));
    });
  }

  private static List<Token> words(String text) {
    return Spelling.tokens(text);
  }

  private static List<String> exact(String text) {
    return words(text).stream().map(Token::exact).toList();
  }

  private static String vietnamese(Random random, int seed) {
    var text = new StringBuilder();
    for (int n = random.nextInt(3 + seed / 8); n > 0; n--) {
      String from = random.nextInt(4) == 0 ? SIGNS : LETTERS;
      char letter = from.charAt(random.nextInt(from.length()));
      text.append(random.nextInt(5) == 0 ? Character.toUpperCase(letter) : letter);
    }
    return text.toString();
  }

  private static String anything(Random random, int seed) {
    var text = new StringBuilder();
    for (int n = random.nextInt(3 + seed / 8); n > 0; n--) {
      text.appendCodePoint(
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(Character.MAX_CODE_POINT + 1);
            case 1 -> 0x300 + random.nextInt(0x70);
            case 2 -> LETTERS.charAt(random.nextInt(LETTERS.length()));
            default -> random.nextInt(0x2100);
          });
    }
    return text.toString();
  }
}
