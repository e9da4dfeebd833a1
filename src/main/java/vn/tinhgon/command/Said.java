package vn.tinhgon.command;

import java.util.List;
import vn.tinhgon.message.Papers;

/**
 * What is said to a command, and what may be chosen next.
 *
 * @param waits whether the next words are meant for the command
 * @param saved whether something was saved
 * @param papers files that go with it
 */
public record Said(String text, List<Offer> offers, boolean waits, boolean saved, Papers papers) {

  public Said {
    offers = List.copyOf(offers);
  }

  Said(String text, List<Offer> offers) {
    this(text, offers, false, false, Papers.NONE);
  }

  static Said of(String text) {
    return new Said(text, List.of());
  }

  /** The same, and something was saved. */
  Said asSaved() {
    return new Said(text, offers, waits, true, papers);
  }

  /** The same with files, or with the wish for one. */
  Said with(Papers others) {
    return new Said(text, offers, waits, saved, others);
  }

  /** The same before other words. */
  Said followedBy(String after) {
    return new Said(text + "\n\n" + after, offers, waits, saved, papers);
  }

  /** Words that wait for an answer. */
  static Said asking(String text, List<Offer> offers) {
    return new Said(text, offers, true, false, Papers.NONE);
  }

  /** The same after other words. */
  Said after(String before) {
    return before.isEmpty() ? this : new Said(before + "\n\n" + text, offers, waits, saved, papers);
  }
}
