package vn.tinhgon.command;

import java.util.List;

/** What is said to a command, and what may be chosen next. */
public record Said(String text, List<Offer> offers) {

  public Said {
    offers = List.copyOf(offers);
  }

  static Said of(String text) {
    return new Said(text, List.of());
  }
}
