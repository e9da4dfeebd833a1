package vn.tinhgon.command;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/**
 * Takes an act back once, by whoever may, and only while all is still as it was left; what another
 * did only once that was shown.
 */
@Component
class TakingBack {
  private final Deeds deeds;
  private final Confirmations confirmations;
  private final StaffNames names;
  private final UndoLetters letters;
  private final Desk desk;
  private final Wording wording;

  TakingBack(
      Deeds deeds,
      Confirmations confirmations,
      StaffNames names,
      UndoLetters letters,
      Desk desk,
      Wording wording) {
    this.deeds = deeds;
    this.confirmations = confirmations;
    this.names = names;
    this.letters = letters;
    this.desk = desk;
    this.wording = wording;
  }

  /**
   * Does it and writes that down, or says why not.
   *
   * @param stands whether all is as that act left it
   * @param back does it, and says what came of it
   */
  Said once(Inbound message, Deed deed, Undoing way, boolean stands, Supplier<Said> back) {
    if (!way.may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), way.barred(message, deed));
    }
    if (stands && !agreed(message, deed)) {
      return shown(message, deed, way, "");
    }
    if (!stands || !deeds.end(deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "undo.since", way.told(deed));
    }
    String told = way.told(deed);
    Said said = back.get();
    letters.deed(message, deed, told);
    desk.done(message, Verb.UNDO, deed.target());
    return said;
  }

  /** Whether it is the sender's own act, or he has just been shown what another did. */
  boolean agreed(Inbound message, Deed deed) {
    return deeds.by(Person.of(message), deed)
        || confirmations.take(message, waiting(deed)).isPresent();
  }

  /** Tells whoever did it that it was taken back. */
  void tell(Inbound message, Deed deed, String told) {
    letters.deed(message, deed, told);
  }

  /** The sender has been shown what it was: his next word takes it back. */
  void shown(Inbound message, Deed deed) {
    confirmations.ask(message, waiting(deed), deed.id());
  }

  /**
   * Shows whose act it was, when, and what it changed.
   *
   * @param rest what else was typed, so that it need not be typed again
   */
  Said shown(Inbound message, Deed deed, Undoing way, String rest) {
    shown(message, deed);
    desk.refused(message, Verb.UNDO, deed.target(), Outcome.SHOWN);
    String changed = way.changed(deed);
    String command = "/" + Verb.UNDO.word() + ' ' + wording.get("undo.deed", "" + deed.id());
    String whole = rest.isBlank() ? command : command + ' ' + rest;
    return new Said(
        wording.get(
            "undo.others",
            way.told(deed),
            names.of(deed),
            Vietnam.moment(deed.at()),
            changed.isEmpty() ? "" : wording.get("undo.others.what", changed),
            whole),
        List.of(new Offer(wording.get("undo.offer", way.told(deed)), whole)));
  }

  private static String waiting(Deed deed) {
    return "deed " + deed.id();
  }
}
