package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import vn.tinhgon.channel.line.BotApi;

class TelegramAnswerFuzzTest {

  /** Whatever lies before Telegram may answer anything. */
  @FuzzTest(maxDuration = "5s")
  void readsAnyAnswer(byte[] sent) {
    assertThat(BotApi.read(new String(sent, StandardCharsets.UTF_8), false)).isNotNull();
  }
}
