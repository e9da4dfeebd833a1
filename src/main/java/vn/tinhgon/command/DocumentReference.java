package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Provenance.Precision;

/**
 * A document as people cite it, in any usual spelling: "KL số 05-KL/TU ngày 29/6/2016", "NQ
 * 18-NQ/TW", "Nghị định 178/2024/NĐ-CP của Chính phủ".
 *
 * @param number with its symbol, such as {@code 05-KL/TU}
 * @param named the kind in words, as far as written before the number; may be empty
 * @param issuer who issued it, the name of a body; may be empty
 * @param issued the day; null where none was given
 */
record DocumentReference(String number, String named, String issuer, @Nullable LocalDate issued) {
  private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFF0D]");
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<!\\d)(\\d{1,5}[a-z]?)"
              + "(?:\\s*[/-]\\s*((?:19|20)\\d{2}))?"
              + "\\s*[/-]?\\s*(\\p{Lu}[\\p{L}]{0,5}\\d{0,2}"
              + "(?:\\s*[-/.]\\s*\\p{L}[\\p{L}\\d]{0,11}|\\s+(?:TW|TƯ|TU|HU|ThU|CP|UBND|HĐND))*)",
          Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DAY =
      Pattern.compile(
          "(?iu)(?:,?\\s*\\bng[àa]y)?\\s*(\\d{1,2})\\s*(?:[/.-]|\\s+th[áa]ng\\s+)\\s*(\\d{1,2})\\s*"
              + "(?:[/.-]|\\s+n[ăa]m\\s+)\\s*(\\d{4})");
  private static final Pattern ISSUER =
      Pattern.compile(
          "(?iu)(?:^|[\\s,;])(?:c[ủu]a|do|c[ơo] quan(?: ban h[àa]nh)?:?)\\s+(.+?)"
              + "(?:\\s+ban h[àa]nh)?$");

  /** Parts of symbols that are often typed without their mark. */
  private static final Map<String, String> MARKED =
      Map.of("QD", "QĐ", "ND", "NĐ", "HDND", "HĐND", "BGDDT", "BGDĐT", "BLDTBXH", "BLĐTBXH");

  /** The document that a text cites; empty where it holds no number with a symbol. */
  static Optional<DocumentReference> in(String spoken) {
    String text =
        DASHES
            .matcher(java.text.Normalizer.normalize(spoken, java.text.Normalizer.Form.NFC))
            .replaceAll("-");
    Matcher day = DAY.matcher(text);
    @Nullable LocalDate issued = null;
    if (day.find()) {
      issued = Vietnam.day(day);
      text = (text.substring(0, day.start()) + ' ' + text.substring(day.end())).strip();
    }
    Matcher number = NUMBER.matcher(upper(text));
    if (!number.find()) {
      return Optional.empty();
    }
    String after = tidy(text.substring(number.end()));
    Matcher issuer = ISSUER.matcher(after);
    String by = issuer.find() ? tidy(issuer.group(1)) : after;
    String named =
        tidy(text.substring(0, number.start()).replaceAll("(?iu)\\bs[ốo]( hi[ệe]u)?\\b:?", " "));
    return Optional.of(
        new DocumentReference(written(number), named, Issuer.named(by) ? by : "", issued));
  }

  /** What would be cited of a document whose number, issuer and day are known. */
  static Optional<DocumentReference> of(Document document) {
    String number = document.number();
    return number == null
            || document.issuer().isBlank()
            || document.issuedPrecision() != Precision.DAY
        ? Optional.empty()
        : Optional.of(
            new DocumentReference(
                number, "", document.issuer(), LocalDate.parse(document.issued())));
  }

  /** The day that a text gives and no calendar has; empty where there is none such. */
  static Optional<String> noDay(String spoken) {
    Matcher day = DAY.matcher(spoken);
    return day.find() && Vietnam.day(day) == null
        ? Optional.of(day.group(1) + '/' + day.group(2) + '/' + day.group(3))
        : Optional.empty();
  }

  /** Symbols are written in capitals by some and not by others; what follows words is no symbol. */
  private static String upper(String text) {
    Matcher symbol =
        Pattern.compile(
                "(?<!\\d)\\d{1,5}[a-z]?\\s*[/-]?\\s*(?:\\d{4}\\s*[/-]\\s*)?\\p{L}{1,5}\\d{0,2}(?:\\s*[-/]\\s*[\\p{L}\\d]+)+")
            .matcher(text);
    var upper = new StringBuilder(text);
    while (symbol.find()) {
      String capitals = symbol.group().toUpperCase(Locale.ROOT);
      if (capitals.length() == symbol.group().length()) {
        upper.replace(symbol.start(), symbol.end(), capitals);
      }
    }
    return upper.toString();
  }

  private static String written(Matcher number) {
    String digits = number.group(1).length() == 1 ? "0" + number.group(1) : number.group(1);
    String year = number.group(2);
    List<String> parts = parts(number.group(3));
    if (year != null
        || (parts.size() > 1
            && number.group().matches("(?s)\\d+[a-z]?\\s*/.*")
            && stateOrgan(parts.getLast()))) {
      return digits + '/' + (year == null ? "" : year + '/') + String.join("-", parts);
    }
    return digits + '-' + String.join("/", parts);
  }

  private static boolean stateOrgan(String organ) {
    return !List.of("TU", "TW", "TƯ", "HU", "THU").contains(organ.toUpperCase(Locale.ROOT));
  }

  private static List<String> parts(String symbol) {
    List<String> parts = new ArrayList<>();
    for (String part : symbol.split("[-/.\\s]+", -1)) {
      String organ =
          part.equalsIgnoreCase("thu") ? "ThU" : part.equalsIgnoreCase("ctr") ? "CTr" : part;
      parts.add(organ.equals("TƯ") ? "TW" : MARKED.getOrDefault(organ, organ));
    }
    return parts;
  }

  private static String tidy(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("^[\\s,;:.()]+|[\\s,;:.()]+$", "");
  }

  /** The same for all spellings of one number. */
  static String key(String number) {
    return Plain.vietnamese(DASHES.matcher(number).replaceAll("-"))
        .replaceAll("[^a-z0-9]+", " ")
        .replaceAll("(?<=\\d)(?=[a-z])", " ")
        .strip()
        .replaceFirst("^0+(?=\\d)", "");
  }

  /** The symbol of its kind, such as {@code KL}. */
  String symbol() {
    Matcher letters = Pattern.compile("\\p{L}+").matcher(number);
    return letters.find() ? letters.group().toUpperCase(Locale.ROOT) : "";
  }

  /** Whether nothing is missing to hold it in the register. */
  boolean complete() {
    return !issuer.isEmpty() && issued != null;
  }

  /** The same with what else was said of it. */
  DocumentReference with(String by, @Nullable LocalDate on) {
    return new DocumentReference(number, named, by, on);
  }

  /** Written so that reading gives the same; only where nothing is missing. */
  String written() {
    LocalDate day = java.util.Objects.requireNonNull(issued);
    return (named + ' ' + number).strip()
        + " ngày "
        + day.getDayOfMonth()
        + '/'
        + day.getMonthValue()
        + '/'
        + day.getYear()
        + " của "
        + issuer;
  }
}
