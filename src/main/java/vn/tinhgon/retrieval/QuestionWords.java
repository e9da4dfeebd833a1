package vn.tinhgon.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words that ask or connect: they stay in the search, but say little of what is looked for. */
final class QuestionWords {
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  static final QuestionWords SHIPPED = new QuestionWords(read("question-words.txt"));

  private final Map<String, List<List<Word>>> exact = new HashMap<>();
  private final Map<String, List<List<Word>>> folded = new HashMap<>();

  QuestionWords(String list) {
    list.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(COMMA::splitAsStream)
        .map(Word::of)
        .filter(phrase -> !phrase.isEmpty())
        .forEach(phrase -> {
          exact.computeIfAbsent(phrase.getFirst().exact(), _ -> new ArrayList<>()).add(phrase);
          folded.computeIfAbsent(phrase.getFirst().folded(), _ -> new ArrayList<>()).add(phrase);
        });
  }

  private static String read(String file) {
    try (var in = QuestionWords.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("word list missing: " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * How much each word of a question counts: 1, or as much as is given for one that only asks.
   *
   * @param plain whether it was typed without marks, so that they cannot be asked for
   */
  double[] weights(List<Word> question, boolean plain, double asking) {
    double[] weights = new double[question.size()];
    Arrays.fill(weights, 1);
    for (int i = 0; i < question.size(); i++) {
      Word first = question.get(i);
      List<List<Word>> phrases =
          plain
              ? folded.getOrDefault(first.folded(), List.of())
              : exact.getOrDefault(first.exact(), List.of());
      for (List<Word> phrase : phrases) {
        if (stands(phrase, question, i, plain)) {
          Arrays.fill(weights, i, i + phrase.size(), asking);
        }
      }
    }
    return weights;
  }

  private static boolean stands(List<Word> phrase, List<Word> question, int at, boolean plain) {
    if (at + phrase.size() > question.size()) {
      return false;
    }
    for (int i = 0; i < phrase.size(); i++) {
      Word asked = question.get(at + i);
      boolean same =
          plain
              ? phrase.get(i).folded().equals(asked.folded())
              : phrase.get(i).exact().equals(asked.exact());
      if (!same) {
        return false;
      }
    }
    return true;
  }
}
