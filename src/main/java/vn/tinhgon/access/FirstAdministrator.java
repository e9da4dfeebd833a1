package vn.tinhgon.access;

import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Prints a code for the first administrator at the start, while there is none. */
@Component
class FirstAdministrator {
  private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
  private final Access access;

  FirstAdministrator(Access access) {
    this.access = access;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    CodeOffer offer = access.offerCode();
    if (offer.code() != null) {
      log.warn(
          "There is no administrator yet. To become it, send in any channel or on the page:"
              + " /quantri {} (good once, until {})",
          offer.code(),
          Objects.requireNonNull(offer.until()).truncatedTo(ChronoUnit.SECONDS));
    }
  }
}
