package vn.tinhgon.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.health.contributor.Health;
import vn.tinhgon.channel.ChannelStatus.State;

class ChannelsHealthTest {
  private static final Instant SINCE = Instant.parse("2026-11-22T08:00:00Z");

  @Test
  void showsEveryChannelAndIsDegradedByOneInTrouble() {
    assertThat(health(State.CONNECTED).getStatus().getCode()).isEqualTo("UP");
    assertThat(health(State.OFF).getStatus().getCode()).isEqualTo("UP");

    var troubled = health(State.TOKEN_REFUSED);
    assertThat(troubled.getStatus().getCode()).isEqualTo("DEGRADED");
    assertThat(troubled.getDetails())
        .containsEntry("telegram", "TOKEN_REFUSED since 2026-11-22T08:00:00Z: answers 401")
        .containsEntry("web", "CONNECTED since 2026-11-22T08:00:00Z");
  }

  private static Health health(State telegram) {
    var beans = new StaticListableBeanFactory();
    Channel one =
        () ->
            new ChannelStatus(
                "telegram", telegram, SINCE, telegram.wrong() ? "answers 401" : "", null);
    Channel other = () -> new ChannelStatus("web", State.CONNECTED, SINCE, "", null);
    beans.addBean("one", one);
    beans.addBean("other", other);
    return new ChannelsHealth(beans.getBeanProvider(Channel.class)).health();
  }
}
