package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.registry.Verdict;
import vn.tinhgon.rehearsal.Rehearsal;

/** What is said of files that are brought. */
@Component
class FileWords {
  /** The name under which a report is sent. */
  static final String REPORT = "bao-cao-nhap-tep.txt";

  private static final List<String> KINDS = List.of("xlsx", "csv", "md", "zip");
  private static final int MOST_MEGABYTES = 5;

  /** As much as Telegram lets a bot fetch. */
  private static final int MOST_ZIP_MEGABYTES = 20;

  private final Outbox outbox;
  private final Rights rights;
  private final Wording wording;

  FileWords(Outbox outbox, Rights rights, Wording wording) {
    this.outbox = outbox;
    this.rights = rights;
    this.wording = wording;
  }

  /** How many bytes a file of that name may have. */
  static long most(String name) {
    return (long) mostMegabytes(name) << 20;
  }

  private static int mostMegabytes(String name) {
    return kind(name).equals("zip") ? MOST_ZIP_MEGABYTES : MOST_MEGABYTES;
  }

  /** Whether files of that name can be read at all. */
  static boolean readable(String name) {
    return KINDS.contains(kind(name));
  }

  private static String kind(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /** Asks for the file. */
  Said ask() {
    return Said.asking(
            wording.get("file.ask", "" + MOST_MEGABYTES, "" + MOST_ZIP_MEGABYTES), List.of())
        .with(Papers.wanting());
  }

  Said elsewhere() {
    return Said.of(wording.get("file.elsewhere"));
  }

  Said offered(String name) {
    return new Said(
        wording.get("file.offered", name),
        List.of(new Offer(wording.get("file.offer.check"), command(""))));
  }

  Said checking(String name) {
    return Said.of(wording.get("file.checking", name));
  }

  /** That what was under way gives way to something newer; nothing if no file was there. */
  String dropped(Optional<Brought> open) {
    return open.filter(one -> !one.name().isEmpty())
        .map(one -> wording.get("file.dropped", one.name()))
        .orElse("");
  }

  Said kindUnknown(String name) {
    return Said.of(wording.get("file.kind.unknown", name));
  }

  Said tooLarge(String name) {
    return Said.of(wording.get("file.too.large", name, "" + mostMegabytes(name)));
  }

  Said unfetched(String name) {
    return Said.of(wording.get("file.unfetched", name));
  }

  /** That it is still being compared, and how far that is. */
  Said stillChecking(Brought one, String step) {
    return Said.of(wording.get("file.still", one.name(), step, command(agreement())));
  }

  Said taking() {
    return Said.of(wording.get("file.taking"));
  }

  Said progress(int written, int all) {
    return Said.of(wording.get("file.progress", "" + written, "" + all));
  }

  Said upToDate() {
    return Said.of(wording.get("file.up.to.date"));
  }

  Said roleIsGone() {
    return Said.of(wording.get("file.role.gone"));
  }

  String changedMeanwhile() {
    return wording.get("file.store.changed");
  }

  ImportReport report(ImportPlan plan) {
    return new ImportReport(plan, wording);
  }

  /** Whose word lets questions change hands by a file: those may be of any place. */
  boolean mayOverride(Person who) {
    return rights.everywhere(who, Role.APPROVER);
  }

  /** Why it is not taken, and how it is all the same. */
  Said astray(Brought one) {
    return Said.of(wording.get("file.astray", one.name(), one.astray()) + "\n\n" + astrayHow(one));
  }

  private String astrayHow(Brought one) {
    if (!mayOverride(one.person())) {
      return wording.get("file.astray.do.not.yours");
    }
    return wording.get("file.astray.do", command(wording.get("file.astray.words")));
  }

  /** What the file would do, and how to let it. */
  Said shown(Brought one, ImportPlan plan, List<String> over, List<String> twins, String before) {
    var report = report(plan);
    List<String> text = new ArrayList<>();
    text.add(before);
    text.add(wording.get("file.shown", one.name()) + '\n' + report.counts());
    text.add(report.few());
    text.add(over.isEmpty() ? "" : wording.get("file.over", ImportReport.few(over, wording)));
    text.add(new TwinWords(wording).few(twins));
    boolean carried = outbox.carriesFiles(one.chat());
    boolean rows = !plan.rows().isEmpty();
    if (rows) {
      text.add(carried ? wording.get("file.report.sent") : wording.get("file.report.ask"));
    }
    boolean free = one.astray().isEmpty();
    if (!free) {
      text.add(wording.get("file.astray", one.name(), one.astray()));
      text.add(astrayHow(one));
    }
    if (plan.live().size() > Rehearsal.MANY) {
      text.add(wording.get("file.sampled", "" + Rehearsal.MANY));
    }
    text.add(
        !free
            ? ""
            : plan.takes()
                ? wording.get(
                    allWaits(plan) ? "file.do.submit" : "file.do.take", command(agreement()))
                : wording.get("file.do.nothing"));
    List<Offer> offers =
        plan.takes() && free
            ? List.of(
                new Offer(
                    wording.get(
                        allWaits(plan) ? "file.offer.submit" : "file.offer.take",
                        String.valueOf(plan.count(Verdict.NEW) + plan.count(Verdict.CHANGED))),
                    command(agreement())),
                new Offer(wording.get("guide.offer.stop"), "/" + Verb.CANCEL.word()))
            : List.of();
    Said said =
        Said.asking(
            String.join("\n\n", text.stream().filter(part -> !part.isBlank()).toList()), offers);
    String kept = one.report();
    return carried && rows && kept != null
        ? said.with(Papers.of(List.of(new Attachment(kept, REPORT))))
        : said;
  }

  /** Whether there is more to read than was shown, by asking for it. */
  boolean readOn(Brought one, ImportPlan plan) {
    return !plan.rows().isEmpty() && !outbox.carriesFiles(one.chat());
  }

  private static boolean allWaits(ImportPlan plan) {
    return plan.waiting() == plan.count(Verdict.NEW) + plan.count(Verdict.CHANGED);
  }

  private String agreement() {
    return wording.get("command.agreement");
  }

  static String command(String rest) {
    return ("/" + Verb.IMPORT.word() + ' ' + rest).strip();
  }

  /** What was done. */
  Said taken(Brought one, ImportPlan plan, boolean second, boolean told, boolean late) {
    if (!plan.takes()) {
      return Said.of(wording.get("file.do.nothing"));
    }
    List<String> text = new ArrayList<>();
    text.add(wording.get("file.taken", one.name()) + ' ' + report(plan).counts());
    if (late) {
      text.add(wording.get("file.late"));
    }
    if (plan.entries().stream().anyMatch(ImportPlan.Written::waits)) {
      text.add(wording.get("file.entries.wait.here"));
    }
    if (second) {
      text.add(wording.get("file.rows.wait.here", command(one.code())));
    }
    if (plan.waiting() > 0) {
      text.add(wording.get(told ? "file.told" : "file.tell"));
    }
    return Said.of(String.join("\n", text));
  }

  String entriesWait(Brought one, ImportPlan plan) {
    long waiting = plan.entries().stream().filter(ImportPlan.Written::waits).count();
    return wording.get("file.entries.wait", name(one), one.name(), String.valueOf(waiting));
  }

  String rowsWait(Brought one) {
    return wording.get("file.rows.wait", name(one), one.name(), command(one.code()));
  }

  private String name(Brought one) {
    return one.who().name().isBlank() ? wording.get("publish.editor") : one.who().name();
  }
}
