package vn.tinhgon.registry;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises what a spreadsheet does to a cell while opening and saving a table. */
final class SpoiledCell {

  /** What a column holds, as far as a spreadsheet may damage it. */
  enum Kind {
    /** A day as yyyy-mm-dd. */
    ISO_DAY,
    /** A day or a month as yyyy-mm-dd or yyyy-mm. */
    ISO_DAY_OR_MONTH,
    /** A figure as printed: 4/8, 41.162, 13,5, 05. */
    FIGURE,
    /** The value of a figure, with a dot before decimals. */
    VALUE,
    /** A date as printed: 19/8, 24/06/2020. */
    PRINTED_DATE,
    /** A document number: 05-KL/TU, 777/QĐ-UBND, 178/2024/NĐ-CP. */
    DOCUMENT_NUMBER,
    TEXT
  }

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|thg ?\\d{1,2}|th\\d{1,2})\\.?";
  private static final Pattern MONTH_NAME =
      Pattern.compile(
          "\\d{1,4}[- /]" + MONTH + "(?:[- /]\\d{2,4})?|" + MONTH + "[- /]\\d{1,4}",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern DAY_OR_MONTH = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?");
  private static final Pattern WRITTEN_DAY = Pattern.compile("\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}");
  private static final Pattern AMERICAN_DAY =
      Pattern.compile("\\d{1,2}/(?:1[3-9]|2\\d|3[01])(?:/\\d{2,4})?");
  // Days as spreadsheets count them: from 1/1/2000 to 31/12/2049.
  private static final int FIRST_SERIAL = 36526;
  private static final int LAST_SERIAL = 54788;
  private static final Pattern SCIENTIFIC =
      Pattern.compile("[+-]?\\d(?:[.,]\\d+)?E[+-]?\\d+", Pattern.CASE_INSENSITIVE);
  private static final Pattern ERROR_VALUE =
      Pattern.compile("#{2,}|#(?:NAME\\?|REF!|VALUE!|DIV/0!|N/A|NUM!|NULL!|SPILL!)");
  private static final Pattern COMMA_THOUSANDS = Pattern.compile("\\d{1,3}(?:,\\d{3})+");
  private static final Pattern NO_THOUSANDS = Pattern.compile("\\d{5,}");
  private static final Pattern VALUE = Pattern.compile("-?\\d+(?:\\.\\d+)?");
  private static final Pattern NUMBER_LOST_ZERO = Pattern.compile("\\d-\\p{L}.*");
  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile("\\d{1,5}[a-z]?(?:[-/]\\d{4})?[-/]\\p{Lu}[\\p{L}\\d]*(?:[-/][\\p{L}.\\d]+)*");
  // UTF-8 read as a one-byte code page: á, ư, đ, ế begin with Ã, Æ, Ä, áº.
  private static final Pattern MOJIBAKE =
      Pattern.compile("[ÃĂÂÆÄ][\\u00A1-\\u00BF]|Ä\\u2018|á[º»]|â€|ï»¿|\\uFFFD");
  private static final Pattern LOST_LETTER = Pattern.compile("\\p{L}\\?\\p{L}|\\?\\?\\p{L}");

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("valid_from", Kind.ISO_DAY),
          Map.entry("valid_to", Kind.ISO_DAY),
          Map.entry("date_from", Kind.ISO_DAY),
          Map.entry("date_to", Kind.ISO_DAY),
          Map.entry("issued", Kind.ISO_DAY_OR_MONTH),
          Map.entry("figure", Kind.FIGURE),
          Map.entry("target", Kind.FIGURE),
          Map.entry("count", Kind.FIGURE),
          Map.entry("percent", Kind.FIGURE),
          Map.entry("published", Kind.PRINTED_DATE),
          Map.entry("day", Kind.PRINTED_DATE),
          Map.entry("as_of", Kind.PRINTED_DATE),
          Map.entry("when_text", Kind.PRINTED_DATE),
          Map.entry("period", Kind.PRINTED_DATE));

  private SpoiledCell() {}

  /** What the column of that table holds. */
  static Kind kind(Class<?> table, String column) {
    if (column.equals("number")) {
      return table == Document.class ? Kind.DOCUMENT_NUMBER : Kind.VALUE;
    }
    return KINDS.getOrDefault(column, Kind.TEXT);
  }

  /** The kind of damage as {@link Findings} names it, or nothing for a sound cell. */
  static Optional<String> damage(Kind kind, String cell) {
    if (cell.isEmpty()) {
      return Optional.empty();
    }
    String damage = everywhere(cell);
    if (damage.isEmpty()) {
      damage =
          switch (kind) {
            case ISO_DAY -> DAY.matcher(cell).matches() ? "" : isoDay(cell);
            case ISO_DAY_OR_MONTH -> DAY_OR_MONTH.matcher(cell).matches() ? "" : isoDay(cell);
            case FIGURE -> figure(cell);
            case VALUE -> VALUE.matcher(cell).matches() ? "" : value(cell);
            case PRINTED_DATE -> printedDate(cell);
            case DOCUMENT_NUMBER -> documentNumber(cell);
            case TEXT -> "";
          };
    }
    return Optional.of(damage).filter(found -> !found.isEmpty());
  }

  private static String everywhere(String cell) {
    if (ERROR_VALUE.matcher(cell).matches()) {
      return "cell-overflow";
    }
    if (SCIENTIFIC.matcher(cell).matches()) {
      return "cell-scientific";
    }
    if (MOJIBAKE.matcher(cell).find()) {
      return "cell-mojibake";
    }
    if (LegacyFont.suspected(cell)) {
      return "cell-legacy-font";
    }
    if (LOST_LETTER.matcher(cell).find() && !cell.contains("://")) {
      return "cell-lost-letter";
    }
    return MONTH_NAME.matcher(cell).matches() ? "cell-month-name" : "";
  }

  private static boolean isSerial(String cell) {
    return cell.matches("\\d{5}")
        && Integer.parseInt(cell) >= FIRST_SERIAL
        && Integer.parseInt(cell) <= LAST_SERIAL;
  }

  private static String isoDay(String cell) {
    return isSerial(cell) ? "cell-serial-day" : "cell-not-iso";
  }

  private static String figure(String cell) {
    if (WRITTEN_DAY.matcher(cell).matches() || DAY.matcher(cell).matches()) {
      return "cell-date-for-figure";
    }
    if (isSerial(cell)) {
      return "cell-serial-figure";
    }
    if (COMMA_THOUSANDS.matcher(cell).matches() || NO_THOUSANDS.matcher(cell).matches()) {
      return "cell-thousands";
    }
    return "";
  }

  private static String value(String cell) {
    return WRITTEN_DAY.matcher(cell).matches() || DAY.matcher(cell).matches()
        ? "cell-date-for-figure"
        : "cell-not-value";
  }

  private static String printedDate(String cell) {
    if (isSerial(cell)) {
      return "cell-serial-day";
    }
    return DAY.matcher(cell).matches() || AMERICAN_DAY.matcher(cell).matches()
        ? "cell-turned-date"
        : "";
  }

  private static String documentNumber(String cell) {
    if (NUMBER_LOST_ZERO.matcher(cell).matches()) {
      return "cell-lost-zero";
    }
    return Character.isDigit(cell.charAt(0)) && !DOCUMENT_NUMBER.matcher(cell).matches()
        ? "cell-document-number"
        : "";
  }
}
