package vn.tinhgon.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.message.Json;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.SettableClock;

class TelegramUpdatesFuzzTest {
  private static final TelegramUpdates UPDATES =
      new TelegramUpdates(
          "4242424242", FakeTelegram.USERNAME, SettableClock.at("2026-11-22T08:00:00Z"));

  /** What was read of it goes into the inbox and comes out the same. */
  @FuzzTest(maxDuration = "5s")
  void readsAnyUpdate(byte[] sent) {
    String answer = "{\"ok\":true,\"result\":" + new String(sent, StandardCharsets.UTF_8) + "}";
    if (BotApi.read(answer, false) instanceof Result.Done(JsonNode update)
        && UPDATES.read(update) instanceof Reading.Message(var message)) {
      assertThat(Json.inbound(Json.write(message))).isEqualTo(message);
    }
  }
}
