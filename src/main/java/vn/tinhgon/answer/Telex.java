package vn.tinhgon.answer;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Reads words left as raw Telex keystrokes ({@code tinhr uyr} for tỉnh ủy). */
final class Telex {
  private static final Map<Character, String> TONES =
      Map.of('s', "\u0301", 'f', "\u0300", 'r', "\u0309", 'x', "\u0303", 'j', "\u0323");
  private static final String VOWELS = "aeiouyâăêôơư";

  private Telex() {}

  /** The words decoded, if enough of the unknown ones become known ones; else as they were. */
  static List<Token> decode(List<Token> typed, Vocabulary vocabulary) {
    List<Token> decoded = new ArrayList<>();
    int unknown = 0;
    int read = 0;
    for (Token word : typed) {
      if (word.number() || word.marked() || vocabulary.knowsFolded(word)) {
        decoded.add(word);
        continue;
      }
      unknown++;
      Optional<Token> meant = decode(word.exact()).map(Token::of).filter(vocabulary::knows);
      if (meant.isPresent()) {
        read++;
      }
      decoded.add(meant.orElse(word));
    }
    return read >= 2 && read * 2 >= unknown ? decoded : typed;
  }

  /** The syllable that these keystrokes make; empty if they carry no mark. */
  static Optional<String> decode(String keys) {
    var letters = new StringBuilder();
    String tone = "";
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      char last = letters.isEmpty() ? ' ' : letters.charAt(letters.length() - 1);
      boolean afterVowel = letters.chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
      if (key == 'd' && letters.indexOf("d") == 0) {
        letters.setCharAt(0, 'đ');
      } else if (key == last && "aeo".indexOf(key) >= 0) {
        letters.setCharAt(letters.length() - 1, "âêô".charAt("aeo".indexOf(key)));
      } else if (afterVowel && TONES.containsKey(key)) {
        tone = TONES.getOrDefault(key, "");
      } else if (!(key == 'w' && horn(letters)) && !(afterVowel && late(letters, key))) {
        letters.append(key);
      }
    }
    if (tone.isEmpty() && letters.toString().equals(keys)) {
      return Optional.empty();
    }
    if (!tone.isEmpty()) {
      letters.insert(toned(letters) + 1, tone);
    }
    return Optional.of(
        Spelling.canonical(Normalizer.normalize(letters.toString(), Normalizer.Form.NFC)));
  }

  private static boolean horn(StringBuilder letters) {
    int uo = letters.indexOf("uo");
    if (uo >= 0) {
      letters.replace(uo, uo + 2, "ươ");
      return true;
    }
    for (int i = letters.length() - 1; i >= 0; i--) {
      int plain = "aou".indexOf(letters.charAt(i));
      if (plain >= 0) {
        letters.setCharAt(i, "ăơư".charAt(plain));
        return true;
      }
    }
    return false;
  }

  /**
   * A second a, e or o typed after the final consonant ({@code vieten} is rare, {@code tana} not).
   */
  private static boolean late(StringBuilder letters, char key) {
    int earlier = "aeo".indexOf(key) < 0 ? -1 : letters.lastIndexOf(String.valueOf(key));
    if (earlier < 0 || earlier == letters.length() - 1) {
      return false;
    }
    letters.setCharAt(earlier, "âêô".charAt("aeo".indexOf(key)));
    return true;
  }

  /** Where the tone stands: on a shaped vowel, else by the old style. */
  private static int toned(StringBuilder letters) {
    int first = -1;
    int count = 0;
    int shaped = -1;
    boolean onset =
        letters.indexOf("qu") == 0 || (letters.indexOf("gi") == 0 && letters.length() > 2);
    int start = onset ? 2 : 0;
    for (int i = start; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      if (VOWELS.indexOf(letter) >= 0) {
        first = first < 0 ? i : first;
        count++;
        shaped = "âăêôơư".indexOf(letter) >= 0 ? i : shaped;
      }
    }
    if (shaped >= 0) {
      return shaped;
    }
    if (first < 0) {
      return start - 1;
    }
    boolean closed = first + count < letters.length();
    return count == 3 || (count == 2 && closed) ? first + 1 : first;
  }
}
