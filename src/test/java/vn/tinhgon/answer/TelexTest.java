package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

class TelexTest {

  @ParameterizedTest
  @CsvSource({
    "owr, ở",
    "haf, hà",
    "tinhx, tĩnh",
    "uyr, ủy",
    "kieemr, kiểm",
    "howpj, hợp",
    "nhaats, nhất",
    "vowis, với",
    "cow, cơ",
    "naof, nào",
    "dduwcs, đức",
    "duwcsd, đức",
    "thoj, thọ",
    "thij, thị",
    "xax, xã",
    "phuwowngf, phường",
    "phuongwf, phường",
    "truwowngr, trưởng",
    "huyeenj, huyện",
    "quyeets, quyết",
    "nghij, nghị",
    "luaanj, luận",
    "ddaauf, đầu",
    "ddangr, đảng",
    "ddoanf, đoàn",
    "hoaf, hòa",
    "hoangf, hoàng",
    "khoer, khỏe",
    "thuyr, thủy",
    "quys, quí",
    "gif, gì",
    "giamr, giảm",
    "giuwx, giữ",
    "ngoaif, ngoài",
    "vieejt, việt",
    "vietej, việt",
    "nguyeenx, nguyễn",
    "muwowif, mười",
    "nawm, năm",
    "nawmf, nằm",
    "chuyeenr, chuyển",
    "quoocs, quốc",
    "tooi, tôi",
    "xaay, xây",
    "dda, đa",
    "as, á"
  })
  void makesTheSyllableThatTheKeysMake(String keys, String syllable) {
    assertThat(Telex.decode(keys)).contains(syllable);
  }

  @ParameterizedTest
  @CsvSource({"ban", "tra", "quan", "s", "w", "kl", "tinh", "dang"})
  void makesNothingOfKeysWithoutMarks(String keys) {
    assertThat(Telex.decode(keys)).isEmpty();
  }

  @Test
  void takesAnyKeys() {
    for (String keys :
        List.of(
            "",
            "f",
            "sfrxj",
            "wwwww",
            "ddddd",
            "aaaaaa",
            "qu",
            "gi",
            "qus",
            "giw",
            "x".repeat(5_000))) {
      assertThat(Telex.decode(keys)).isNotEqualTo(Optional.of(""));
    }
  }

  @Test
  void readsAQuestionLeftAsKeystrokes() {
    assertThat(
            decoded(
                "Owr Haf Tinhx uyr ban kieemr tra howpj nhaats vowis cow quan naof",
                "ở Hà Tĩnh ủy ban kiểm tra hợp nhất với cơ quan nào"))
        .isEqualTo("ở hà tĩnh ủy ban kiểm tra hợp nhất với cơ quan nào");
  }

  @Test
  void leavesWordsThatAreKnownOrMarked() {
    assertThat(decoded("haf tinhx los bảo lowj", "hà tĩnh los")).isEqualTo("hà tĩnh los bảo lowj");
  }

  @Test
  void leavesATextOfWhichTooLittleBecomesKnown() {
    assertThat(decoded("haf", "hà tĩnh")).isEqualTo("haf");
    assertThat(decoded("haf tinhx google facebook windows", "hà tĩnh"))
        .isEqualTo("haf tinhx google facebook windows");
  }

  private static String decoded(String typed, String known) {
    var vocabulary = new Vocabulary();
    vocabulary.learn(Spelling.tokens(known));
    return Telex.decode(Spelling.tokens(typed), vocabulary).stream()
        .map(Token::exact)
        .collect(Collectors.joining(" "));
  }
}
