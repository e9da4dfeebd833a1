package vn.tinhgon.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.FileActs;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.StoreFiles;
import vn.tinhgon.faq.StoreFiles.Taken;
import vn.tinhgon.message.Wording;

/** Brings a file into the store on the word of whoever may read the data folder. */
@Service
class Imports {
  /** So often it is tried out anew because somebody changed the store meanwhile. */
  private static final int ATTEMPTS = 5;

  private final StoreFiles files;
  private final UnitImports units;
  private final FileActs acts;
  private final Wording wording = new Wording();
  private final TransactionTemplate transaction;

  Imports(StoreFiles files, UnitImports units, FileActs acts, PlatformTransactionManager manager) {
    this.files = files;
    this.units = units;
    this.acts = acts;
    transaction = new TransactionTemplate(manager);
  }

  /**
   * Takes what is right as one act, unless a question would go astray; {@code dry} = only says what
   * it would do.
   *
   * @param reason why it is taken all the same; may be empty
   */
  Imported run(Path file, String name, boolean dry, String reason) throws IOException {
    Optional<Imported> lists = units.run(file, name, dry);
    if (lists.isPresent()) {
      return lists.get();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ImportPlan plan = files.plan(file, name);
      List<String> astray = acts.astray(plan, _ -> {});
      if (dry || (!astray.isEmpty() && reason.isBlank())) {
        return Imported.planned(plan, astray, wording);
      }
      Optional<Imported> taken;
      try {
        taken =
            Objects.requireNonNull(
                transaction.execute(
                    _ -> take(file, name, plan.revision(), astray.isEmpty() ? "" : reason)));
      } catch (UncheckedIOException failed) {
        throw failed.getCause();
      }
      if (taken.isPresent()) {
        return taken.get();
      }
    }
    throw new IOException("the store was changed again and again meanwhile");
  }

  /** Empty if the store is another than the one that it was tried out with. */
  private Optional<Imported> take(Path file, String name, long planned, String reason) {
    var by =
        new Editor(Person.OPERATOR.channel(), Person.OPERATOR.id(), wording.get("import.operator"));
    String why = reason.isEmpty() ? "" : wording.get("import.anyway", reason);
    try {
      return files
          .take(file, name, by, ImportGate.OPEN, planned, why, (_, _) -> {})
          .map(taken -> Imported.done(taken.plan(), undo(name, why, taken), wording));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private String undo(String name, String why, Taken taken) {
    return taken.plan().takes() ? acts.note(Person.OPERATOR, name, why, taken) : "";
  }
}
