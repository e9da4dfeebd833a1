package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/**
 * What somebody says of what he looked at again.
 *
 * @param takes whether he looks after it from now on
 * @param on the day on which it is to be looked at next; null = after the usual time
 * @param wrong why it is not understood; null where it is
 */
record ReviewWish(boolean takes, @Nullable LocalDate on, @Nullable String wrong) {
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");

  /** What those words behind the codes say. */
  static ReviewWish read(String rest, LocalDate today, Wording wording) {
    if (rest.isBlank()) {
      return new ReviewWish(false, null, null);
    }
    if (Plain.words(rest).equals(wording.get("review.words.take"))) {
      return new ReviewWish(true, null, null);
    }
    Matcher day = DAY.matcher(rest.strip());
    if (!day.matches()) {
      return new ReviewWish(false, null, wording.get("command.form." + Verb.CHECK));
    }
    LocalDate on = Vietnam.day(day);
    if (on == null) {
      return new ReviewWish(false, null, wording.get("document.no.day", rest.strip()));
    }
    return on.isAfter(today)
        ? new ReviewWish(false, on, null)
        : new ReviewWish(false, null, wording.get("review.past", rest.strip()));
  }
}
