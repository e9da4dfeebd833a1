package vn.tinhgon.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.command.Brought.Step;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.LateReader;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.registry.Verdict;

/** Takes a file into the store in the caller's transaction, and writes down what that changed. */
@Component
class Taking {
  /** From so many rows on, readers may get what is new a little later. */
  static final int MANY = 1_000;

  /** Instead of how many rows were written: the store is another than the one that was shown. */
  static final int STALE = -1;

  private static final int TELL_TIMES = 4;

  private final BroughtFiles files;
  private final StoreFiles store;
  private final Importers importers;
  private final FileWords words;
  private final Rights rights;
  private final FileActs acts;
  private final Speaker speaker;
  private final AuditLog audit;
  private final KnowledgeSource knowledge;
  private final LateReader reader;
  private final TransactionTemplate ownTransaction;

  Taking(
      BroughtFiles files,
      StoreFiles store,
      Importers importers,
      FileWords words,
      Rights rights,
      FileActs acts,
      Speaker speaker,
      AuditLog audit,
      KnowledgeSource knowledge,
      LateReader reader,
      PlatformTransactionManager manager) {
    this.files = files;
    this.store = store;
    this.importers = importers;
    this.words = words;
    this.rights = rights;
    this.acts = acts;
    this.speaker = speaker;
    this.audit = audit;
    this.knowledge = knowledge;
    this.reader = reader;
    ownTransaction = new TransactionTemplate(manager);
    // What is told in between must not wait for the end.
    ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** The service ends while a file is being taken; nothing of it is, and it is begun anew. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** How many rows were written; {@link #STALE} if none because the store has changed. */
  int take(Brought one, Path copy, BooleanSupplier stopping) {
    if (!rights.hasOne(one.person(), Verb.IMPORT.need().roles())) {
      files.end(one);
      audit.record(one.person(), Verb.IMPORT.word(), one.name(), Outcome.REFUSED);
      speaker.say(one.chat(), one.who().userId(), words.roleIsGone());
      return 0;
    }
    Optional<StoreFiles.Taken> done;
    try {
      done =
          store.take(
              copy,
              one.name(),
              one.who(),
              importers.gate(one.person(), one.writer()),
              one.revision(),
              one.reason(),
              (written, all) -> tell(one, written, all, stopping));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return done.map(taken -> finish(one, taken)).orElse(STALE);
  }

  private int finish(Brought one, StoreFiles.Taken taken) {
    ImportPlan plan = taken.plan();
    if (plan.takes()) {
      acts.note(one.person(), one.name(), one.reason(), taken);
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
    if (written >= MANY) {
      // Nobody waits seconds for an answer because much is new; whoever changes anything after
      // this is under another number.
      reader.mayLag(knowledge.revision());
    }
    speaker.say(
        one.chat(), one.who().userId(), words.taken(one, plan, second, told, written >= MANY));
    return written;
  }

  private void tell(Brought one, int written, int all, BooleanSupplier stopping) {
    if (stopping.getAsBoolean()) {
      throw new Stopped();
    }
    if (all >= MANY && written < all && written % (all / TELL_TIMES) == 0) {
      ownTransaction.executeWithoutResult(
          _ -> speaker.say(one.chat(), one.who().userId(), words.progress(written, all)));
    }
  }
}
