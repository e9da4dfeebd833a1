package vn.tinhgon.command;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;

/** Lets in what people send besides words: a file, and the one word that a file waits for. */
@Component
public class FileDoor {
  private final FileCommands files;
  private final Rights rights;
  private final Rooms rooms;
  private final StaffPost post;
  private final CommandNotes notes;
  private final Wording wording;
  private final CommandText texts;

  FileDoor(
      FileCommands files,
      Rights rights,
      Rooms rooms,
      StaffPost post,
      CommandNotes notes,
      Wording wording) {
    this.files = files;
    this.rights = rights;
    this.rooms = rooms;
    this.post = post;
    this.notes = notes;
    this.wording = wording;
    texts = new CommandText(wording);
  }

  /**
   * Takes a file that the sender means for the store, by its caption or by what was said before.
   * Empty if nothing can be done with it; a stranger learns no more than that.
   */
  public Optional<Said> file(Inbound message, Content.Document document) {
    boolean captioned = captioned(document.caption());
    boolean staff = rights.mayUse(Person.of(message), Verb.IMPORT);
    if (!captioned && !staff) {
      return Optional.empty();
    }
    if (!message.privately()) {
      return captioned ? Optional.of(refused(message, "command.private.only")) : Optional.empty();
    }
    if (message.sender().origin() != Origin.TYPED) {
      return Optional.of(refused(message, "file.forwarded"));
    }
    if (!staff) {
      return Optional.of(refused(message, "command.role." + Verb.Need.EDITOR));
    }
    post.seen(message);
    return Optional.of(
        rooms
            .closed(message, Verb.IMPORT)
            .orElseGet(() -> files.file(message, document, captioned || files.awaits(message))));
  }

  private boolean captioned(String caption) {
    return Commands.looksLike(caption) && texts.verb(caption).equals(Optional.of(Verb.IMPORT));
  }

  /** Takes the bare word by which a file is taken that waits for it; empty if none does. */
  public Optional<Said> carryOn(Inbound message, String text) {
    boolean heard =
        message.privately()
            && message.sender().origin() == Origin.TYPED
            && rights.mayUse(Person.of(message), Verb.IMPORT)
            && files.agrees(message, text);
    return heard
        ? Optional.of(
            rooms
                .closed(message, Verb.IMPORT)
                .orElseGet(() -> files.run(message, Verb.IMPORT, text)))
        : Optional.empty();
  }

  private Said refused(Inbound message, String key) {
    notes.note(message, Verb.IMPORT, "", Outcome.REFUSED);
    return Said.of(wording.get(key));
  }
}
