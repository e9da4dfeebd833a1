package vn.tinhgon.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;

/** The terms of a search, each once, with the most that it counts anywhere. */
final class Clauses {
  private final Map<Term, Double> boosts = new LinkedHashMap<>();

  void add(String field, String term, double boost) {
    if (boost > 0) {
      boosts.merge(new Term(field, term), boost, Math::max);
    }
  }

  /**
   * The best texts by these terms. Rare terms propose, as many as stand in no more than {@code
   * most} places in all; the others, which tell little and cost much in a large store, only join in
   * scoring what was proposed.
   */
  ScoreDoc[] best(IndexSearcher searcher, int proposed, long most) throws IOException {
    List<Clause> held = new ArrayList<>();
    for (var boost : boosts.entrySet()) {
      TermStates states = TermStates.build(searcher, boost.getKey(), true);
      if (states.docFreq() > 0) {
        held.add(new Clause(boost.getKey(), states, boost.getValue().floatValue()));
      }
    }
    held.sort(Comparator.comparingInt(clause -> clause.states.docFreq()));
    var proposing = new BooleanQuery.Builder();
    var joining = new BooleanQuery.Builder();
    long places = 0;
    int joined = 0;
    for (Clause clause : held) {
      // The rarest proposes in any case.
      places += clause.states.docFreq();
      if (places <= most || places == clause.states.docFreq()) {
        proposing.add(clause.query());
      } else {
        joining.add(clause.query());
        joined++;
      }
    }
    TopDocs found = searcher.search(proposing.build(), proposed);
    if (joined > 0) {
      found = new Sum(joining.build()).rescore(searcher, found, proposed);
    }
    return found.scoreDocs;
  }

  private record Clause(Term term, TermStates states, float boost) {
    BooleanClause query() {
      return new BooleanClause(
          new BoostQuery(new TermQuery(term, states), boost), BooleanClause.Occur.SHOULD);
    }
  }

  private static final class Sum extends QueryRescorer {
    Sum(BooleanQuery query) {
      super(query);
    }

    @Override
    protected float combine(float first, boolean matches, float second) {
      return matches ? first + second : first;
    }
  }
}
