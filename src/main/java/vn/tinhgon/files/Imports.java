package vn.tinhgon.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.message.Wording;

/** Brings a file into the store on the word of whoever may read the data folder. */
@Service
class Imports {
  private final StoreFiles files;
  private final AuditLog audit;
  private final Wording wording = new Wording();
  private final TransactionTemplate transaction;

  Imports(StoreFiles files, AuditLog audit, PlatformTransactionManager manager) {
    this.files = files;
    this.audit = audit;
    transaction = new TransactionTemplate(manager);
  }

  /** Takes what is right, and notes it; {@code dry} = only says what it would do. */
  Imported run(Path file, String name, boolean dry) throws IOException {
    if (dry) {
      return Imported.of(files.plan(file, name), false, wording);
    }
    try {
      ImportPlan plan = Objects.requireNonNull(transaction.execute(_ -> take(file, name)));
      return Imported.of(plan, true, wording);
    } catch (UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private ImportPlan take(Path file, String name) {
    var by =
        new Editor(Person.OPERATOR.channel(), Person.OPERATOR.id(), wording.get("import.operator"));
    try {
      ImportPlan plan = files.take(file, name, by, (_, _) -> {});
      if (plan.takes()) {
        audit.record(Person.OPERATOR, "nhaptep", name, Outcome.DONE);
      }
      return plan;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
