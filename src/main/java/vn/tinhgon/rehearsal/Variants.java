package vn.tinhgon.rehearsal;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.faq.Entry;

/** The questions an entry owns: as worded, without marks, and with a slip of the finger. */
final class Variants {
  private static final int SHORTEST_SLIP = 5;

  private Variants() {}

  /** How a question is typed. */
  enum Typing {
    AS_WORDED,
    WITHOUT_MARKS,
    WITH_A_SLIP
  }

  record Variant(String wording, String typed, Typing typing) {}

  static List<String> wordings(Entry entry) {
    List<String> wordings = new ArrayList<>(entry.alternates());
    wordings.addFirst(entry.title());
    return wordings;
  }

  /** Of the first so many wordings. */
  static List<Variant> of(Entry entry, int most, int slips) {
    List<Variant> variants = new ArrayList<>();
    List<String> wordings = wordings(entry);
    for (String wording : wordings.subList(0, Math.min(most, wordings.size()))) {
      variants.add(new Variant(wording, wording, Typing.AS_WORDED));
      variants.add(new Variant(wording, folded(wording), Typing.WITHOUT_MARKS));
      if (variants.size() <= 3 * slips) {
        variants.add(new Variant(wording, slipped(wording), Typing.WITH_A_SLIP));
      }
    }
    return variants.stream().distinct().toList();
  }

  private static String folded(String wording) {
    String plain =
        java.text.Normalizer.normalize(wording, java.text.Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}+", "");
    return plain.replace('đ', 'd').replace('Đ', 'D');
  }

  /** Two letters of its longest word turned round. */
  private static String slipped(String wording) {
    String longest = "";
    for (String word : wording.split("[^\\p{L}]+", -1)) {
      longest = word.length() > longest.length() ? word : longest;
    }
    if (longest.length() < SHORTEST_SLIP) {
      return wording;
    }
    int at = longest.length() / 2;
    String slip =
        longest.substring(0, at - 1)
            + longest.charAt(at)
            + longest.charAt(at - 1)
            + longest.substring(at + 1);
    return wording.replace(longest, slip);
  }
}
