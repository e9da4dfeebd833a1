package vn.tinhgon.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

  @Test
  void knowsItselfWithAndWithoutMarks() {
    Token word = Token.of("đảng");

    assertThat(word.folded()).isEqualTo("dang");
    assertThat(word.marked()).isTrue();
    assertThat(word.unmarked()).isEqualTo(Token.of("dang"));
    assertThat(word.unmarked().marked()).isFalse();
  }

  @Test
  void tellsNumbersFromWords() {
    assertThat(Token.of("4/8").number()).isTrue();
    assertThat(Token.of("đ4").number()).isFalse();
  }

  @Test
  void remembersWhatWasMeantWithoutChangingWhatWasTyped() {
    Token word = Token.of("dang").meaning("đảng");

    assertThat(word.exact()).isEqualTo("dang");
    assertThat(word.meant()).isEqualTo("đảng");
  }
}
