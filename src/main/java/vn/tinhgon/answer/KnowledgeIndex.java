package vn.tinhgon.answer;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.tinhgon.retrieval.Entry;
import vn.tinhgon.retrieval.TextIndex;
import vn.tinhgon.retrieval.Word;

/**
 * All candidates of one revision of the store, in memory. Never written to; a new revision makes a
 * new index.
 */
final class KnowledgeIndex {
  private final List<Candidate> candidates;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final IdentityHashMap<Candidate, List<Weighed>> phrasings = new IdentityHashMap<>();
  private final TextIndex texts = TextIndex.inMemory();

  KnowledgeIndex(List<Candidate> candidates) {
    this.candidates = List.copyOf(candidates);
    for (Candidate candidate : candidates) {
      Bag body = candidate.body();
      body.folded().forEach(term -> frequency.merge(term, 1, Integer::sum));
      body.exact().stream()
          .filter(term -> !body.folded().contains(term))
          .forEach(term -> frequency.merge(term, 1, Integer::sum));
    }
    for (Candidate candidate : candidates) {
      phrasings.put(candidate, candidate.phrasings().stream().map(this::weighed).toList());
    }
    List<Integer> ids = IntStream.range(0, candidates.size()).boxed().toList();
    texts.putAll(ids, id -> entry(String.valueOf(id), this.candidates.get(id)));
    texts.refresh();
  }

  /** The phrasings are titles; what the candidate says besides follows them in its body. */
  private static Entry entry(String id, Candidate candidate) {
    List<List<Word>> titles = candidate.phrasings().stream().map(p -> words(p.terms())).toList();
    int asked = titles.stream().mapToInt(List::size).sum();
    List<Term> all = candidate.body().terms();
    return new Entry(id, titles, words(all.subList(asked, all.size())));
  }

  private static List<Word> words(List<Term> terms) {
    return terms.stream().map(term -> new Word(term.exact(), term.folded(), false)).toList();
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

  Weighed weighed(Bag bag) {
    return new Weighed(bag, this::weight);
  }

  /** How people ask for a candidate. */
  List<Weighed> phrasings(Candidate candidate) {
    return phrasings.getOrDefault(candidate, List.of());
  }

  /** The candidates that these terms most likely ask for, best first. */
  List<Candidate> search(List<Term> terms, int most) {
    return texts.search(words(terms), most).stream()
        .map(hit -> candidates.get(Integer.parseInt(hit.id())))
        .toList();
  }
}
