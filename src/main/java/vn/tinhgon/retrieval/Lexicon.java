package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  private final IndexReader reader;

  Lexicon(IndexReader reader) {
    this.reader = reader;
  }

  int texts() {
    return reader.numDocs();
  }

  /** In how many texts a word or a pair of words stands. */
  int texts(String field, String term) throws IOException {
    return reader.docFreq(new Term(field, term));
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
