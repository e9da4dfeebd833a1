package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.text.Spelling;

/**
 * Answers "who holds this post at this place" by query: the post and its level must be the same. A
 * deputy, or the same post one level up, is another post.
 */
final class Offices {
  // What may follow a post's own words: the body it belongs to, already told by the place.
  private static final Set<String> BODIES =
      Set.of("huyen", "tinh", "thi", "uy", "xa", "dang", "#ubnd", "ban", "chap", "hanh");

  private final List<List<Term>> posts = new ArrayList<>();
  private final List<Held> held = new ArrayList<>();
  private final Map<String, String> types = new HashMap<>();

  private record Held(OfficeHolder holder, List<Term> office) {}

  Offices(Registry registry, Reader reader) {
    registry.all(Position.class).forEach(post -> posts.add(reader.ours(post.title()).terms()));
    registry.all(Locality.class).forEach(place -> types.put(place.id(), place.type()));
    registry
        .all(OfficeHolder.class)
        .filter(holder -> holder.provenance().served())
        .forEach(holder ->
            holder
                .offices()
                .forEach(office -> held.add(new Held(holder, reader.ours(office).terms()))));
  }

  /** Who holds the post asked for; empty list = nobody named; empty = not such a question. */
  Optional<List<OfficeHolder>> of(Reading question) {
    boolean bare = question.asks().isEmpty() && !question.posts().isEmpty();
    boolean who =
        bare || question.asks(Ask.WHO) || question.asks(Ask.NOW) || question.asks(Ask.NAME);
    if (!who
        || question.places().size() != 1
        || question.terms().isEmpty()
        || !question.people().isEmpty()
        || !question.documents().isEmpty()
        || !question.numbers().isEmpty()
        || posts.stream().noneMatch(post -> begins(post, question.terms()))) {
      return Optional.empty();
    }
    String place = question.places().getFirst();
    List<Term> asked = withoutCommittee(question.terms(), place);
    return Optional.of(
        held.stream()
            .filter(one -> one.holder().locality().equals(place))
            .filter(one -> begins(one.office(), asked))
            .filter(one -> only(one.office(), asked.size()))
            .map(Held::holder)
            .distinct()
            .toList());
  }

  /** "Phó Bí thư Thị ủy" of a thị xã: the place says already whose committee it is. */
  private List<Term> withoutCommittee(List<Term> post, String place) {
    int last = post.size() - 1;
    boolean committee =
        last >= 2
            && post.get(last).folded().equals("uy")
            && Spelling.tokens(types.getOrDefault(place, "")).stream()
                .anyMatch(word -> word.folded().equals(post.get(last - 1).folded()));
    return committee ? post.subList(0, last - 1) : post;
  }

  private static boolean begins(List<Term> office, List<Term> asked) {
    return office.size() >= asked.size()
        && Bag.of(office.subList(0, asked.size())).holdsAll(asked)
        && office.getFirst().folded().equals(asked.getFirst().folded());
  }

  private static boolean only(List<Term> office, int from) {
    return office.subList(from, office.size()).stream()
        .allMatch(term -> BODIES.contains(term.folded()));
  }
}
