package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhgon.text.Spelling;

/** Understands questions how two units differ; what says anything else is none. */
final class UnitPairs {
  private static final int LONGEST = 300;
  private static final String AT_ALL =
      "(?:gì|gi|thế nào|the nao|ra sao|chỗ nào|cho nao|ở đâu|o dau" + "|ở điểm nào|o diem nao)";
  private static final String DIFFER = "(?:khác|khac)";
  private static final String EACH_OTHER = "(?:nhau|nhạu)";
  private static final Pattern ENDING =
      Pattern.compile(
          "(?iu)\\s+(?:(?:có\\s+|co\\s+)?(?:gì\\s+)?"
              + DIFFER
              + "\\s+(?:"
              + AT_ALL
              + "\\s+)?"
              + EACH_OTHER
              + "(?:\\s+(?:không|khong|ko|"
              + AT_ALL
              + "))?|(?:có|co)\\s+(?:phải|phai)\\s+(?:là|la)?\\s*(?:một|mot|1)\\s+(?:không|khong|ko)|(?:là|la)\\s+(?:một|mot|1)\\s+hay\\s+(?:hai|2)(?:\\s+(?:đơn"
              + " vị|don vi))?)(?:\\s+(?:ạ|vậy|vay|thế|the))?[\\s?!.]*$");
  private static final Pattern JOINED =
      Pattern.compile("(?iu)\\s+(?:và|va|với|voi|so với|cùng)\\s+");
  private static final Pattern MIDDLE =
      Pattern.compile(
          "(?iu)^(.+?)\\s+(?:có\\s+(?:gì\\s+)?)?"
              + DIFFER
              + "(?:\\s+(?:gì|gi))?(?:\\s+(?:với|voi|so với))?\\s+(.+?)(?:\\s+(?:không|khong|ko|"
              + AT_ALL
              + "))?[\\s?!.]*$");
  private static final Pattern TELL_APART =
      Pattern.compile("(?iu)^(?:.*\\s)?(?:phân biệt|phan biet)\\s+(.+)$");

  /** Two names, each as typed. */
  record Pair(String one, String other) {}

  /** How the text may be taken apart; none where it does not ask for a difference. */
  List<Pair> in(String typed) {
    String text = Spelling.clean(typed).strip();
    List<Pair> pairs = new ArrayList<>();
    if (text.length() > LONGEST) {
      return pairs;
    }
    Matcher ending = ENDING.matcher(text);
    Matcher apart = TELL_APART.matcher(text);
    if (ending.find()) {
      halves(text.substring(0, ending.start()), pairs);
    } else if (apart.matches()) {
      halves(apart.group(1), pairs);
    } else {
      Matcher middle = MIDDLE.matcher(text);
      if (middle.matches()) {
        pairs.add(new Pair(middle.group(1), middle.group(2)));
      }
    }
    return pairs;
  }

  private static void halves(String both, List<Pair> pairs) {
    Matcher joined = JOINED.matcher(both);
    int from = 0;
    while (joined.find(from)) {
      pairs.add(new Pair(both.substring(0, joined.start()), both.substring(joined.end())));
      from = joined.end() - 1;
    }
  }
}
