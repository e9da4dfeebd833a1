package vn.tinhgon.answer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the word lists beside this class: one {@code name = wording | wording} a line. */
final class WordList {

  private WordList() {}

  /** All lines that say something; comments begin with #. */
  static List<String> lines(String file) {
    try (var in = WordList.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("word list missing: " + file);
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty() && !l.startsWith("#"))
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Name to wordings, in the order of the file. */
  static Map<String, List<String>> groups(String file, String separator) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    for (String line : lines(file)) {
      int equals = line.indexOf('=');
      if (equals < 0) {
        throw new IllegalStateException(file + ": no '=' in: " + line);
      }
      List<String> wordings = new ArrayList<>();
      for (String wording : line.substring(equals + 1).split(separator, -1)) {
        wordings.add(wording.strip());
      }
      groups
          .computeIfAbsent(line.substring(0, equals).strip(), fresh -> new ArrayList<>())
          .addAll(wordings);
    }
    return groups;
  }
}
