package vn.tinhgon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.Published;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;

/** Which store a job answers from, beside any running service: the files, or the database. */
final class Store {
  @Spec(Spec.Target.MIXEE)
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Option(
      names = "--faq",
      paramLabel = "FOLDER",
      defaultValue = "${env:TINHGON_FAQ_DIR:-./faq}",
      description = "The knowledge folder; default: TINHGON_FAQ_DIR or ./faq.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  @Option(
      names = "--data",
      description =
          "Answer from the service's database as it is now instead of the knowledge folder;"
              + " the service may be running.")
  private boolean data;

  AnswerEngine engine() throws IOException {
    return new AnswerEngine(data ? database() : files(), new Wording());
  }

  /** The same, with the units of these lists besides. */
  AnswerEngine engineWith(Path lists) throws IOException {
    Knowledge held = (data ? database() : files()).current();
    Published list =
        Published.at(lists).orElseThrow(() -> new WrongUse("no lists of units at " + lists));
    Published.Read read = list.read(held.lineage());
    Lineage units = new Lineage(held.lineage().rows().with(read.rows()));
    return new AnswerEngine(new Loaded(held.withLineage(units)), new Wording());
  }

  private KnowledgeSource files() {
    if (!Files.isDirectory(folder)) {
      throw new WrongUse(
          "no knowledge folder at " + folder + "; give it with --faq or set TINHGON_FAQ_DIR");
    }
    KnowledgeFolder files = KnowledgeFolder.read(folder);
    long faults = files.problems().stream().filter(Problem::blocks).count();
    if (faults > 0) {
      spec.commandLine()
          .getErr()
          .println(folder + " has " + faults + " faults, so something may be missing; see: check");
    }
    return files;
  }

  /** Read once: what is asked in one go is answered from one state. */
  private static KnowledgeSource database() throws IOException {
    try (var database = Database.open()) {
      return new Loaded(database.knowledge().current());
    }
  }

  private record Loaded(Knowledge current) implements KnowledgeSource {

    @Override
    public long revision() {
      return current.revision();
    }
  }
}
