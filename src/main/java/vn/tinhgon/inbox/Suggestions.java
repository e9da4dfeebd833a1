package vn.tinhgon.inbox;

import java.util.List;
import vn.tinhgon.message.Suggestion;

/** Offers answers to words that somebody is still typing; keeps nothing of them. */
public interface Suggestions {

  /** So many answers at most that readers get and that fit these words, the likeliest first. */
  List<Suggestion> to(String channel, String words, int most);
}
