package vn.tinhgon.cli;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The same question as other people's keyboards send it. */
enum Disguise {
  WITHOUT_MARKS {
    @Override
    String of(String question, Random random) {
      return Normalizer.normalize(question, Normalizer.Form.NFD)
          .replaceAll("\\p{M}", "")
          .replace('đ', 'd')
          .replace('Đ', 'D');
    }
  },
  ONE_SLIP {
    @Override
    String of(String question, Random random) {
      String[] words = question.split(" ", -1);
      List<Integer> slippery = new ArrayList<>();
      for (int i = 0; i < words.length; i++) {
        if (words[i].length() > 2 && words[i].chars().allMatch(Character::isLetter)) {
          slippery.add(i);
        }
      }
      if (!slippery.isEmpty()) {
        int word = slippery.get(random.nextInt(slippery.size()));
        words[word] = slipped(words[word], random);
      }
      return String.join(" ", words);
    }
  },
  DECOMPOSED {
    @Override
    String of(String question, Random random) {
      return Normalizer.normalize(question, Normalizer.Form.NFD);
    }
  },
  KEYSTROKES {
    @Override
    String of(String question, Random random) {
      return String.join(" ", Arrays.stream(question.split(" ", -1)).map(Disguise::telex).toList());
    }
  };

  private static final String KEYS = "abcdeghiklmnopqrstuvxy";
  private static final Map<Character, String> TELEX =
      Map.of('\u0301', "s", '\u0300', "f", '\u0309', "r", '\u0303', "x", '\u0323', "j");

  abstract String of(String question, Random random);

  /** One letter dropped, changed, added, or two swapped. */
  private static String slipped(String word, Random random) {
    int at = random.nextInt(word.length());
    char key = KEYS.charAt(random.nextInt(KEYS.length()));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + key + word.substring(at + 1);
      case 2 -> word.substring(0, at) + key + word.substring(at);
      default -> {
        int first = Math.min(at, word.length() - 2);
        yield word.substring(0, first)
            + word.charAt(first + 1)
            + word.charAt(first)
            + word.substring(first + 2);
      }
    };
  }

  /** The letters with their keys at once, the tone at the end of the word. */
  private static String telex(String word) {
    var keys = new StringBuilder();
    String tone = "";
    for (char sign : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
      char last = keys.isEmpty() ? ' ' : keys.charAt(keys.length() - 1);
      switch (sign) {
        case '\u0302' -> keys.append(Character.toLowerCase(last));
        case '\u0306', '\u031b' -> keys.append('w');
        case 'đ', 'Đ' -> keys.append("dd");
        default -> {
          if (TELEX.containsKey(sign)) {
            tone = TELEX.get(sign);
          } else {
            keys.append(sign);
          }
        }
      }
    }
    int end = keys.length();
    while (end > 0 && !Character.isLetter(keys.charAt(end - 1))) {
      end--;
    }
    return keys.insert(end, tone).toString();
  }
}
