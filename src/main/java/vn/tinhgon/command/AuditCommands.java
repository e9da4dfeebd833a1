package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditAct;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.AuditPages;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Shows who did what: everything, what was done to one entry, or what one person did. */
@Component
class AuditCommands {
  private static final Pattern WANTED =
      Pattern.compile("(?:(F\\d{1,6})|(Q\\d{6}))?\\s*(\\d{1,6})?", Pattern.CASE_INSENSITIVE);
  private static final int SHOWN_OF_MARK = 6;

  private final AuditPages pages;
  private final AuditLog audit;
  private final StaffNames names;
  private final Wording wording;
  private final AuditWords words;

  AuditCommands(AuditPages pages, AuditLog audit, StaffNames names, Wording wording) {
    this.pages = pages;
    this.audit = audit;
    this.names = names;
    this.wording = wording;
    words = new AuditWords(wording);
  }

  Said run(String rest) {
    Matcher wanted = WANTED.matcher(rest.strip());
    if (!wanted.matches()) {
      return Said.of(wording.get("command.form." + Verb.AUDIT));
    }
    int page = wanted.group(3) == null ? 1 : Integer.parseInt(wanted.group(3));
    String entry = wanted.group(1);
    String code = wanted.group(2);
    if (entry != null) {
      String id = CommandText.id(entry.substring(1));
      return shown(pages.on(id, page), id);
    }
    if (code == null) {
      return shown(pages.all(page), "");
    }
    String name = code.toUpperCase(Locale.ROOT);
    Optional<Person> who =
        names.known().keySet().stream()
            .filter(person -> StaffNames.code(person).equals(name))
            .findFirst();
    return who.map(person -> shown(pages.by(person, page), name))
        .orElseGet(() -> Said.of(wording.get("audit.nobody", name)));
  }

  private Said shown(AuditPages.Page page, String wanted) {
    if (page.acts().isEmpty()) {
      return Said.of(wording.get("audit.none"));
    }
    Map<String, String> byMark = new HashMap<>();
    names.known().forEach((who, name) -> byMark.put(audit.mark(who), name));
    List<String> lines = new ArrayList<>();
    lines.add(wording.get("audit.head", "" + page.all(), "" + page.number(), "" + page.pages()));
    page.acts().forEach(act -> lines.add(line(act, byMark)));
    if (page.number() < page.pages()) {
      lines.add("");
      lines.add(wording.get("audit.next", (wanted + ' ' + (page.number() + 1)).strip()));
    }
    return Said.of(String.join("\n", lines));
  }

  private String line(AuditAct act, Map<String, String> byMark) {
    String who =
        act.erased() ? wording.get("audit.gone") : byMark.getOrDefault(act.mark(), stranger(act));
    return wording.get(
        "audit.line",
        Vietnam.moment(act.at()),
        who,
        act.act(),
        act.target().isEmpty() ? "" : ' ' + words.target(act.act(), act.target()),
        act.outcome() == Outcome.DONE ? "" : wording.get("audit.outcome." + act.outcome()));
  }

  private String stranger(AuditAct act) {
    String mark = act.mark();
    return wording.get(
        "audit.stranger",
        mark.substring(0, Math.min(SHOWN_OF_MARK, mark.length())),
        new ChannelWords(wording).word(act.channel()));
  }
}
