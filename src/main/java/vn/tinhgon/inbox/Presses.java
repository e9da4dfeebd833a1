package vn.tinhgon.inbox;

import java.util.Optional;
import vn.tinhgon.message.Inbound;

/** Knows at once which presses lead nowhere, for channels that can say so beside the chat. */
public interface Presses {

  /** What whoever pressed is told, and nobody else, where others read along; empty = nothing. */
  Optional<String> told(Inbound press);
}
