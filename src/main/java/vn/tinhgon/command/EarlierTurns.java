package vn.tinhgon.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import vn.tinhgon.command.Memory.Exchange;
import vn.tinhgon.message.Wording;

/**
 * What was said before a question that is passed on, short enough to be read in one message with it
 * where there are only words: the latest turns, and how many were before them.
 */
final class EarlierTurns {
  private static final int LONGEST = 900;
  private static final int LONGEST_QUESTION = 150;
  private static final int LONGEST_ANSWER = 200;

  private final Wording wording;

  EarlierTurns(Wording wording) {
    this.wording = wording;
  }

  /** In their order; empty where nothing was said before. */
  String told(List<Exchange> turns) {
    Deque<String> lines = new ArrayDeque<>();
    int length = 0;
    for (Exchange turn : turns.reversed()) {
      String line =
          wording.get(
              "ticket.turn",
              Excerpt.of(turn.asked(), LONGEST_QUESTION),
              Excerpt.of(
                  turn.told().replace(wording.get("unknown.hand.over"), ""), LONGEST_ANSWER));
      length += line.length();
      if (length > LONGEST) {
        lines.addFirst(wording.get("ticket.turns.before", "" + (turns.size() - lines.size())));
        break;
      }
      lines.addFirst(line);
    }
    return String.join("\n", lines);
  }
}
