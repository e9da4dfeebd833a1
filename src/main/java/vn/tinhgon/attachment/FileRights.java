package vn.tinhgon.attachment;

import vn.tinhgon.message.Address;

/** Who may bring files, and take them, at this moment; in a private chat the chat is the person. */
public interface FileRights {

  /** Whether whoever writes there may bring files into the store. */
  boolean mayBring(Address at, String person);

  /** Whether whoever writes there may have files of the store. */
  boolean mayTake(Address at, String person);
}
