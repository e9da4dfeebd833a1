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
    long revision) {

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
    return new Brought(code, chat, who, author, next, name, source, kept, report, revision);
  }

  Brought keptAs(String id) {
    return new Brought(code, chat, who, author, step, name, source, id, report, revision);
  }

  Brought planned(String reportId, long number) {
    return new Brought(code, chat, who, author, Step.PLANNED, name, source, kept, reportId, number);
  }
}
