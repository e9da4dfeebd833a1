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
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.command.Brought.Step;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.LateReader;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.registry.Verdict;

/**
 * Compares files with the store and takes them, outside of the transaction of any message. How far
 * each is stands in the database: after a restart the work is done again from there.
 */
@Component
class FileWork implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(FileWork.class);
  private static final int TELL_FROM = 1_000;
  private static final int TELL_TIMES = 4;
  private static final int STALE = -1;

  private final BroughtFiles files;
  private final DryRuns dryRuns;
  private final StoreFiles store;
  private final Importers importers;
  private final FileWords words;
  private final Rights rights;
  private final Errands errands;
  private final Speaker speaker;
  private final AuditLog audit;
  private final KnowledgeSource knowledge;
  private final LateReader reader;
  private final FileFetching bytes;
  private final TransactionTemplate transaction;
  private final TransactionTemplate ownTransaction;
  private volatile boolean running;
  private volatile boolean stopping;

  FileWork(
      BroughtFiles files,
      DryRuns dryRuns,
      StoreFiles store,
      Importers importers,
      FileWords words,
      Rights rights,
      Errands errands,
      Speaker speaker,
      AuditLog audit,
      KnowledgeSource knowledge,
      LateReader reader,
      FileFetching bytes,
      PlatformTransactionManager manager) {
    this.files = files;
    this.dryRuns = dryRuns;
    this.store = store;
    this.importers = importers;
    this.words = words;
    this.rights = rights;
    this.errands = errands;
    this.speaker = speaker;
    this.audit = audit;
    this.knowledge = knowledge;
    this.reader = reader;
    this.bytes = bytes;
    transaction = new TransactionTemplate(manager);
    ownTransaction = new TransactionTemplate(manager);
    // What is told in between must not wait for the end.
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The service ends while a file is being taken; nothing of it is, and it is begun anew. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
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
      } catch (Stopped atTheNextStart) {
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
      int written = Objects.requireNonNull(transaction.execute(_ -> taken(one, copy)));
      if (written == STALE) {
        // The store is another than the one that was shown.
        ImportPlan plan = store.plan(copy, one.name(), gate(one));
        dryRuns.show(one, plan, words.changedMeanwhile());
      } else if (written >= TELL_FROM) {
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

  /** How many rows were written; {@code STALE} if none because the store has changed. */
  private int taken(Brought one, Path copy) {
    if (!rights.hasOne(one.person(), Verb.IMPORT.need().roles())) {
      files.end(one);
      audit.record(one.person(), Verb.IMPORT.word(), one.name(), Outcome.REFUSED);
      speaker.say(one.chat(), one.who().userId(), words.roleIsGone());
      return 0;
    }
    Optional<ImportPlan> done;
    try {
      done =
          store.take(
              copy,
              one.name(),
              one.who(),
              gate(one),
              one.revision(),
              (written, all) -> tell(one, written, all));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return done.map(plan -> finish(one, plan)).orElse(STALE);
  }

  private int finish(Brought one, ImportPlan plan) {
    if (plan.takes()) {
      audit.record(one.person(), Verb.IMPORT.word(), one.name(), Outcome.DONE);
    }
    boolean second = plan.registerWaits() && one.person().equals(one.writer());
    if (second) {
      files.move(one, one.at(Step.WAITING));
    } else {
      files.end(one);
      files.endOriginal(one);
    }
    boolean told = importers.announce(one, plan, second);
    int written = (int) (plan.count(Verdict.NEW) + plan.count(Verdict.CHANGED));
    if (written >= TELL_FROM) {
      // Nobody waits seconds for an answer because much is new; whoever changes anything after
      // this is under another number.
      reader.mayLag(knowledge.revision());
    }
    speaker.say(
        one.chat(), one.who().userId(), words.taken(one, plan, second, told, written >= TELL_FROM));
    return written;
  }

  private void tell(Brought one, int written, int all) {
    if (stopping) {
      throw new Stopped();
    }
    if (all >= TELL_FROM && written < all && written % (all / TELL_TIMES) == 0) {
      ownTransaction.executeWithoutResult(
          _ -> speaker.say(one.chat(), one.who().userId(), words.progress(written, all)));
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
