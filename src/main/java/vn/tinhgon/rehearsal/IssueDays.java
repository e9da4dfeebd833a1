package vn.tinhgon.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.registry.Document;
import vn.tinhgon.registry.Provenance.Precision;
import vn.tinhgon.registry.Registry;

/**
 * The days on which an answer says that documents were issued, held against the register. Only what
 * can be told for certain counts: the day right after a number that is held, or after "ban hành"
 * where the entry rests on one document and names no other.
 */
final class IssueDays {
  private static final Pattern DAY =
      Pattern.compile("(?iu)\\bngày\\s+(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})\\b");

  /** What may stand between a number and its day: the issuer and the word for issuing. */
  private static final Pattern OF_ISSUE =
      Pattern.compile(
          "(?iu)\\s*(?:của\\s+[^,.;\\d]{2,60}?)?,?\\s*(?:(?:được\\s+)?"
              + "(?:ban hành|ký)(?:\\s+vào)?)?\\s*");

  private static final Pattern ISSUED = Pattern.compile("(?iu).*(?:ban hành|ký)(?:\\s+vào)?\\s*");
  private static final Pattern SENTENCE = Pattern.compile("(?<=[.;!?])\\s|\\n");
  private static final Pattern NUMBER =
      Pattern.compile("\\d+[a-z]?[/-](?:\\d{4}[/-])?\\p{L}[\\p{L}\\d/-]*");

  private IssueDays() {}

  /** Those that the answer tells otherwise than the register has them. */
  static List<OtherDay> told(Entry entry, Registry register) {
    List<Document> dated = register.all(Document.class).filter(IssueDays::dated).toList();
    List<OtherDay> others = new ArrayList<>();
    for (String sentence : SENTENCE.split(entry.answer(), -1)) {
      for (MatchResult day : DAY.matcher(sentence).results().toList()) {
        LocalDate told = Vietnam.day(day);
        List<Document> meant = meant(entry, dated, sentence.substring(0, day.start()));
        // Several documents may bear one number; then the day tells them apart.
        if (told != null
            && !meant.isEmpty()
            && meant.stream().noneMatch(document -> issued(document).equals(told))) {
          others.add(
              new OtherDay(entry.id(), number(meant.getFirst()), told, issued(meant.getFirst())));
        }
      }
    }
    return others;
  }

  private static List<Document> meant(Entry entry, List<Document> dated, String before) {
    List<Document> named = new ArrayList<>();
    String text = before.toLowerCase(Locale.ROOT);
    for (Document document : dated) {
      String number = number(document).toLowerCase(Locale.ROOT);
      int at = text.lastIndexOf(number);
      if (at >= 0
          && (at == 0 || !Character.isDigit(text.charAt(at - 1)))
          && OF_ISSUE.matcher(text.substring(at + number.length())).matches()) {
        named.add(document);
      }
    }
    if (!named.isEmpty() || NUMBER.matcher(before).find() || !ISSUED.matcher(before).matches()) {
      return named;
    }
    List<Document> cited =
        dated.stream().filter(document -> entry.documents().contains(document.id())).toList();
    return cited.size() == 1 && entry.documents().size() == 1 ? cited : List.of();
  }

  private static boolean dated(Document document) {
    return document.number() != null && document.issuedPrecision() == Precision.DAY;
  }

  private static String number(Document document) {
    return String.valueOf(document.number());
  }

  private static LocalDate issued(Document document) {
    return LocalDate.parse(document.issued());
  }
}
