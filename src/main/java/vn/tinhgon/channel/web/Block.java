package vn.tinhgon.channel.web;

import java.util.List;

/**
 * A paragraph or a list of a reply.
 *
 * @param lines the lines of a paragraph, or the items of a list
 */
record Block(Kind kind, List<Line> lines) {

  /** What its lines are. */
  enum Kind {
    PARAGRAPH,
    BULLETS,
    NUMBERS
  }

  /** A line as stretches of one style each. */
  record Line(List<Run> runs) {}

  /** A stretch of text in one style. */
  record Run(String text, boolean bold, boolean italic) {}
}
