package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Shows the versions of an entry, and what differs between two. */
@Component
class HistoryCommands {
  private static final Pattern TWO = Pattern.compile("[Vv]?(\\d{1,9})[\\s,]+[Vv]?(\\d{1,9})");
  private static final int MOST = 15;

  private final FaqStore store;
  private final EntryLife life;
  private final Desk desk;
  private final EntryForms forms;
  private final Wording wording;
  private final VersionLines lines;

  HistoryCommands(
      FaqStore store,
      EntryLife life,
      Desk desk,
      EntryForms forms,
      VersionLines lines,
      Wording wording) {
    this.store = store;
    this.life = life;
    this.desk = desk;
    this.forms = forms;
    this.wording = wording;
    this.lines = lines;
  }

  /** All versions of the entry, the latest first. */
  Said history(Inbound message, Act act) {
    Optional<StoredEntry> entry = life.find(act.id());
    if (entry.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    String id = entry.get().id();
    var all = new Versions(store.revisions(id));
    List<Revision> versions = all.all().reversed();
    List<String> lines = new ArrayList<>();
    versions.stream().limit(MOST).map(one -> this.lines.of(one, all)).forEach(lines::add);
    if (versions.size() > MOST) {
      lines.add(wording.get("history.more", String.valueOf(versions.size() - MOST)));
    }
    return Said.of(
        wording.get(
                "history.head",
                id,
                entry.get().title(),
                wording.get("command.state." + entry.get().state()))
            + "\n"
            + String.join("\n", lines)
            + "\n\n"
            + wording.get(versions.size() > 1 ? "history.do" : "history.do.one", id));
  }

  /** What differs between two versions; of the last two where none are named. */
  Said compare(Inbound message, Act act) {
    List<Revision> versions = store.revisions(act.id());
    if (versions.isEmpty()) {
      return desk.missing(message, act.verb(), act.id());
    }
    Matcher two = TWO.matcher(act.rest());
    boolean named = two.matches();
    if (!named && (!act.rest().isBlank() || versions.size() < 2)) {
      return Said.of(wording.get("command.form." + act.verb()));
    }
    int first = named ? Integer.parseInt(two.group(1)) : versions.size() - 1;
    int second = named ? Integer.parseInt(two.group(2)) : versions.size();
    Optional<Revision> before = life.version(act.id(), first);
    Optional<Revision> after = life.version(act.id(), second);
    if (before.isEmpty() || after.isEmpty()) {
      return Said.of(wording.get("history.no.version", act.id(), "" + versions.size()));
    }
    String changes = forms.difference(before.get().content(), after.get().content());
    return Said.of(
        wording.get("history.compare", act.id(), "" + first, "" + second)
            + "\n"
            + (changes.isEmpty() ? wording.get("history.same") : changes));
  }
}
