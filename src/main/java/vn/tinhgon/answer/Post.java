package vn.tinhgon.answer;

import java.util.Collections;
import java.util.Set;

/**
 * A post as named in a text.
 *
 * @param head the office: chairman, head of a board, secretary
 * @param body of what; empty = not said
 * @param levels at which level of the state; empty = not said
 */
record Post(String head, String body, Set<String> levels) {

  /** Whether both can be the same post; what one of them leaves open does not part them. */
  boolean fits(Post other) {
    return head.equals(other.head)
        && (body.isEmpty() || other.body.isEmpty() || body.equals(other.body))
        && levelsFit(levels, other.levels);
  }

  static boolean levelsFit(Set<String> some, Set<String> others) {
    return some.isEmpty() || others.isEmpty() || !Collections.disjoint(some, others);
  }

  Post at(Set<String> otherLevels) {
    return levels.isEmpty() ? new Post(head, body, otherLevels) : this;
  }
}
