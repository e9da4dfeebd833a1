package vn.tinhgon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.message.Wording;

/** Which store a job answers from: the knowledge folder, in memory, beside any running service. */
final class Store {
  @Option(
      names = "--faq",
      paramLabel = "FOLDER",
      defaultValue = "${env:TINHGON_FAQ_DIR:-./faq}",
      description = "The knowledge folder; default: TINHGON_FAQ_DIR or ./faq.")
  @SuppressWarnings("NullAway.Init") // picocli sets it
  private Path folder;

  AnswerEngine engine() {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "no knowledge folder at " + folder + "; give it with --faq or TINHGON_FAQ_DIR");
    }
    return new AnswerEngine(KnowledgeFolder.read(folder), new Wording());
  }
}
