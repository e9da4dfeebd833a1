package vn.tinhgon.command;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.Revision.Action;
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

  /**
   * By whom, when and why an entry came into the state in which it is; the reason may have been
   * given later.
   */
  String takenBy(List<Revision> versions, State state) {
    int at = versions.size() - 1;
    while (at > 0 && versions.get(at - 1).stateThen() == state) {
      at--;
    }
    Revision taken = versions.get(at);
    return versions.subList(at, versions.size()).stream()
        .filter(version ->
            version.number() == taken.number()
                || (version.action() == taken.action() && !version.reason().isBlank()))
        .map(this::of)
        .collect(Collectors.joining("\n"));
  }

  /** The versions after that one which changed the words, and not only the state. */
  String reworded(List<Revision> versions, int since) {
    return versions.stream()
        .skip(since)
        .filter(version ->
            version.number() == 1
                || !version.content().equals(versions.get(version.number() - 2).content()))
        .map(this::of)
        .collect(Collectors.joining("\n"));
  }

  /** The same, and into which state an edit brought the entry, as a file may. */
  String of(Revision version, Versions all) {
    State before = all.state(version.number() - 1);
    return version.action() == Action.EDITED && before != version.stateThen()
        ? of(
            version,
            ' '
                + wording.get(
                    "command.moved",
                    wording.get("command.state." + before),
                    wording.get("command.state." + version.stateThen())))
        : of(version);
  }

  String of(Revision version) {
    return of(version, "");
  }

  private String of(Revision version, String moved) {
    String line =
        wording.get(
            "history.line",
            String.valueOf(version.number()),
            wording.get("history.action." + version.action()) + moved,
            version.channel().equals("file") ? wording.get("command.by.file") : names.of(version),
            Vietnam.moment(version.changedAt()));
    return version.reason().isBlank()
        ? line
        : line + wording.get("history.reason", version.reason());
  }
}
