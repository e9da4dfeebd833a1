package vn.tinhgon.channel.zalooa;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.line.BotApi.Result.Failed;
import vn.tinhgon.channel.line.Watch.Trouble;

/** What keeps every message from being taken, until one is taken again. */
final class Alarm {
  private final AtomicReference<@Nullable Trouble> trouble = new AtomicReference<>();

  void raise(Failed failed) {
    trouble.set(new Trouble(State.IN_TROUBLE, ZaloOaErrors.said(failed)));
  }

  void end() {
    trouble.set(null);
  }

  Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble.get());
  }
}
