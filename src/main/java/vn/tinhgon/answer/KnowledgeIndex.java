package vn.tinhgon.answer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * All candidates of one revision of the store, in memory: searched by words with and without marks
 * and by pairs of words. Never written to; a new revision makes a new index.
 */
final class KnowledgeIndex {
  // Limits of trust.md's kind: a question of 2,000 characters must not become a query of 400 terms.
  private static final int MOST_TERMS = 64;

  private final List<Candidate> candidates;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final IndexSearcher searcher;

  KnowledgeIndex(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
    try {
      var directory = new ByteBuffersDirectory();
      try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
        for (Candidate candidate : candidates) {
          writer.addDocument(document(candidate));
          candidate.body().folded().forEach(term -> frequency.merge(term, 1, Integer::sum));
          candidate.body().exact().stream()
              .filter(term -> !candidate.body().folded().contains(term))
              .forEach(term -> frequency.merge(term, 1, Integer::sum));
        }
      }
      searcher = new IndexSearcher(DirectoryReader.open(directory));
    } catch (IOException impossible) {
      throw new UncheckedIOException("index in memory", impossible);
    }
  }

  private static Document document(Candidate candidate) {
    List<String> asked = new ArrayList<>();
    List<String> pairs = new ArrayList<>();
    for (Bag phrasing : candidate.phrasings()) {
      phrasing.terms().forEach(term -> asked.add(term.folded()));
      pairs.addAll(phrasing.pairs());
    }
    var document = new Document();
    document.add(new TextField("asked", new Terms(asked)));
    document.add(
        new TextField(
            "exact", new Terms(candidate.body().terms().stream().map(Term::exact).toList())));
    document.add(
        new TextField(
            "folded", new Terms(candidate.body().terms().stream().map(Term::folded).toList())));
    document.add(new TextField("pairs", new Terms(pairs)));
    return document;
  }

  List<Candidate> all() {
    return candidates;
  }

  /** How much a term tells: the rarer in the store, the more; unknown words tell most. */
  double weight(Term term) {
    int documents = frequency.getOrDefault(term.marked() ? term.exact() : term.folded(), 0);
    double rarest = Math.log(1.0 + candidates.size());
    return Math.log(1 + (candidates.size() + 1.0) / (documents + 1.0)) / rarest;
  }

  /** The candidates that share most with these terms, best first. */
  List<Candidate> search(List<Term> terms, int most) {
    var query = new BooleanQuery.Builder();
    Set<Term> distinct = new LinkedHashSet<>(terms);
    distinct.stream()
        .limit(MOST_TERMS)
        .forEach(term -> {
          add(query, "asked", term.folded(), 2f);
          add(query, "folded", term.folded(), 1f);
          if (term.marked()) {
            add(query, "exact", term.exact(), 1f);
          }
        });
    for (int i = 1; i < Math.min(terms.size(), MOST_TERMS); i++) {
      add(query, "pairs", terms.get(i - 1).folded() + ' ' + terms.get(i).folded(), 1.5f);
    }
    try {
      List<Candidate> found = new ArrayList<>();
      for (ScoreDoc hit : searcher.search(query.build(), most).scoreDocs) {
        found.add(candidates.get(hit.doc));
      }
      return found;
    } catch (IOException impossible) {
      throw new UncheckedIOException("index in memory", impossible);
    }
  }

  private static void add(BooleanQuery.Builder query, String field, String term, float boost) {
    var wanted = new TermQuery(new org.apache.lucene.index.Term(field, term));
    query.add(new BoostQuery(wanted, boost), BooleanClause.Occur.SHOULD);
  }

  /** Terms that are ready as they are. */
  private static final class Terms extends TokenStream {
    private final CharTermAttribute text = addAttribute(CharTermAttribute.class);
    private final Iterator<String> terms;

    Terms(List<String> terms) {
      this.terms = terms.iterator();
    }

    @Override
    public boolean incrementToken() {
      clearAttributes();
      if (!terms.hasNext()) {
        return false;
      }
      text.append(terms.next());
      return true;
    }
  }
}
