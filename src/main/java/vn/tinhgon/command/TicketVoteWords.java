package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhgon.message.QuestionLength;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Ticket;

/** How an asker says whether the answer to his ticket is right: by a press, or in words. */
final class TicketVoteWords {
  /** Begins what tells of which answer a press speaks. */
  private static final String MARK = "#";

  private static final Pattern MARKED = Pattern.compile("(.*?)\\s*" + MARK + "([0-9a-f]{1,8})");

  private final Wording wording;

  TicketVoteWords(Wording wording) {
    this.wording = wording;
  }

  /**
   * What was said.
   *
   * @param why may be empty
   * @param of what tells of which answer that was said; empty where it is the present one
   */
  record Said(boolean right, String why, String of) {}

  /** What an answer offers. */
  List<Offer> offers(Ticket ticket) {
    String track = "/" + Verb.TRACK.word() + ' ' + ticket.code() + ' ';
    return List.of(
        new Offer(wording.get("feedback.up"), track + word(true) + ' ' + MARK + mark(ticket)),
        new Offer(wording.get("feedback.down"), track + word(false) + ' ' + MARK + mark(ticket)));
  }

  /** Whether it was said of the answer that the ticket has now. */
  boolean meant(Said said, Ticket ticket) {
    return said.of().isEmpty() || said.of().equals(mark(ticket));
  }

  private static String mark(Ticket ticket) {
    return Integer.toHexString(ticket.told().hashCode());
  }

  /** Reads what stands behind the code of a ticket, with marks or without. */
  Optional<Said> read(String typed) {
    Matcher marked = MARKED.matcher(typed.strip());
    if (marked.matches()) {
      String of = marked.group(2);
      return bare(marked.group(1))
          .filter(said -> said.why().isEmpty())
          .map(said -> new Said(said.right(), "", of));
    }
    return bare(typed.strip());
  }

  private Optional<Said> bare(String text) {
    if (Plain.words(text).equals(Plain.words(word(true)))) {
      return Optional.of(new Said(true, "", ""));
    }
    String[] words = text.split("[\\s:,.-]+", word(false).split(" ", -1).length + 1);
    String head = String.join(" ", List.of(words).subList(0, Math.min(2, words.length)));
    if (!Plain.words(head).equals(Plain.words(word(false)))) {
      return Optional.empty();
    }
    return Optional.of(new Said(false, words.length < 3 ? "" : QuestionLength.cut(words[2]), ""));
  }

  private String word(boolean right) {
    return wording.get(right ? "ticket.word.right" : "ticket.word.wrong");
  }
}
