package vn.tinhgon.command;

import java.time.Instant;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Says when something happened, and who did it, as readers in Vietnam see it. */
final class Moments {
  private final Wording wording;

  Moments(Wording wording) {
    this.wording = wording;
  }

  String at(Instant moment) {
    return Vietnam.moment(moment);
  }

  /** The editor's name at the time; where there was none, his code, and his channel. */
  String who(Revision revision) {
    return revision.userName().isBlank()
        ? wording.get(
            "command.someone",
            StaffNames.code(new Person(revision.channel(), revision.userId())),
            revision.channel())
        : wording.get("command.somebody", revision.userName(), revision.channel());
  }
}
