package vn.tinhgon.faq;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.LineageFolder;
import vn.tinhgon.lineage.LineageRows;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.InferredDays;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.RegistryFiles;
import vn.tinhgon.registry.RegistryFolder;

/**
 * A knowledge folder as read at one moment, in memory: what the commands answer from, and what the
 * database is brought up to date with.
 */
public final class KnowledgeFolder implements KnowledgeSource {
  private final FaqFiles faq;
  private final RegistryFiles registry;
  private final LineageFolder lineage;
  private final List<Problem> problems;
  private final Knowledge knowledge;

  private KnowledgeFolder(FaqFiles faq, RegistryFiles registry, LineageFolder lineage) {
    this.faq = faq;
    this.registry = registry;
    this.lineage = lineage;
    this.knowledge =
        new Knowledge(1, faq.published(), RestsOn.served(registry.registry(), faq.published()))
            .withLineage(new Lineage(lineage.sound() ? lineage.rows() : LineageRows.NONE));
    Findings findings = new Findings();
    findings.addAll(registry.problems());
    findings.addAll(faq.problems());
    findings.addAll(lineage.problems());
    checkReferences(findings);
    this.problems = findings.all();
  }

  /** Reads entries and register, each alone and against each other. */
  public static KnowledgeFolder read(Path folder) {
    return new KnowledgeFolder(
        FaqFolder.read(folder), RegistryFolder.read(folder), LineageFolder.read(folder));
  }

  /** What the files of the entries hold. */
  public FaqFiles faq() {
    return faq;
  }

  /** What the tables hold. */
  public RegistryFiles registry() {
    return registry;
  }

  /** What the tables of units hold. */
  public LineageFolder lineage() {
    return lineage;
  }

  /** Everything that is wrong in the folder. */
  public List<Problem> problems() {
    return problems;
  }

  @Override
  public long revision() {
    return knowledge.revision();
  }

  @Override
  public Knowledge current() {
    return knowledge;
  }

  private void checkReferences(Findings findings) {
    InferredDays inferred = InferredDays.of(knowledge.registry().sources());
    for (EntryFile file : faq.files()) {
      Entry entry = file.entry();
      inferred
          .shownIn(EntryText.print(entry, file.state()))
          .ifPresent(day -> findings.error(file.file(), 0, "", "inferred-day-shown", day));
      check(file, "localities", entry.localities(), "registry/localities.csv", findings);
      check(file, "documents", entry.documents(), "registry/documents.csv", findings);
      check(file, "facts", entry.facts(), "", findings);
      check(file, "sources", entry.provenance().sources(), "registry/sources.csv", findings);
    }
  }

  /** An empty table name stands for the whole register. */
  private void check(
      EntryFile file, String key, List<String> ids, String table, Findings findings) {
    if (!table.isEmpty() && !registry.ids().containsKey(table)) {
      return; // The table is reported as unreadable; its ids are not known.
    }
    for (String id : ids) {
      boolean known =
          table.isEmpty()
              ? registry.ids().values().stream().anyMatch(rows -> rows.contains(id))
              : registry.ids().getOrDefault(table, Set.of()).contains(id);
      if (!known) {
        int line = file.lines().getOrDefault(key, 0);
        findings.error(
            file.file(), line, key, "id-unknown", id, table.isEmpty() ? "registry" : table);
      }
    }
  }
}
