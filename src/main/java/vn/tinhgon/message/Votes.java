package vn.tinhgon.message;

import java.util.List;

/**
 * By what a reader says what he thinks of an answer, beside the choices under it.
 *
 * @param buttons small ones, in one row; empty = nothing is to be said
 * @param words how it is said where there are no buttons; empty = he knows
 */
public record Votes(List<Button> buttons, String words) {
  /** Nothing to be said. */
  public static final Votes NONE = new Votes(List.of(), "");

  public Votes {
    buttons = List.copyOf(buttons);
  }
}
