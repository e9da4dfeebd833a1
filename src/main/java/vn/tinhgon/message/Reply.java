package vn.tinhgon.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What we say, in no channel's format: a body, the sources it rests on, choices, files, and how to
 * vote on it. A channel that has no buttons writes the choices as a numbered list, and the words
 * for voting below.
 */
public record Reply(
    RichText body,
    List<Source> sources,
    List<Button> buttons,
    Mark mark,
    Papers papers,
    Votes votes) {

  @JsonCreator
  public Reply(
      RichText body,
      List<Source> sources,
      List<Button> buttons,
      @Nullable Mark mark,
      @Nullable Papers papers,
      @Nullable Votes votes) {
    this.body = body;
    this.sources = List.copyOf(sources);
    this.buttons = List.copyOf(buttons);
    // Replies stored before there were marks, files, or votes have none.
    this.mark = mark == null ? Mark.NONE : mark;
    this.papers = papers == null ? Papers.NONE : papers;
    this.votes = votes == null ? Votes.NONE : votes;
  }

  /** A reply that nobody votes on. */
  public Reply(
      RichText body, List<Source> sources, List<Button> buttons, Mark mark, Papers papers) {
    this(body, sources, buttons, mark, papers, Votes.NONE);
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
    return new Reply(body, sources, buttons, mark, other, votes);
  }

  /** The same with these. */
  public Reply with(Votes others) {
    return new Reply(body, sources, buttons, mark, papers, others);
  }
}
