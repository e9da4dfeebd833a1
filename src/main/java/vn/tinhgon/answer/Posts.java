package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.answer.Phrases.Marks;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Recognises posts by their parts, and the levels of the state that a text speaks of. */
final class Posts {
  private static final String ANY = "any";

  private final Phrases<String> heads = new Phrases<>();
  private final Phrases<String> bodies = new Phrases<>();
  private final Phrases<String> levels = new Phrases<>();

  Posts() {
    WordList.groups("posts.txt", "\\|")
        .forEach((part, wordings) -> {
          String name = part.substring(part.indexOf('.') + 1);
          (part.startsWith("head.") ? heads : part.startsWith("body.") ? bodies : levels)
              .addAll(wordings, name);
        });
  }

  /** Every wording of every part. */
  List<String> wordings() {
    return WordList.groups("posts.txt", "\\|").values().stream().flatMap(List::stream).toList();
  }

  /** A post found, and where it ends. */
  private record Found(Post post, int to) {}

  /** All posts named, in order. */
  List<Post> in(List<Token> text, Marks marks) {
    List<Post> posts = new ArrayList<>();
    for (int i = 0; i < text.size(); ) {
      Optional<Found> found = at(text, i, marks);
      found.map(Found::post).filter(post -> !posts.contains(post)).ifPresent(posts::add);
      i = found.map(Found::to).orElse(i + 1);
    }
    return posts;
  }

  private Optional<Found> at(List<Token> text, int from, Marks marks) {
    var head = heads.at(text, from, marks);
    if (head.isEmpty()) {
      return Optional.empty();
    }
    int to = from + head.get().length();
    var body = bodies.at(text, to, marks);
    to += body.map(Phrases.Hit::length).orElse(0);
    var level = levels.at(text, to, marks);
    to += level.map(Phrases.Hit::length).orElse(0);
    Set<String> at =
        level.map(Phrases.Hit::value).filter(l -> !l.equals(ANY)).map(Set::of).orElse(Set.of());
    boolean alone = body.isEmpty() && head.get().value().equals("truongban");
    return alone
        ? Optional.empty()
        : Optional.of(
            new Found(
                known(head.get().value(), body.map(Phrases.Hit::value).orElse(""), level, at), to));
  }

  /** "Chủ tịch huyện" heads its people's committee; a cell's secretary serves the hamlet. */
  private static Post known(
      String head, String body, Optional<Phrases.Hit<String>> level, Set<String> at) {
    boolean chairs = head.equals("chutich") || head.equals("phochutich");
    if (chairs && body.isEmpty() && level.isPresent()) {
      return new Post(head, "ubnd", at);
    }
    // A cell's secretary is another post than a committee's, whatever the rest says.
    return head.equals("bithu") && body.equals("chibo")
        ? new Post(head, body, Set.of())
        : new Post(head, head.equals("bithu") ? "capuy" : body, at);
  }

  /** The levels that a text names with "cấp". */
  Set<String> spoken(List<Token> text, Marks marks) {
    Set<String> named = new LinkedHashSet<>();
    for (int i = 0; i + 1 < text.size(); i++) {
      if (text.get(i).folded().equals("cap")) {
        level(text, i, marks).ifPresent(named::add);
      }
    }
    return named;
  }

  /** The levels that a column of the register names. */
  Set<String> column(String column) {
    Set<String> named = new LinkedHashSet<>();
    List<Token> text = Spelling.tokens(column);
    for (int i = 0; i < text.size(); i++) {
      level(text, i, Marks.EXACT).ifPresent(named::add);
    }
    return named;
  }

  private Optional<String> level(List<Token> text, int from, Marks marks) {
    return levels.at(text, from, marks).map(Phrases.Hit::value).filter(l -> !l.equals(ANY));
  }
}
