package vn.tinhgon.command;

import vn.tinhgon.message.Address;

/** What a conversation remembers of a person; kept by those who carry it on. */
public interface Memory {

  /** Forgets it at once. */
  void forget(Address at, String person);
}
