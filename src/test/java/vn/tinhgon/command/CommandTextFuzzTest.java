package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import vn.tinhgon.message.Wording;

class CommandTextFuzzTest {
  private static final CommandText TEXTS = new CommandText(new Wording());

  /** What was read is printed so that it is read again the same. */
  @FuzzTest(maxDuration = "5s")
  void readsAnything(byte[] typed) {
    String text = new String(typed, StandardCharsets.UTF_8);
    TEXTS.verb(text);

    Command command = TEXTS.read(text);

    assertThat(TEXTS.read(TEXTS.print(command))).isEqualTo(command);
  }
}
