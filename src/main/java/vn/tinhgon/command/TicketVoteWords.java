package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Ticket;

/** How an asker says whether the answer to his ticket is right: by a press, or in words. */
final class TicketVoteWords {
  private final Wording wording;

  TicketVoteWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * What was said.
   *
   * @param why may be empty
   */
  record Said(boolean right, String why) {}

  /** What an answer offers. */
  List<Offer> offers(Ticket ticket) {
    String track = "/" + Verb.TRACK.word() + ' ' + ticket.code() + ' ';
    return List.of(
        new Offer(wording.get("feedback.up"), track + word(true)),
        new Offer(wording.get("feedback.down"), track + word(false)));
  }

  /** Reads what stands behind the code of a ticket, with marks or without. */
  Optional<Said> read(String typed) {
    String text = typed.strip();
    if (Plain.words(text).equals(Plain.words(word(true)))) {
      return Optional.of(new Said(true, ""));
    }
    String[] words = text.split("[\\s:,.-]+", word(false).split(" ", -1).length + 1);
    String head = String.join(" ", List.of(words).subList(0, Math.min(2, words.length)));
    if (!Plain.words(head).equals(Plain.words(word(false)))) {
      return Optional.empty();
    }
    return Optional.of(new Said(false, words.length < 3 ? "" : QuestionLength.cut(words[2])));
  }

  private String word(boolean right) {
    return wording.get(right ? "ticket.word.right" : "ticket.word.wrong");
  }
}
