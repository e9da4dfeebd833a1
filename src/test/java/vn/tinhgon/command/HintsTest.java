package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HintsTest {

  @ParameterizedTest
  @CsvSource({
    "hoàn tác F47, UNDO",
    "kiểm tra F47, TEST",
    "kiem tra, TEST",
    "quản trị 123456, CLAIM",
    "xuất tệp, EXPORT",
    "xóa dữ liệu, ERASE_ME",
    "dữ liệu của tôi, MY_DATA"
  })
  void joinsTheSyllablesOfACommand(String typed, Verb verb) {
    assertThat(Hints.of(typed, any -> true)).containsExactly(verb);
  }

  @Test
  void offersNoCommandThatThePersonMayNotUse() {
    assertThat(Hints.of("hoàn tác F47", verb -> verb != Verb.UNDO)).doesNotContain(Verb.UNDO);
    assertThat(Hints.of("xen F14", any -> true)).contains(Verb.SHOW);
    assertThat(Hints.joined("sửa F14")).isEmpty();
  }
}
