package vn.tinhgon.picture;

import java.util.List;

/** Boxes and the arrows between them, before anybody knows where they stand. */
record Diagram(List<Box> boxes, List<Arrow> arrows) {

  Diagram {
    boxes = List.copyOf(boxes);
    arrows = List.copyOf(arrows);
  }

  /** What a box stands for. */
  enum Kind {
    /** The unit asked for. */
    ASKED,
    UNIT,
    /** What happened to units on one day. */
    CHANGE
  }

  /**
   * A box.
   *
   * @param lines the first is its heading
   */
  record Box(String id, Kind kind, List<String> lines) {
    Box {
      lines = List.copyOf(lines);
    }
  }

  /**
   * From one box to another.
   *
   * @param part whether only a part of it went there
   */
  record Arrow(String from, String to, boolean part) {}
}
