package vn.tinhgon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.tinhgon.retrieval.Entry;
import vn.tinhgon.retrieval.Hit;
import vn.tinhgon.retrieval.TextIndex;

/** Measures the search on a folder of texts, questions and judgements. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = {
      "Measures how well questions find their texts, on a folder in BEIR layout: corpus.jsonl,",
      "queries.jsonl, qrels/test.tsv. The search is the service's own; nothing is fitted to the"
          + " set.",
      "Times are of one question after another, after a warm-up of up to 200 questions.",
      "Exit code 0: measured; 1: a file is broken; 2: wrong use."
    })
final class BenchCommand implements Callable<Integer> {
  private static final int DONE = 0;
  private static final int DEPTH = 10;
  private static final int WARM_UP = 200;

  @Spec
  @SuppressWarnings("NullAway.Init") // picocli sets it before call()
  private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "DIR", description = "The folder.")
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Option(names = "--json", description = "Print the figures as one line of JSON, the last one.")
  private boolean json;

  @Option(
      names = "--variant",
      paramLabel = "original|plain|typo",
      description = "Take the questions from column 2, 3 or 4 of variants.tsv.")
  private BenchSet.@Nullable Variant variant;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new WrongUse("no folder at " + folder);
    }
    BenchSet set = BenchSet.read(folder, variant);
    BenchFigures figures = measure(set, spec.commandLine().getErr());
    PrintWriter out = spec.commandLine().getOut();
    out.println(json ? figures.json() : figures.table());
    out.flush();
    return DONE;
  }

  private static BenchFigures measure(BenchSet set, PrintWriter err) {
    boolean terminal = Progress.onTerminal();
    try (TextIndex index = TextIndex.inMemory()) {
      var indexed = new Progress(err, terminal, "texts indexed", set.corpus().size());
      for (BenchSet.Text text : set.corpus()) {
        index.put(Entry.of(text.id(), text.title(), text.body()));
        indexed.step();
      }
      index.refresh();
      set.queries().values().stream().limit(WARM_UP).forEach(q -> index.search(q, DEPTH));
      var asked = new Progress(err, terminal, "questions asked", set.queries().size());
      var figures = new BenchFigures();
      set.queries()
          .forEach((id, question) -> {
            long before = System.nanoTime();
            List<Hit> hits = index.search(question, DEPTH);
            long nanos = System.nanoTime() - before;
            List<String> found = hits.stream().map(Hit::id).toList();
            figures.add(found, set.relevant().getOrDefault(id, Set.of()), nanos);
            asked.step();
          });
      return figures;
    }
  }
}
