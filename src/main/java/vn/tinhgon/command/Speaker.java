package vn.tinhgon.command;

import vn.tinhgon.message.Address;

/** Says something unasked, with choices that its reader may take; done by the conversation. */
public interface Speaker {

  /** Queues it for that person; must be called inside a transaction. */
  void say(Address chat, String person, Said said);
}
