package vn.tinhgon.message;

import java.util.List;

/**
 * What we say, in no channel's format: a body, the sources it rests on, and choices. A channel that
 * has no buttons writes the choices as a numbered list.
 */
public record Reply(RichText body, List<Source> sources, List<Button> buttons) {

  public Reply {
    sources = List.copyOf(sources);
    buttons = List.copyOf(buttons);
  }

  /** Plain words only. */
  public static Reply of(String text) {
    return new Reply(RichText.plain(text), List.of(), List.of());
  }
}
