package vn.tinhgon.command;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.DocumentEnding.Kind;

/** What somebody wants with documents. */
sealed interface DocumentOrder {

  /** All documents, a page at a time. */
  record Listing(int page) implements DocumentOrder {}

  /** One document and what rests on it. */
  record Show(String spoken) implements DocumentOrder {}

  /** A document to be added, with its issuer and day. */
  record Add(String cited) implements DocumentOrder {}

  /** A document that holds again. */
  record Restore(String spoken) implements DocumentOrder {}

  /**
   * A document that no longer holds, or not as it did.
   *
   * @param by what comes in its place; null = nothing was said of that
   * @param since from which day; null = no day was said
   * @param from whether it was said that it is so from that day; if not it may be a day of issue
   * @param part what of it; empty = all
   */
  record End(
      Kind kind,
      String spoken,
      @Nullable String by,
      @Nullable LocalDate since,
      boolean from,
      String part)
      implements DocumentOrder {}

  /** The same from a day that no calendar has. */
  record NoSuchDay() implements DocumentOrder {}

  /** The first words of one of those, and nothing after them; {@code adds} = of the adding. */
  record Bare(boolean adds) implements DocumentOrder {}

  /** Whether nothing is to be changed. */
  default boolean looks() {
    return this instanceof Listing || this instanceof Show || this instanceof Bare;
  }

  /** Reads what was typed after the command's word; reading never fails. */
  static DocumentOrder read(String typed) {
    return new Reading(typed).order();
  }

  /** What was typed, with and without its marks. */
  final class Reading {
    private static final Map<String, Kind> DEEDS =
        Map.of(
            "thay the", Kind.REPLACED,
            "sua doi", Kind.AMENDED,
            "bai bo", Kind.REPEALED,
            "het hieu luc", Kind.EXPIRED,
            "het hieu luc mot phan", Kind.PARTLY);
    private static final Pattern END =
        Pattern.compile(
            "(thay the|sua doi|bai bo|het hieu luc mot phan|het hieu luc)\\s+(.+?)"
                + "(?:\\s+bang\\s+(.+?))?"
                + "(?:,?\\s+(?:((?:(?:ke )?tu|vao)(?: ngay)?)\\s+|ngay\\s+)?"
                + "(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+thang\\s+)"
                + "(\\d{1,2})(?:\\s*[/.-]\\s*|\\s+nam\\s+)(\\d{4}))?"
                + "(?:\\s*[:(]\\s*(.+?)\\)?)?");

    /** A day from which, in whatever words; one that is not read must not become today. */
    private static final Pattern SINCE =
        Pattern.compile("(?:.*\\s)?tu(?: ngay| thang| nam| dau nam| cuoi nam)?\\s+\\d.*");

    private static final Pattern ADD = Pattern.compile("them\\s+(.+)");
    private static final Pattern BACK = Pattern.compile("con hieu luc\\s+(.+)");
    private static final Pattern BARE =
        Pattern.compile("(them)|thay the|sua doi|bai bo|het hieu luc(?: mot phan)?|con hieu luc");
    private static final Pattern PAGE = Pattern.compile("(?:trang )?(\\d{1,4})");

    private final String text;
    private final String plain;

    private Reading(String typed) {
      text =
          Normalizer.normalize(typed, Normalizer.Form.NFC).replaceFirst("[\\s.,;]+$", "").strip();
      plain = Plain.vietnamese(text);
    }

    private DocumentOrder order() {
      Matcher page = PAGE.matcher(Plain.words(text));
      if (text.isEmpty() || page.matches()) {
        return new Listing(text.isEmpty() ? 1 : Integer.parseInt(page.group(1)));
      }
      // Letter for letter the same length, so that what was matched without marks can be cut out.
      if (plain.length() != text.length()) {
        return new Show(text);
      }
      Matcher bare = BARE.matcher(Plain.words(text));
      if (bare.matches()) {
        return new Bare(bare.group(1) != null);
      }
      Matcher add = ADD.matcher(plain);
      if (add.matches()) {
        return new Add(cut(add, 1));
      }
      Matcher back = BACK.matcher(plain);
      if (back.matches()) {
        return new Restore(cut(back, 1));
      }
      Matcher end = END.matcher(plain);
      if (!end.matches()) {
        return new Show(text);
      }
      if (end.group(5) == null && SINCE.matcher(plain).matches()) {
        return new NoSuchDay();
      }
      try {
        return new End(
            Objects.requireNonNull(DEEDS.get(end.group(1))),
            cut(end, 2),
            end.group(3) == null ? null : cut(end, 3),
            end.group(5) == null ? null : day(end),
            end.group(4) != null,
            end.group(8) == null ? "" : cut(end, 8));
      } catch (DateTimeException none) {
        return new NoSuchDay();
      }
    }

    private String cut(Matcher found, int group) {
      return text.substring(found.start(group), found.end(group));
    }

    private static LocalDate day(Matcher end) {
      return LocalDate.of(
          Integer.parseInt(end.group(7)),
          Integer.parseInt(end.group(6)),
          Integer.parseInt(end.group(5)));
    }
  }
}
