package vn.tinhgon.channel.web;

import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;

/**
 * Delivers by telling open pages to look: a queued reply stands in the transcript already, so it is
 * never lost on the way and never there twice.
 */
@Component
class WebCourier implements Courier {
  private final Bells bells;

  WebCourier(Bells bells) {
    this.bells = bells;
  }

  @Override
  public String channel() {
    return "web";
  }

  @Override
  public Abilities abilities() {
    return new Abilities(true, false, true, true, Integer.MAX_VALUE, false, null);
  }

  /** Only where a page is open: for all others it would pile up unread. */
  @Override
  public boolean mayWrite(Address to, Duration silence) {
    return bells.hang(to);
  }

  @Override
  public List<Reply> parts(Reply reply) {
    return List.of(reply);
  }

  @Override
  public Delivery deliver(Address to, Reply part) {
    bells.ring(to);
    return new Delivery.Accepted("");
  }
}
