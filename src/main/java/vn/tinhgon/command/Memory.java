package vn.tinhgon.command;

import java.util.Optional;
import vn.tinhgon.message.Address;

/** What a conversation remembers of a person; kept by those who carry it on. */
public interface Memory {

  /** The person's last question of the half hour; empty if there was none. */
  Optional<String> lastQuestion(Address at, String person);

  /** Forgets it at once. */
  void forget(Address at, String person);
}
