package vn.tinhgon.channel;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Shows whoever watches how each channel is, from the same status that administrators read. A
 * channel in trouble never makes the service unhealthy: the others go on.
 */
@Component
class ChannelsHealth implements HealthIndicator {
  private static final Status DEGRADED = new Status("DEGRADED");

  private final ObjectProvider<Channel> channels;

  ChannelsHealth(ObjectProvider<Channel> channels) {
    this.channels = channels;
  }

  @Override
  public Health health() {
    var health = Health.up();
    for (Channel channel : channels) {
      ChannelStatus status = channel.status();
      if (status.state().wrong()) {
        health.status(DEGRADED);
      }
      String problem = status.problem().isEmpty() ? "" : ": " + status.problem();
      health.withDetail(status.channel(), status.state() + " since " + status.since() + problem);
    }
    return health.build();
  }
}
