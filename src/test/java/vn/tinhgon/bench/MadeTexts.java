package vn.tinhgon.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Texts without sense that are as long as real ones and have their words beside each other. */
final class MadeTexts {
  private static final int SAID_OF_TEN = 8;
  private static final int FOLLOWING_OF_TEN = 9;

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final Map<String, List<String>> following = new HashMap<>();
  private final List<int[]> lengths = new ArrayList<>();
  private final List<Integer> questionLengths = new ArrayList<>();
  private int bodyLength;

  private MadeTexts(Random random) {
    this.random = random;
  }

  static MadeTexts like(Path data, Random random) throws IOException {
    var texts = new MadeTexts(random);
    var json = JsonMapper.builder().build();
    for (String set : BenchData.SETS) {
      for (String line : Files.readAllLines(data.resolve(set).resolve("corpus.jsonl"))) {
        JsonNode text = json.readTree(line);
        texts.lengths.add(
            new int[] {
              texts.learn(text.path("title").asString("")),
              texts.learn(text.path("text").asString())
            });
      }
      for (String line : Files.readAllLines(data.resolve(set).resolve("queries.jsonl"))) {
        texts.questionLengths.add(
            Spelling.tokens(json.readTree(line).path("text").asString()).size());
      }
    }
    return texts;
  }

  private int learn(String text) {
    List<Token> tokens = Spelling.tokens(text);
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.get(i).exact());
      if (i > 0) {
        following
            .computeIfAbsent(tokens.get(i - 1).exact(), _ -> new ArrayList<>())
            .add(tokens.get(i).exact());
      }
    }
    return tokens.size();
  }

  /** The title of the next text; its body comes next. */
  String title() {
    int[] both = one(lengths);
    bodyLength = both[1];
    return text(both[0]);
  }

  String body() {
    return text(bodyLength);
  }

  String question() {
    return text(Math.max(1, one(questionLengths)));
  }

  /** Most words of a piece of a text. */
  String questionFrom(String text) {
    String[] all = text.strip().split(" +");
    int length = Math.max(1, one(questionLengths));
    int from = random.nextInt(Math.max(1, all.length - length));
    List<String> said = new ArrayList<>();
    for (int i = from; i < Math.min(all.length, from + length); i++) {
      if (random.nextInt(10) < SAID_OF_TEN) {
        said.add(all[i]);
      }
    }
    return String.join(" ", said);
  }

  private String text(int length) {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      List<String> next = i == 0 ? List.of() : following.getOrDefault(made.getLast(), List.of());
      boolean follows = !next.isEmpty() && random.nextInt(10) < FOLLOWING_OF_TEN;
      made.add(one(follows ? next : words));
    }
    return String.join(" ", made);
  }

  private <T> T one(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
