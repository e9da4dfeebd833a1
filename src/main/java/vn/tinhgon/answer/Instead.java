package vn.tinhgon.answer;

import java.util.List;

/**
 * Whether one text says another thing where the other says its own: "câu lạc bộ <i>thơ</i> họp khi
 * nào" of "câu lạc bộ <i>cầu lông</i> họp khi nào". What one of them merely says more is none.
 */
final class Instead {
  private final List<Bag> worded;
  private final List<Term> asked;
  // The most terms that both still have in common, in order, from here and there on.
  private final int[][] common;

  private Instead(List<Term> asked, List<Term> worded) {
    this.asked = asked;
    this.worded = worded.stream().map(term -> Bag.of(List.of(term))).toList();
    this.common = new int[asked.size() + 1][worded.size() + 1];
    for (int i = asked.size() - 1; i >= 0; i--) {
      for (int j = worded.size() - 1; j >= 0; j--) {
        common[i][j] =
            same(i, j) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
  }

  static boolean said(List<Term> asked, List<Term> worded) {
    return new Instead(asked, worded).said();
  }

  private boolean said() {
    boolean here = false;
    boolean there = false;
    int i = 0;
    int j = 0;
    while (i < asked.size() || j < worded.size()) {
      if (i < asked.size() && j < worded.size() && same(i, j)) {
        here = false;
        there = false;
        i++;
        j++;
      } else if (j == worded.size() || (i < asked.size() && common[i + 1][j] >= common[i][j + 1])) {
        here = true;
        i++;
      } else {
        there = true;
        j++;
      }
      if (here && there) {
        return true;
      }
    }
    return false;
  }

  private boolean same(int i, int j) {
    return worded.get(j).holds(asked.get(i)) == 1;
  }
}
