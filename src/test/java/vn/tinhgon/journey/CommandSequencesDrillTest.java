package vn.tinhgon.journey;

import org.junit.jupiter.api.Tag;

/** The same with more lots. */
@Tag("drill")
class CommandSequencesDrillTest extends CommandSequencesTest {

  @Override
  int sequences() {
    return Integer.getInteger("sequences", 40);
  }
}
