package vn.tinhgon.journey;

import org.junit.jupiter.api.Tag;

/** Commands with every single call failing. */
@Tag("drill")
class AdminDrillTest extends AdminFailureTest {

  @Override
  int stride() {
    return Integer.getInteger("stride", 1);
  }
}
