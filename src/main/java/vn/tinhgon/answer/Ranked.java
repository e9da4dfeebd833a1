package vn.tinhgon.answer;

import java.util.List;

/** A way to read the question, and what fits it, best first. */
record Ranked(Reading reading, String text, List<Match> matches) {

  double score() {
    return matches.isEmpty() ? 0 : matches.getFirst().score();
  }
}
