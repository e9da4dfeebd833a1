package vn.tinhgon.channel.web;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.ChannelStatus.State;

/** The page is there for as long as the service is. */
@Component
class WebStatus implements Channel {
  private final Instant since;

  WebStatus(Clock clock) {
    since = clock.instant();
  }

  @Override
  public ChannelStatus status() {
    return new ChannelStatus("web", State.CONNECTED, since, "", null);
  }
}
