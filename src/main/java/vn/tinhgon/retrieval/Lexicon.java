package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/** The words of one state of the index: which there are, how common, and beside which others. */
final class Lexicon {
  private static final int MOST_NEAR = 40;
  // Syllables are few and asked for again and again; pairs and strange words are many.
  private static final int MOST_KNOWN = 50_000;
  private static final int LONGEST_KNOWN = 12;

  private final IndexReader reader;
  private final Map<String, Map<String, Integer>> known =
      Map.of(Fields.EXACT, new ConcurrentHashMap<>(), Fields.FOLDED, new ConcurrentHashMap<>());

  Lexicon(IndexReader reader) {
    this.reader = reader;
  }

  int texts() {
    return reader.numDocs();
  }

  /** In how many texts a word or a pair of words stands. */
  int texts(String field, String term) throws IOException {
    Map<String, Integer> remembered = known.get(field);
    if (remembered == null || term.length() > LONGEST_KNOWN) {
      return reader.docFreq(new Term(field, term));
    }
    Integer texts = remembered.get(term);
    if (texts == null) {
      texts = reader.docFreq(new Term(field, term));
      if (remembered.size() < MOST_KNOWN) {
        remembered.put(term, texts);
      }
    }
    return texts;
  }

  /** The words one slip away: a letter added, dropped, changed or two swapped; the commonest. */
  List<String> near(String field, String typed) throws IOException {
    var slips = new LevenshteinAutomata(typed, true).toAutomaton(1);
    if (slips == null) {
      return List.of();
    }
    var compiled = new CompiledAutomaton(slips, false, true);
    Map<String, Integer> near = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms terms = leaf.reader().terms(field);
      if (terms != null) {
        var found = compiled.getTermsEnum(terms);
        for (BytesRef word = found.next(); word != null; word = found.next()) {
          near.merge(word.utf8ToString(), found.docFreq(), Integer::sum);
        }
      }
    }
    List<String> words = new ArrayList<>(near.keySet());
    words.removeIf(word -> Character.isDigit(word.charAt(0)) || word.equals(typed));
    words.sort(
        Comparator.<String>comparingInt(word -> -near.getOrDefault(word, 0))
            .thenComparing(Comparator.naturalOrder()));
    return words.subList(0, Math.min(MOST_NEAR, words.size()));
  }
}
