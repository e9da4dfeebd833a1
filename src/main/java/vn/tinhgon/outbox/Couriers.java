package vn.tinhgon.outbox;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The couriers of the channels that are switched on. */
@Component
class Couriers {
  private final ObjectProvider<Courier> all;

  Couriers(ObjectProvider<Courier> all) {
    this.all = all;
  }

  Optional<Courier> of(String channel) {
    return all.stream().filter(courier -> courier.channel().equals(channel)).findFirst();
  }
}
