package vn.tinhgon.command;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;

/** Takes an act back once, by whoever may, and only while all is still as it was left. */
@Component
class TakingBack {
  private final Deeds deeds;
  private final Desk desk;

  TakingBack(Deeds deeds, Desk desk) {
    this.deeds = deeds;
    this.desk = desk;
  }

  /**
   * Does it and writes that down, or says why not.
   *
   * @param stands whether all is as that act left it
   * @param back does it, and says what came of it
   */
  Said once(Inbound message, Deed deed, Undoing way, boolean stands, Supplier<Said> back) {
    if (!way.may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), way.barred(deed));
    }
    if (!stands || !deeds.end(deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "undo.since", way.told(deed));
    }
    Said said = back.get();
    desk.done(message, Verb.UNDO, deed.target());
    return said;
  }
}
