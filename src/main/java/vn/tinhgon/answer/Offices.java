package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.registry.OfficeHolder;
import vn.tinhgon.registry.Position;
import vn.tinhgon.registry.Registry;

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

  private record Held(OfficeHolder holder, List<Term> office) {}

  Offices(Registry registry, Reader reader) {
    registry.all(Position.class).forEach(post -> posts.add(reader.ours(post.title()).terms()));
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
    boolean who = bare || question.asks(Ask.WHO) || question.asks(Ask.NOW);
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
    return Optional.of(
        held.stream()
            .filter(one -> one.holder().locality().equals(place))
            .filter(one -> begins(one.office(), question.terms()))
            .filter(one -> only(one.office(), question.terms().size()))
            .map(Held::holder)
            .distinct()
            .toList());
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
