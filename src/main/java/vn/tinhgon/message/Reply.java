package vn.tinhgon.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we say, in no channel's format: a body, the sources it rests on, choices, and files. A
 * channel that has no buttons writes the choices as a numbered list.
 */
public record Reply(
    RichText body, List<Source> sources, List<Button> buttons, Mark mark, Papers papers) {

  @JsonCreator
  public Reply(
      RichText body,
      List<Source> sources,
      List<Button> buttons,
      @Nullable Mark mark,
      @Nullable Papers papers) {
    this.body = body;
    this.sources = List.copyOf(sources);
    this.buttons = List.copyOf(buttons);
    // Replies stored before there were marks, or files, have none.
    this.mark = mark == null ? Mark.NONE : mark;
    this.papers = papers == null ? Papers.NONE : papers;
  }

  /** A reply without files. */
  public Reply(RichText body, List<Source> sources, List<Button> buttons, Mark mark) {
    this(body, sources, buttons, mark, Papers.NONE);
  }

  /** A reply that nothing sets apart. */
  public Reply(RichText body, List<Source> sources, List<Button> buttons) {
    this(body, sources, buttons, Mark.NONE);
  }

  /** Plain words only. */
  public static Reply of(String text) {
    return new Reply(RichText.plain(text), List.of(), List.of());
  }

  /** The same with these. */
  public Reply with(Papers other) {
    return new Reply(body, sources, buttons, mark, other);
  }
}
