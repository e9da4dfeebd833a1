package vn.tinhgon.command;

import org.jspecify.annotations.Nullable;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.message.Address;

/**
 * A file that somebody brings into the store by chat.
 *
 * @param code how another person names it
 * @param who in whose hands it is
 * @param author who brought it first; whoever takes what waits is somebody else
 * @param source how its channel names it
 * @param kept where its bytes are kept; null while they are not there yet
 * @param report where the whole report is kept
 * @param revision the number of the store that it was compared with
 * @param astray the questions that it would lead astray, as they are told; may be empty
 * @param reason why it is to be taken all the same; may be empty
 */
record Brought(
    String code,
    Address chat,
    Editor who,
    Editor author,
    Step step,
    String name,
    String source,
    @Nullable String kept,
    @Nullable String report,
    long revision,
    String astray,
    String reason) {

  /** How far it is. */
  enum Step {
    /** The next file is meant for the store. */
    AWAITED,
    /** A file lies there, and nobody has said that it is meant for the store. */
    OFFERED,
    /** It is fetched and compared. */
    CHECKING,
    /** What it would do has been shown, and waits for a word. */
    PLANNED,
    /** It is being taken. */
    TAKING,
    /** What only another person may take waits for that person. */
    WAITING
  }

  Person person() {
    return new Person(who.channel(), who.userId());
  }

  Person writer() {
    return new Person(author.channel(), author.userId());
  }

  Brought at(Step next) {
    return with(next, kept, report, revision, astray, reason);
  }

  Brought keptAs(String id) {
    return with(step, id, report, revision, astray, reason);
  }

  Brought planned(String reportId, long number, String strays) {
    return with(Step.PLANNED, kept, reportId, number, strays, "");
  }

  Brought because(String why) {
    return with(step, kept, report, revision, astray, why);
  }

  private Brought with(
      Step next,
      @Nullable String bytes,
      @Nullable String reportId,
      long number,
      String strays,
      String why) {
    return new Brought(
        code, chat, who, author, next, name, source, bytes, reportId, number, strays, why);
  }
}
