package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Says in a line what was done to an entry, by whom, when and why. */
@Component
class VersionLines {
  private final Wording wording;
  private final StaffNames names;

  VersionLines(Wording wording, StaffNames names) {
    this.wording = wording;
    this.names = names;
  }

  String of(Revision version) {
    String line =
        wording.get(
            "history.line",
            String.valueOf(version.number()),
            wording.get("history.action." + version.action()),
            version.channel().equals("file") ? wording.get("command.by.file") : names.of(version),
            Vietnam.moment(version.changedAt()));
    return version.reason().isBlank()
        ? line
        : line + wording.get("history.reason", version.reason());
  }
}
