package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import vn.tinhgon.message.Address;

/** What a conversation remembers of a person; kept by those who carry it on. */
public interface Memory {

  /** The person's last question of the half hour; empty if there was none. */
  Optional<String> lastQuestion(Address at, String person);

  /** What was asked and answered in the last half hour, in its order. */
  List<Exchange> exchanges(Address at, String person);

  /**
   * One question and its answer.
   *
   * @param told the beginning of what was answered
   * @param places ids of the places that were spoken of
   */
  record Exchange(String asked, String told, List<String> places) {}

  /** Forgets it at once. */
  void forget(Address at, String person);
}
