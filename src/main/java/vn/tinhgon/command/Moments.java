package vn.tinhgon.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.message.Wording;

/** Says when something happened, and who did it, as readers in Vietnam see it. */
final class Moments {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm d/M/uuuu").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final Wording wording;

  Moments(Wording wording) {
    this.wording = wording;
  }

  String at(Instant moment) {
    return MOMENT.format(moment);
  }

  /** The editor's name at the time; where there was none, at least his channel. */
  String who(Revision revision) {
    return revision.userName().isBlank()
        ? wording.get("command.someone", revision.channel())
        : wording.get("command.somebody", revision.userName(), revision.channel());
  }
}
