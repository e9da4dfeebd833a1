package vn.tinhgon.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Cautions;
import vn.tinhgon.comparison.Comparison;
import vn.tinhgon.comparison.ComparisonTable;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Registry;

/**
 * Puts the figures of several places side by side, as words and where one can be sent as a file.
 */
@Component
class TableCommands {
  private static final int MOST_PLACES = 8;

  private final KnowledgeSource knowledge;
  private final ReaderFiles files;
  private final Clock clock;
  private final Wording wording;
  private final Pattern between;

  TableCommands(KnowledgeSource knowledge, ReaderFiles files, Clock clock, Wording wording) {
    this.knowledge = knowledge;
    this.files = files;
    this.clock = clock;
    this.wording = wording;
    between =
        Pattern.compile(
            "(?iu)\\s*[,;|\\n]\\s*|\\s+(?:" + wording.get("table.words.between") + ")\\s+");
  }

  Said run(Inbound message, String rest) {
    List<String> named =
        Arrays.stream(between.split(rest))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    if (named.isEmpty()) {
      return Said.of(wording.get("command.form." + Verb.TABLE));
    }
    Knowledge now = knowledge.current();
    Registry registry = now.registry();
    var lookup = new Lookup(registry);
    Set<Locality> places = new LinkedHashSet<>();
    for (String name : named) {
      List<Locality> found = lookup.places(name);
      if (found.size() != 1) {
        return Said.of(unclear(name, found));
      }
      places.add(found.getFirst());
    }
    if (places.size() > MOST_PLACES) {
      return Said.of(wording.get("table.many", String.valueOf(MOST_PLACES)));
    }
    return shown(message.address(), Comparison.of(registry, List.copyOf(places), wording), now);
  }

  private String unclear(String name, List<Locality> found) {
    String why =
        found.isEmpty()
            ? wording.get("command.place.unknown", name)
            : wording.get(
                "command.place.several",
                name,
                found.stream().map(EntryView::name).collect(Collectors.joining("; ")));
    return why + "\n\n" + wording.get("command.form." + Verb.TABLE);
  }

  private Said shown(Address to, Comparison comparison, Knowledge now) {
    if (comparison.empty()) {
      return Said.of(
          wording.get(
              "table.none",
              comparison.places().stream().map(EntryView::name).collect(Collectors.joining(", "))));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
    var cautions = new Cautions(now.registry(), now.standing(), wording);
    var table =
        new ComparisonTable(
            comparison, now.registry(), today, results -> cautions.of(results, today), wording);
    return files.with(Said.of(table.words()), to, wording.get("table.file"), table.workbook());
  }
}
