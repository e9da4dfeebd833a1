package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogLineTest {
  private static final String TOKEN = "1234567890:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr";

  private final Logger logger = new LoggerContext().getLogger("vn.tinhgon.ops.SomeClass");
  private final LogLine layout = new LogLine();

  @Test
  void writesOneEventAsOneLine() {
    String line =
        logged("first\nsecond\r\n2026-11-22 INFO forged", new IllegalStateException("a\nb"));

    assertThat(line.strip().lines()).hasSize(1);
    assertThat(line).contains("WARN  SomeClass: first\\nsecond\\r\\n2026-11-22 INFO forged | ");
    assertThat(line).contains("IllegalStateException: a\\nb [vn.tinhgon.ops.LogLineTest");
  }

  @Test
  void writesNothingThatSteersATerminalOrAViewer() {
    assertThat(logged("\u001B[31mred\u0007 \u0085 \u2028 \u2029 \u202E \u009B \0", null))
        .contains("\\u001b[31mred\\u0007 \\u0085 \\u2028 \\u2029 \\u202e \\u009b \\u0000");
  }

  @Test
  void staysOneLineForEverySeed() {
    for (int seed = 0; seed < Integer.getInteger("seeds", 1_000); seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int n = 0; n < 20; n++) {
        text.append((char) random.nextInt(random.nextBoolean() ? 0x100 : 0x10000));
      }
      String line = logged(text.toString(), null);
      assertThat(line.codePoints().filter(unit -> unit != '\n'))
          .as("seed " + seed)
          .noneMatch(Character::isISOControl);
      assertThat(line.lines()).as("seed " + seed).hasSize(1);
    }
  }

  @Test
  void masksTokensWhereverTheyStand() {
    String encoded = TOKEN.replace(":", "%3A");
    var nested =
        new IllegalStateException(
            "I/O error for http://127.0.0.1/bot" + TOKEN + "/getUpdates",
            new RuntimeException(
                "bot" + encoded, new RuntimeException(encoded.toLowerCase(java.util.Locale.ROOT))));

    String line = logged("token " + TOKEN + " and " + encoded, nested);

    assertThat(line).doesNotContainIgnoringCase(TOKEN.substring(11));
    assertThat(line).contains("[secret]");
  }

  @Test
  void masksWordsItWasToldToHide() {
    SecretMask.hide("hush-hush/word+1");

    assertThat(logged("hush-hush/word+1 hush-hush%2Fword%2B1", null))
        .doesNotContain("hush-hush")
        .contains("[secret] [secret]");
  }

  @Test
  void leavesNumbersAndTimesAlone() {
    assertThat(logged("12:30 on 1/7/2025, 4242424242 rows, id 900100200:5", null))
        .contains("12:30 on 1/7/2025, 4242424242 rows, id 900100200:5");
  }

  private String logged(String message, Throwable thrown) {
    return layout.doLayout(
        new LoggingEvent("x", logger, Level.WARN, message, thrown, new Object[0]));
  }
}
