package vn.tinhgon.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.attachment.FileRecipe;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.command.Brought.Step;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;

/** Brings files into the store, and gives the store as files, on the word of those who keep it. */
@Component
class FileCommands {
  /** How a channel names a file whose bytes it has kept itself. */
  static final String KEPT = "kept:";

  private static final List<Attachment> STORE =
      List.of(FileRecipe.STORE_WORKBOOK, FileRecipe.STORE_FOLDER);
  private static final Pattern CODE = Pattern.compile("[A-Z2-9]{6}");
  private static final Pattern PAGE = Pattern.compile("(?:xem|trang)(?: (\\d{1,5}))?");

  private final BroughtFiles files;
  private final KeptFiles kept;
  private final FileWork work;
  private final FileFetching bytes;
  private final FileWords words;
  private final ReportPages reports;
  private final DryRunSteps steps;
  private final Rights rights;
  private final Desk desk;
  private final Outbox outbox;
  private final Wording wording;
  private final String agreement;

  FileCommands(
      BroughtFiles files,
      KeptFiles kept,
      FileWork work,
      FileFetching bytes,
      FileWords words,
      ReportPages reports,
      DryRunSteps steps,
      Rights rights,
      Desk desk,
      Outbox outbox,
      Wording wording) {
    this.files = files;
    this.kept = kept;
    this.work = work;
    this.bytes = bytes;
    this.words = words;
    this.reports = reports;
    this.steps = steps;
    this.rights = rights;
    this.desk = desk;
    this.outbox = outbox;
    this.wording = wording;
    agreement = Plain.words(wording.get("command.agreement"));
  }

  Said run(Inbound message, Verb verb, String rest) {
    return switch (verb) {
      case EXPORT -> give(message, verb, STORE, "file.store");
      case TEMPLATE -> give(message, verb, List.of(FileRecipe.TEMPLATE), "file.template");
      default -> bring(message, rest.strip());
    };
  }

  private Said give(Inbound message, Verb verb, List<Attachment> what, String key) {
    if (!outbox.carriesFiles(message.address())) {
      return Said.of(wording.get("file.give.elsewhere"));
    }
    desk.done(message, verb, "");
    return Said.of(wording.get(key)).with(Papers.of(what));
  }

  private Said bring(Inbound message, String rest) {
    String plain = Plain.words(rest);
    if (rest.isEmpty()) {
      return begin(message);
    }
    boolean agreed = plain.equals(agreement);
    if (agreed || Publishing.overrides(rest)) {
      return take(message, agreed ? "" : rest);
    }
    Matcher page = PAGE.matcher(plain);
    if (page.matches()) {
      return reports.page(
          files.of(message), page.group(1) == null ? 1 : Integer.parseInt(page.group(1)));
    }
    String code = rest.toUpperCase(Locale.ROOT);
    return CODE.matcher(code).matches()
        ? takeOver(message, code)
        : Said.of(wording.get("command.form." + Verb.IMPORT));
  }

  private Said begin(Inbound message) {
    if (!writes(message)) {
      return desk.refusal(message, Verb.IMPORT, "", "command.role." + Verb.Need.EDITOR);
    }
    Optional<Brought> open = files.of(message);
    if (open.isPresent()) {
      Brought one = open.get();
      if (one.step() == Step.OFFERED && files.move(one, one.at(Step.CHECKING))) {
        work.begin(one);
        return words.checking(one.name());
      }
      if (one.step() == Step.TAKING) {
        return words.taking();
      }
      if (one.step() == Step.CHECKING) {
        return words.stillChecking(one, steps.told(one));
      }
    }
    if (!bytes.reaches(message.address().channel())) {
      return words.elsewhere();
    }
    files.begin(message, self(message), Step.AWAITED, "", "");
    return words.ask().after(words.dropped(open));
  }

  /** Whether the sender may bring files of his own. */
  private boolean writes(Inbound message) {
    return rights.has(Person.of(message), Role.EDITOR);
  }

