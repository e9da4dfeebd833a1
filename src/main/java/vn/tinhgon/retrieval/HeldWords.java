package vn.tinhgon.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;

/**
 * The words of an entry as the index holds them: one line a title, the last line the body.
 *
 * @param all the titles' words and the body's
 */
record HeldWords(List<List<Word>> titles, List<Word> all) {

  static byte[] written(Entry entry) {
    var lines = new StringBuilder();
    for (List<Word> title : entry.titles()) {
      lines.append(line(title)).append('\n');
    }
    return lines.append(line(entry.body())).toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String line(List<Word> words) {
    return words.stream().map(Word::exact).collect(Collectors.joining(" "));
  }

  /** Reads what was written; {@code word} makes a word of its spelling with marks. */
  static HeldWords read(BytesRef written, Function<String, Word> word) {
    String text = written.utf8ToString();
    List<List<Word>> titles = new ArrayList<>();
    List<Word> all = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      List<Word> title = new ArrayList<>();
      split(text, from, end, word, title);
      titles.add(title);
      all.addAll(title);
      from = end + 1;
    }
    split(text, from, text.length(), word, all);
    return new HeldWords(titles, all);
  }

  private static void split(
      String text, int from, int to, Function<String, Word> word, List<Word> words) {
    int start = from;
    while (start < to) {
      int space = text.indexOf(' ', start);
      int end = space < 0 || space > to ? to : space;
      words.add(word.apply(text.substring(start, end)));
      start = end + 1;
    }
  }
}
