package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Who issues documents, as people write it. */
final class Issuer {
  private static final int MOST_LETTERS = 100;
  private static final int MOST_WORDS = 16;
  private static final Pattern BLANKS = Pattern.compile("[\\s,.()&/–-]+");

  /** Names are written with these; a point only behind a short form, such as TP. */
  private static final Pattern LETTERS =
      Pattern.compile("(?U)(?:[\\p{L}\\p{N}\\s,()&/–-]|(?<=\\b\\p{L}{1,3})\\.)+");

  /** With what the name of a body, or of who heads one, begins. */
  private static final Set<String> FIRST =
      Set.of(
          ("ban bch bao benh bi bo btv cac chanh chi chinh chu co cong cuc dac dai dang doan hdnd"
               + " hoc hoi hu huyen kho kiem lien mat ngan nha pho phong phuong quan quoc so tap"
               + " thanh thi thu thuong tinh to toa tong tp trung truong tu tw tx txu ubmttq ubnd"
               + " ubtvqh uy van vien vu xa")
              .split(" "));

  /** What stands in sentences and in no name; written small, for Năm Căn is a place. */
  private static final Set<String> SENTENCE =
      Set.of(
          ("từ nay sẽ đã phải được bị chưa hãy mọi hết là này đang khi nếu rằng hôm ngày ngay tháng"
                  + " năm quý nghỉ sau trước xóa thôi")
              .split(" "));

  private static final Pattern SENTENCE_WITHOUT_MARKS =
      Pattern.compile(
          "\\b(?:tu nay|giai the|bai bo|cham dut|sap nhap|hop nhat|nghi viec|hom nay|hom qua"
              + "|se bi|da bi|phai nghi|duoc nghi)\\b");

  /** Which organ of a body it was shows in the symbol, or is left out. */
  private static final Pattern ORGAN =
      Pattern.compile(
          "\\b(?:ban thuong vu|ban chap hanh|uy ban nhan dan|hoi dong nhan dan|thuong truc|hoi nghi"
              + "|lan thu|dang bo|khoa \\w+|dang|uy|ubnd|hdnd|btv|bch)\\b");

  private static final Map<String, String> WHOLE =
      Map.of(
          "tu",
          "tinh",
          "hu",
          "huyen",
          "thu",
          "thi",
          "txu",
          "thi xa",
          "tx",
          "thi xa",
          "tp",
          "thanh pho",
          "tw",
          "trung uong");

  private Issuer() {}

  /** Whether that can be the name of a body; a sentence is none. */
  static boolean named(String text) {
    List<String> words = words(text);
    String plain = Plain.words(text);
    return text.length() <= MOST_LETTERS
        && words.size() <= MOST_WORDS
        && LETTERS.matcher(text).matches()
        && FIRST.contains(Plain.words(words.getFirst()))
        && words.stream().noneMatch(SENTENCE::contains)
        && !SENTENCE_WITHOUT_MARKS.matcher(plain).find();
  }

  /** Whether those are two bodies, and not one of which more or less was said. */
  static boolean differ(String said, String held) {
    List<String> one = place(said);
    List<String> other = place(held);
    return !within(one, other) && !within(other, one);
  }

  /** The level and the name of the place, or whatever else tells one body from another. */
  private static List<String> place(String issuer) {
    String plain = ORGAN.matcher(String.join(" ", words(Plain.words(issuer)))).replaceAll(" ");
    List<String> place = new ArrayList<>();
    for (String word : words(plain)) {
      if (!word.matches(".*\\d.*")) {
        place.addAll(words(WHOLE.getOrDefault(word, word)));
      }
    }
    return place;
  }

  private static boolean within(List<String> few, List<String> many) {
    List<String> left = new ArrayList<>(many);
    return few.stream().allMatch(left::remove);
  }

  private static List<String> words(String text) {
    return BLANKS.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
  }
}
