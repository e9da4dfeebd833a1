package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.feedback.Learned;
import vn.tinhgon.message.Inbound;

/** Drops wordings of those who ask, whoever and whatever does it, so that it can be undone. */
@Component
class DroppedWordings {
  private final Learned learned;
  private final Deeds deeds;

  DroppedWordings(Learned learned, Deeds deeds) {
    this.learned = learned;
    this.deeds = deeds;
  }

  /** They are not offered again; the number of that act, empty if others were faster. */
  Optional<Long> drop(Inbound message, String id, List<String> hashes) {
    List<String> fresh = learned.settle(id, hashes, false);
    return fresh.isEmpty()
        ? Optional.empty()
        : Optional.of(deeds.note(Person.of(message), Kind.WORDING, id, null, fresh));
  }
}
