package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.InferredDays;
import vn.tinhgon.registry.LegacyFont;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Registry;

/** Looks at entries that were brought, together with those there are. */
final class BroughtChecks {
  private final Parcel parcel;
  private final Registry register;

  BroughtChecks(Parcel parcel, Registry register) {
    this.parcel = parcel;
    this.register = register;
  }

  /**
   * What blocks each of them, by file.
   *
   * @param byId the entries there are
   * @param ids the rows that there will be, by table
   */
  Map<String, List<Problem>> of(
      List<EntryFile> brought, Map<String, StoredEntry> byId, Map<String, Set<String>> ids) {
    Set<String> replaced =
        brought.stream().map(file -> file.entry().id()).collect(Collectors.toSet());
    List<EntryFile> all = new ArrayList<>();
    for (StoredEntry entry : byId.values()) {
      if (entry.state() == State.PUBLISHED && !replaced.contains(entry.id())) {
        all.add(new EntryFile(entry.id(), "", State.PUBLISHED, entry.entry(), Map.of()));
      }
    }
    all.addAll(brought);
    Findings found = new Findings();
    new EntryChecks(all, found).run();
    InferredDays inferred = InferredDays.of(register.sources());
    for (EntryFile file : brought) {
      Entry entry = file.entry();
      String text = EntryText.print(entry, file.state());
      inferred
          .shownIn(text)
          .ifPresent(day -> found.error(file.file(), 0, "", "inferred-day-shown", day));
      if (LegacyFont.suspected(entry.title() + ' ' + entry.answer())) {
        found.error(file.file(), 0, "", "cell-legacy-font", entry.title());
      }
      known(file, "localities", entry.localities(), ids.get("registry/localities.csv"), found);
      known(file, "documents", entry.documents(), ids.get("registry/documents.csv"), found);
      known(file, "sources", entry.provenance().sources(), ids.get("registry/sources.csv"), found);
      for (String fact : entry.facts()) {
        if (ids.values().stream().noneMatch(table -> table.contains(fact))) {
          found.error(file.file(), 0, "facts", "id-unknown", fact, "registry");
        }
      }
    }
    Map<String, List<Problem>> byFile = new HashMap<>();
    for (Problem problem : found.all()) {
      if (problem.blocks()) {
        byFile.computeIfAbsent(problem.file(), _ -> new ArrayList<>()).add(problem);
      }
    }
    // Of a file of its own, what the reader itself found.
    for (Problem problem : parcel.findings().all()) {
      if (problem.blocks()) {
        byFile.computeIfAbsent(problem.file(), _ -> new ArrayList<>()).add(problem);
      }
    }
    return byFile;
  }

  private static void known(
      EntryFile file, String key, List<String> wanted, @Nullable Set<String> ids, Findings found) {
    for (String id : wanted) {
      if (ids == null || !ids.contains(id)) {
        found.error(file.file(), 0, key, "id-unknown", id, "registry/" + key + ".csv");
      }
    }
  }
}
