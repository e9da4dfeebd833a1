package vn.tinhgon.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/**
 * The entries of one revision of the store by the words of their questions, to find those that are
 * asked for much like another. Made once and then only read.
 */
final class Neighbourhood {
  private final List<Wording> wordings = new ArrayList<>();
  // By word, where it stands in the list.
  private final Map<String, List<Integer>> with = new HashMap<>();

  private record Wording(Entry entry, int words) {}

  Neighbourhood(List<Entry> entries) {
    for (Entry entry : entries) {
      for (String worded : Variants.wordings(entry)) {
        Set<String> words = words(worded);
        int place = wordings.size();
        wordings.add(new Wording(entry, words.size()));
        words.forEach(word -> with.computeIfAbsent(word, _ -> new ArrayList<>()).add(place));
      }
    }
  }

  /** Those at least so much like that one, the nearest first. */
  List<Entry> of(Entry asked, double least) {
    Map<Entry, Double> nearest = new LinkedHashMap<>();
    for (String worded : Variants.wordings(asked)) {
      Set<String> words = words(worded);
      Map<Integer, Integer> shared = new HashMap<>();
      for (String word : words) {
        with.getOrDefault(word, List.of()).forEach(place -> shared.merge(place, 1, Integer::sum));
      }
      shared.forEach((place, both) -> {
        Wording theirs = wordings.get(place);
        double likeness = (double) both / (words.size() + theirs.words - both);
        if (likeness >= least && !theirs.entry.id().equals(asked.id())) {
          nearest.merge(theirs.entry, likeness, Math::max);
        }
      });
    }
    return nearest.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Entry, Double>>comparingDouble(near -> -near.getValue())
                .thenComparing(near -> near.getKey().id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Spelling.tokens(text).stream().map(Token::folded).forEach(words::add);
    return words;
  }
}
