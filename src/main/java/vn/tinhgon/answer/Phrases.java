package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.text.Spelling;
import vn.tinhgon.text.Token;

/** Known phrases by their words; finds the longest one that begins at a place in a text. */
final class Phrases<V> {
  private final Node<V> root = new Node<>("");

  /** How strictly words are compared. */
  enum Marks {
    /** Marks must be the same: for our own texts. */
    EXACT,
    /** A word typed without marks fits any that its neighbours allow: for what people type. */
    LENIENT,
    /** A word typed without marks fits any: for phrases that must not be missed. */
    ANY
  }

  /** A phrase found: what it stands for and how many words it took. */
  record Hit<V>(V value, int length, List<Token> words) {}

  void add(String phrase, V value) {
    add(Spelling.tokens(phrase), value);
  }

  void add(List<Token> words, V value) {
    Node<V> node = root;
    for (Token word : words) {
      node = node.child(word);
    }
    if (!words.isEmpty() && node.value == null) {
      node.value = value;
      node.words = words;
    }
  }

  void addAll(Collection<String> phrases, V value) {
    phrases.forEach(phrase -> add(phrase, value));
  }

  /** The longest phrase that begins with the word at {@code from}. */
  Optional<Hit<V>> at(List<Token> text, int from, Marks marks) {
    List<Node<V>> here = List.of(root);
    @Nullable Hit<V> longest = null;
    for (int i = from; i < text.size() && !here.isEmpty(); i++) {
      Token word = text.get(i);
      List<Node<V>> next = new ArrayList<>();
      for (Node<V> node : here) {
        node.step(word, marks, next);
      }
      for (Node<V> node : next) {
        if (node.value != null) {
          longest = new Hit<>(node.value, i - from + 1, node.words);
          break;
        }
      }
      here = next;
    }
    return Optional.ofNullable(longest);
  }

  private static final class Node<V> {
    private final Map<String, Node<V>> next = new HashMap<>();
    private final Map<String, List<Node<V>>> folded = new HashMap<>();
    private final String exact;
    List<Token> words = List.of();
    @Nullable V value;

    Node(String exact) {
      this.exact = exact;
    }

    Node<V> child(Token word) {
      return next.computeIfAbsent(
          word.exact(),
          exact -> {
            Node<V> child = new Node<>(exact);
            folded.computeIfAbsent(word.folded(), _ -> new ArrayList<>(1)).add(child);
            return child;
          });
    }

    void step(Token word, Marks marks, List<Node<V>> found) {
      Node<V> exact = next.get(word.exact());
      if (exact != null) {
        found.add(exact);
      }
      if (marks != Marks.EXACT && !word.marked()) {
        for (Node<V> node : folded.getOrDefault(word.folded(), List.of())) {
          boolean other =
              marks == Marks.LENIENT && !word.meant().isEmpty() && !word.meant().equals(node.exact);
          if (node != exact && !other) {
            found.add(node);
          }
        }
      }
    }
  }
}
