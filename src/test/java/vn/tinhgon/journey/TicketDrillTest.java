package vn.tinhgon.journey;

import org.junit.jupiter.api.Tag;

/** Asking and answering with every single call failing. */
@Tag("drill")
class TicketDrillTest extends TicketFailureTest {

  @Override
  int stride() {
    return Integer.getInteger("stride", 1);
  }
}
