package vn.tinhgon.journey;

import org.junit.jupiter.api.Tag;

/** The same with every single call failing. */
@Tag("drill")
class TicketStepDrillTest extends TicketStepFailureTest {

  @Override
  int stride() {
    return Integer.getInteger("stride", 1);
  }
}
