package vn.tinhgon.retrieval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.util.BytesRef;

/**
 * The words of an entry as the index holds them: one line a title, the last line the body.
 *
 * @param titles with marks
 * @param all the titles' and the body's, with marks
 */
record HeldWords(List<List<String>> titles, List<String> all) {

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

  static HeldWords read(BytesRef written) {
    String text = written.utf8ToString();
    List<List<String>> titles = new ArrayList<>();
    List<String> all = new ArrayList<>();
    int from = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      List<String> title = new ArrayList<>();
      split(text, from, end, title);
      titles.add(title);
      all.addAll(title);
      from = end + 1;
    }
    split(text, from, text.length(), all);
    return new HeldWords(titles, all);
  }

  private static void split(String text, int from, int to, List<String> words) {
    int start = from;
    while (start < to) {
      int space = text.indexOf(' ', start);
      int end = space < 0 || space > to ? to : space;
      words.add(text.substring(start, end));
      start = end + 1;
    }
  }
}
