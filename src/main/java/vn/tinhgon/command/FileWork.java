package vn.tinhgon.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.command.Brought.Step;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.LateReader;
import vn.tinhgon.faq.StoreFiles;

/**
 * Compares files with the store and takes them, outside of the transaction of any message. How far
 * each is stands in the database: after a restart the work is done again from there.
 */
@Component
class FileWork implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(FileWork.class);

  private final BroughtFiles files;
  private final DryRuns dryRuns;
  private final DryRunSteps steps;
  private final StoreFiles store;
  private final Importers importers;
  private final Taking taking;
  private final FileWords words;
  private final Errands errands;
  private final Speaker speaker;
  private final LateReader reader;
  private final FileFetching bytes;
  private final TransactionTemplate transaction;
  private volatile boolean running;
  private volatile boolean stopping;

  FileWork(
      BroughtFiles files,
      DryRuns dryRuns,
      DryRunSteps steps,
      StoreFiles store,
      Importers importers,
      Taking taking,
      FileWords words,
      Errands errands,
      Speaker speaker,
      LateReader reader,
      FileFetching bytes,
      PlatformTransactionManager manager) {
    this.files = files;
    this.dryRuns = dryRuns;
    this.steps = steps;
    this.store = store;
    this.importers = importers;
    this.taking = taking;
    this.words = words;
    this.errands = errands;
    this.speaker = speaker;
    this.reader = reader;
    this.bytes = bytes;
    transaction = new TransactionTemplate(manager);
  }

  /** Goes on with that file once the caller's transaction has committed. */
  void begin(Brought one) {
    errands.after(one.chat(), _ -> work(one.code()));
  }

  /** Goes on with all that a process which ended had in hand. */
  void resume() {
    files.underWay().forEach(one -> errands.begin(one.chat(), _ -> work(one.code())));
  }

  /** Says what it has to say itself; returns nothing more. */
  private String work(String code) throws IOException {
    Optional<Brought> found = files.of(code);
    if (found.isPresent()) {
      Brought one = found.get();
      try {
        switch (one.step()) {
          case CHECKING -> check(one);
          case TAKING -> take(one);
          case AWAITED, OFFERED, PLANNED, WAITING -> {
            // Somebody was faster.
          }
        }
      } catch (Taking.Stopped atTheNextStart) {
        log.info("an import was interrupted; it is begun anew at the next start");
      } catch (IOException | RuntimeException failed) {
        giveBack(one);
        throw failed;
      }
    }
    return "";
  }

  /** What failed can be tried again: the press, or the whole file. */
  private void giveBack(Brought one) {
    transaction.executeWithoutResult(_ -> {
      if (one.step() == Step.TAKING) {
        files.move(one, one.at(Step.PLANNED));
      } else {
        files.end(one);
      }
    });
  }

  private void check(Brought one) throws IOException {
    Path copy = Files.createTempFile("tinhgon-", ".brought");
    try {
      Brought there = one.kept() == null ? bytes.fetched(one, copy) : bytes.written(one, copy);
      if (there != null) {
        dryRuns.show(there, store.plan(copy, there.name(), gate(there)), "");
      }
    } finally {
      steps.ended(one);
      Files.delete(copy);
    }
  }

  private ImportGate gate(Brought one) {
    return importers.gate(one.person(), one.writer());
  }

  private void take(Brought one) throws IOException {
    Path copy = Files.createTempFile("tinhgon-", ".brought");
    try {
      bytes.written(one, copy);
      int written =
          Objects.requireNonNull(transaction.execute(_ -> taking.take(one, copy, () -> stopping)));
      if (written == Taking.STALE) {
        // The store is another than the one that was shown.
        ImportPlan plan = store.plan(copy, one.name(), gate(one));
        dryRuns.show(one, plan, words.changedMeanwhile());
      } else if (written >= Taking.MANY) {
        reader.catchUp();
        transaction.executeWithoutResult(
            _ -> speaker.say(one.chat(), one.who().userId(), words.upToDate()));
      }
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    } finally {
      Files.delete(copy);
    }
  }

  @Override
  public void start() {
    running = true;
    resume();
  }

  @Override
  public void stop() {
    stopping = true;
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
