package vn.tinhgon.command;

import java.util.List;

/**
 * What is said to a command, and what may be chosen next.
 *
 * @param waits whether the next words are meant for the command
 * @param saved whether something was saved
 */
public record Said(String text, List<Offer> offers, boolean waits, boolean saved) {

  public Said {
    offers = List.copyOf(offers);
  }

  Said(String text, List<Offer> offers) {
    this(text, offers, false, false);
  }

  static Said of(String text) {
    return new Said(text, List.of());
  }

  /** The same, and something was saved. */
  Said asSaved() {
    return new Said(text, offers, waits, true);
  }

  /** Words that wait for an answer. */
  static Said asking(String text, List<Offer> offers) {
    return new Said(text, offers, true, false);
  }

  /** The same after other words. */
  Said after(String before) {
    return before.isEmpty() ? this : new Said(before + "\n\n" + text, offers, waits, saved);
  }
}
