package vn.tinhgon.channel.zalobot;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.Watch.Trouble;

/** Whether the platform is there, knows our token, and has an address of ours. */
record ZaloBotLook(BotApi api, Names names, Duration patience) implements Watch.Look {

  @Override
  public Optional<Trouble> take() throws IOException {
    return switch (api.call("getMe", Map.of(), patience)) {
      case Result.Done(var me) -> {
        names.learn(me);
        yield webhook();
      }
      case Result.Failed failed ->
          Optional.of(new Trouble(ZaloBotErrors.state(failed), ZaloBotErrors.said(failed)));
      case Result.Unreadable _ ->
          Optional.of(
              new Trouble(
                  State.IN_TROUBLE, "does not speak the Bot API; see TINHGON_ZALOBOT_API_URL"));
    };
  }

  /** Only what says clearly that there is none is a problem: the answer's form may change. */
  private Optional<Trouble> webhook() throws IOException {
    boolean none =
        api.call("getWebhookInfo", Map.of(), patience) instanceof Result.Done(var set)
            && set.isObject()
            && set.path("url").asString("").isEmpty();
    return none
        ? Optional.of(
            new Trouble(
                State.IN_TROUBLE,
                "has no webhook, so nothing comes in: run tinhgon zalobot set-webhook"))
        : Optional.empty();
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "ZaloBotLook";
  }
}
