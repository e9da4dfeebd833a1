package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.bench.Report.text;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.tinhgon.bench.BenchData;
import vn.tinhgon.bench.LucenePeer;
import vn.tinhgon.bench.Peer;
import vn.tinhgon.bench.Plot;
import vn.tinhgon.bench.PostgresPeer;
import vn.tinhgon.bench.ProductPeer;
import vn.tinhgon.bench.Report;

/** Sets the product's search beside others on the same texts and questions, in one run. */
@Tag("bench")
class PeersIT {
  private static final int DEPTH = 10;
  private static final int WARM_UP = 100;

  private final Map<String, Map<String, BenchFigures>> measured = new LinkedHashMap<>();
  private final Set<String> cells = new LinkedHashSet<>();

  @Test
  void findsMoreThanItsPeersOnEverySet() throws IOException {
    Path data = BenchData.folder();
    try (var server = EmbeddedPostgres.builder().start()) {
      for (String set : BenchData.SETS) {
        List<Supplier<Peer>> peers =
            List.of(
                ProductPeer::new,
                LucenePeer::standard,
                LucenePeer::folding,
                () -> PostgresPeer.fullText(server),
                () -> PostgresPeer.trigrams(server));
        BenchSet texts = BenchSet.read(data.resolve(set), null);
        boolean titles = texts.corpus().stream().anyMatch(text -> !text.title().isBlank());
        for (Supplier<Peer> peer : titles ? peers : peers.subList(0, peers.size() - 1)) {
          measure(peer.get(), data.resolve(set), texts);
        }
      }
    }
    report();

    Map<String, BenchFigures> product = measured.remove(ProductPeer.NAME);
    measured.forEach((peer, figures) ->
        figures.forEach((cell, other) ->
            assertThat(product.get(cell).meanReciprocalRank())
                .as("%s against %s", cell, peer)
                .isGreaterThan(other.meanReciprocalRank())));
  }

  /** All variants of a set over one index: the texts are the same. */
  private void measure(Peer peer, Path set, BenchSet texts) throws IOException {
    try (peer) {
      texts.corpus().forEach(text -> peer.put(text.id(), text.title(), text.body()));
      peer.ready();
      for (BenchSet.Variant variant : BenchSet.Variant.values()) {
        Map<String, String> questions = BenchSet.read(set, variant).queries();
        questions.values().stream().limit(WARM_UP).forEach(q -> peer.search(q, DEPTH));
        var figures = new BenchFigures();
        questions.forEach((id, question) -> {
          long before = System.nanoTime();
          List<String> found = peer.search(question, DEPTH);
          long nanos = System.nanoTime() - before;
          figures.add(found, texts.relevant().getOrDefault(id, Set.of()), nanos);
        });
        String cell = set.getFileName() + " " + variant.name().toLowerCase(Locale.ROOT);
        cells.add(cell);
        measured.computeIfAbsent(peer.name(), _ -> new HashMap<>()).put(cell, figures);
      }
    }
  }

  private void report() throws IOException {
    var report = new Report("search-peers", "Search beside its peers: MRR@10 (p50 / p99 ms)");
    report.say(
        "PostgreSQL's times hold the round trip to the server. A dash: no titles to compare.");
    report.columns("", measured.keySet());
    var plot = new Plot("MRR@10, the same texts and questions for all", cells, false);
    for (String cell : cells) {
      report.row(cell, measured.values().stream().map(peer -> shown(peer.get(cell))).toList());
    }
    measured.forEach((peer, figures) ->
        plot.line(peer, cells.stream().map(figures::get).map(PeersIT::rank).toList()));
    report.keep(plot);
  }

  private static String shown(@Nullable BenchFigures figures) {
    return figures == null
        ? "–"
        : text(
            "%.3f (%.1f / %.1f)",
            figures.meanReciprocalRank(), figures.millis(0.5), figures.millis(0.99));
  }

  private static double rank(@Nullable BenchFigures figures) {
    return figures == null ? Double.NaN : figures.meanReciprocalRank();
  }
}
