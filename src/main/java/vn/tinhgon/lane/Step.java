package vn.tinhgon.lane;

import java.time.Instant;

/** What a step in a conversation found; decides alone when the next one is due. */
public sealed interface Step {

  /** Something was done: look again at once. */
  record Again() implements Step {}

  /** The next thing is not due before {@code when}. */
  record Later(Instant when) implements Step {}

  /** Nothing left to do. */
  record Idle() implements Step {}
}
