package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.text.Token;

class KnowledgeIndexTest {
  private final List<Candidate> candidates = Shipped.SNAPSHOT.candidates;
  private final KnowledgeIndex index = new KnowledgeIndex(candidates);

  @Test
  void findsEachEntryByItsOwnWords() {
    for (Candidate candidate : candidates) {
      List<Term> terms = Shipped.SNAPSHOT.reader.ours(candidate.label()).terms();
      if (candidate.entry() != null && terms.size() > 2) {
        assertThat(index.search(terms, 60).contains(candidate)).as(candidate.label()).isTrue();
      }
    }
  }

  /** Attack row 19: whatever is typed, a search has 64 terms at most. */
  @Test
  void searchesBySixtyFourTermsAtMost() {
    List<Term> terms =
        new ArrayList<>(
            candidates.getFirst().body().terms().stream().distinct().limit(20).toList());
    IntStream.range(0, 44).forEach(n -> terms.add(word("zz" + n)));
    assertThat(terms).hasSize(64);
    List<Candidate> found = index.search(terms, 10);

    IntStream.range(0, 10_000).forEach(n -> terms.add(word("thôn" + n)));
    candidates.getLast().body().terms().forEach(terms::add);

    assertThat(index.search(terms, 10)).isEqualTo(found);
  }

  @Test
  void takesNothingThatIsTypedForASyntax() {
    for (String typed :
        List.of(
            "*",
            "?",
            "a*",
            "(",
            "+a -b",
            "folded:thôn",
            "[a TO z]",
            "/.*/",
            "a~2",
            "\"",
            "\\",
            "AND OR NOT",
            "x".repeat(40_000))) {
      assertThat(index.search(List.of(word(typed)), 10)).isEmpty();
    }
    assertThat(index.search(List.of(), 10)).isEmpty();
  }

  @Test
  void weighsRareWordsMoreThanCommonOnes() {
    Term common = Term.word(Token.of("huyện"));
    Term rare = Term.word(Token.of("khuyết"));

    assertThat(index.weight(common)).isLessThan(index.weight(rare)).isBetween(0.0, 1.1);
    assertThat(index.weight(rare)).isLessThan(index.weight(word("zzz")));
  }

  @Test
  void searchesAnEmptyStore() {
    assertThat(new KnowledgeIndex(List.of()).search(List.of(word("thôn")), 10)).isEmpty();
  }

  private static Term word(String text) {
    return new Term(text, text);
  }
}
