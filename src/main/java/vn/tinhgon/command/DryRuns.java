package vn.tinhgon.command;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.faq.ImportPlan;

/** Shows people what a file would do, and keeps the whole report for them. */
@Component
class DryRuns {
  private final BroughtFiles files;
  private final KeptFiles kept;
  private final FileActs acts;
  private final Overwritten overwritten;
  private final FileFetching bytes;
  private final FileWords words;
  private final Speaker speaker;
  private final DryRunSteps steps;
  private final TransactionTemplate transaction;

  DryRuns(
      BroughtFiles files,
      KeptFiles kept,
      FileActs acts,
      Overwritten overwritten,
      FileFetching bytes,
      FileWords words,
      Speaker speaker,
      DryRunSteps steps,
      PlatformTransactionManager manager) {
    this.files = files;
    this.kept = kept;
    this.acts = acts;
    this.overwritten = overwritten;
    this.bytes = bytes;
    this.words = words;
    this.speaker = speaker;
    this.steps = steps;
    transaction = new TransactionTemplate(manager);
  }

  /** Says what the file would do, and waits for a word. */
  void show(Brought one, ImportPlan plan, String before) {
    steps.tried(one, 0);
    String astray = String.join("\n- ", acts.astray(plan, percent -> steps.tried(one, percent)));
    List<String> twins = acts.twins(plan);
    transaction.executeWithoutResult(_ -> {
      List<String> over = overwritten.lines(plan, one.writer());
      List<String> lines =
          Stream.of(over, words.report(plan).lines(), twins).flatMap(List::stream).toList();
      byte[] text = (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.UTF_8);
      String reportId = bytes.keep(one, FileWords.REPORT, new ByteArrayInputStream(text));
      Brought planned = one.planned(reportId, plan.revision(), astray);
      if (!files.move(one, planned)) {
        kept.erase(reportId);
        return;
      }
      speaker.say(one.chat(), one.who().userId(), words.shown(planned, plan, over, twins, before));
      if (!plan.takes() && !words.readOn(planned, plan)) {
        files.end(planned);
      }
    });
  }
}
