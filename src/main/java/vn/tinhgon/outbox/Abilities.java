package vn.tinhgon.outbox;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a channel can do. Replies are written once, in no channel's format; these figures decide how
 * they look there.
 *
 * @param buttons whether choices can be pressed; else they stand below the words, with numbers
 * @param editing whether a message that was sent can be changed
 * @param files whether files go along with replies
 * @param styles whether bold and italic can be shown
 * @param longestText the most UTF-16 units a single message may have
 * @param replies whether a reply to one of our messages arrives with its words
 * @param window how long after somebody's last word he may be written to; null = always
 */
public record Abilities(
    boolean buttons,
    boolean editing,
    boolean files,
    boolean styles,
    int longestText,
    boolean replies,
    @Nullable Duration window) {

  /** Words alone, so many units of them in a message, at any time. */
  public static Abilities words(int longestText) {
    return new Abilities(false, false, false, false, longestText, false, null);
  }
}