  /** Whether the next file of the sender is meant for the store. */
  boolean awaits(Inbound message) {
    return files.of(message).filter(one -> one.step() == Step.AWAITED).isPresent();
  }

  /** Takes a file that somebody who may send one has sent; {@code meant} = for the store. */
  Said file(Inbound message, Content.Document document, boolean meant) {
    if (!writes(message)) {
      return desk.refusal(message, Verb.IMPORT, "", "command.role." + Verb.Need.EDITOR);
    }
    String name = document.name().isBlank() ? "?" : document.name();
    Optional<Brought> open = files.of(message);
    if (open.filter(one -> one.step() == Step.TAKING).isPresent()) {
      return words.taking();
    }
    if (!FileWords.readable(name)) {
      return words.kindUnknown(name);
    }
    if (document.size() > FileWords.most(name)) {
      return words.tooLarge(name);
    }
    Step step = meant ? Step.CHECKING : Step.OFFERED;
    Brought one = files.begin(message, self(message), step, name, document.fileId());
    if (document.fileId().startsWith(KEPT)) {
      files.move(one, one.keptAs(document.fileId().substring(KEPT.length())));
    }
    if (!meant) {
      return words.offered(name).after(words.dropped(open));
    }
    work.begin(one);
    return words.checking(name).after(words.dropped(open));
  }

  private Said take(Inbound message, String reason) {
    Optional<Brought> open = files.of(message);
    if (open.filter(one -> one.step() == Step.TAKING).isPresent()) {
      return words.taking();
    }
    if (open.filter(one -> one.step() == Step.CHECKING).isPresent()) {
      return words.stillChecking(open.get(), steps.told(open.get()));
    }
    // Not shown yet, so nobody can agree.
    if (open.isEmpty() || open.get().step() != Step.PLANNED) {
      return desk.refusal(message, Verb.IMPORT, "", "file.none");
    }
    Brought one = open.get();
    if (reason.isEmpty() && !one.astray().isEmpty()) {
      desk.refused(message, Verb.IMPORT, one.name());
      return words.astray(one);
    }
    if (!one.astray().isEmpty() && !words.mayOverride(Person.of(message))) {
      return desk.refusal(message, Verb.IMPORT, one.name(), "file.astray.not.yours");
    }
    if (!files.move(one, one.because(reason).at(Step.TAKING))) {
      return desk.refusal(message, Verb.IMPORT, "", "file.none");
    }
    work.begin(one);
    return words.taking();
  }

  /** What another has brought and may not take himself. */
  private Said takeOver(Inbound message, String code) {
    Optional<Brought> waiting = files.of(code).filter(one -> one.step() == Step.WAITING);
    if (waiting.isEmpty()) {
      return desk.refusal(message, Verb.IMPORT, code, "file.code.unknown", code);
    }
    Brought theirs = waiting.get();
    if (theirs.person().equals(Person.of(message))) {
      return desk.refusal(message, Verb.IMPORT, code, "file.code.own");
    }
    if (!rights.has(Person.of(message), Role.APPROVER)) {
      return desk.refusal(message, Verb.IMPORT, code, "command.role." + Verb.Need.APPROVER);
    }
    String dropped = words.dropped(files.of(message));
    Brought mine =
        files.begin(
            message, theirs.author(), Step.CHECKING, theirs.name(), BroughtFiles.copyOf(theirs));
    String copy = kept.copy(String.valueOf(theirs.kept()), message.address());
    files.move(mine, mine.keptAs(copy));
    work.begin(mine);
    return words.checking(theirs.name()).after(dropped);
  }

  /** Whether a file of the sender's waits for just these words, or soon will. */
  boolean agrees(Inbound message, String text) {
    return Plain.words(text).equals(agreement)
        && files
            .of(message)
            .filter(one -> one.step() == Step.PLANNED || one.step() == Step.CHECKING)
            .isPresent();
  }

  /** Whether there was something to give up. */
  boolean stop(Inbound message) {
    return files.end(message);
  }

  private static Editor self(Inbound message) {
    return new Editor(message.address().channel(), message.sender().id(), message.sender().name());
  }
}
