package vn.tinhgon.channel.zalooa;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.Watch.Trouble;

/**
 * Whether the platform is there and takes our token, which is renewed on the way; and what people
 * wrote that has not come in.
 */
record ZaloOaLook(OaApi api, CatchUp catchUp) implements Watch.Look {
  static final String RECENT = "/v2.0/oa/listrecentchat";

  @Override
  public Optional<Trouble> take() throws IOException {
    try {
      return switch (api.get(RECENT, Map.of("offset", 0, "count", RecentChats.PAGE))) {
        case Result.Done(var recent) -> {
          catchUp.from(recent);
          yield Optional.empty();
        }
        case Result.Failed failed when ZaloOaErrors.harmless(failed) -> {
          // Some accounts may not look their chats up.
          catchUp.unable(ZaloOaErrors.said(failed));
          yield Optional.empty();
        }
        case Result.Failed failed ->
            Optional.of(new Trouble(ZaloOaErrors.state(failed), ZaloOaErrors.said(failed)));
        case Result.Unreadable _ ->
            Optional.of(
                new Trouble(
                    State.IN_TROUBLE, "does not speak the OA API; see TINHGON_ZALOOA_API_URL"));
      };
    } catch (DataAccessException | TransactionException away) {
      return Optional.of(new Trouble(State.IN_TROUBLE, "cannot store what came in: " + away));
    }
  }

  /** Without addresses. */
  @Override
  public String toString() {
    return "ZaloOaLook";
  }
}
