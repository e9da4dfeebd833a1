package vn.tinhgon.drill;

import java.util.function.Consumer;

/** What is to be said of one mishap on one way. */
sealed interface Cell {

  /** It happens there, and this shows what becomes of it. */
  record Shown(Consumer<Crossing> what) implements Cell {}

  /** It cannot happen there. */
  record Absent(String why) implements Cell {}

  static Cell shown(Consumer<Crossing> what) {
    return new Shown(what);
  }

  static Cell absent(String why) {
    return new Absent(why);
  }
}
