package vn.tinhgon.command;

import java.util.Set;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.message.Inbound;

/** Takes acts of some kinds back, by whoever might have done them. */
interface Undoing {
  Set<Kind> kinds();

  /** Whether the sender might do such a thing now. */
  boolean may(Inbound message, Deed deed);

  /** By which sentence the sender, who may not, is refused. */
  String barred(Inbound message, Deed deed);

  /** What it was, in a line. */
  String told(Deed deed);

  /** What it changed, where that is not said by what it was. */
  default String changed(Deed deed) {
    return "";
  }

  /**
   * Takes it back, or says what has changed since.
   *
   * @param rest what else was typed
   */
  Said undo(Inbound message, Deed deed, String rest);
}
