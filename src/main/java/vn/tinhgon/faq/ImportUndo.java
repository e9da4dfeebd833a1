package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.ImportGate.Permit;
import vn.tinhgon.faq.ImportTrace.EntryChange;
import vn.tinhgon.faq.ImportUndo.Finding.Ready;
import vn.tinhgon.faq.Reviews.Care;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.RegistryRows;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.registry.RegistryUndo;

/** Takes back all that a file changed, while nothing of it has been changed since. */
@Service
public class ImportUndo {
  private final EntryLedger ledger;
  private final RegistryStore register;
  private final KnowledgeRevision revision;

  ImportUndo(EntryLedger ledger, RegistryStore register, KnowledgeRevision revision) {
    this.ledger = ledger;
    this.register = register;
    this.revision = revision;
  }

  /** What stands in the way of taking it back, or what that would do. */
  public sealed interface Finding {

    /**
     * Nothing does.
     *
     * @param live what readers would get again
     * @param gone the entries they would no longer get
     * @param register the register as it would be; null = as it is
     */
    record Ready(List<Entry> live, Set<String> gone, @Nullable Registry register)
        implements Finding {}

    /** These were changed since. */
    record Since(List<String> ids) implements Finding {}

    /** Whoever asks may not do that to this one; empty = to the register. */
    record Barred(Permit permit, String id) implements Finding {}

    /** These rest on rows that would be gone. */
    record Leaning(List<String> ids) implements Finding {}

    /** The store would not be in order. */
    record Faulty(List<Problem> problems) implements Finding {}
  }

  /** What whoever takes it back may do with words behind which that one person stands alone. */
  public interface Gates {
    ImportGate of(Optional<Editor> alone);
  }

  private record Look(Finding finding, List<ImportStep> steps, RegistryUndo rows) {}

  /** Looks only. */
  @Transactional(readOnly = true)
  public Finding look(ImportTrace trace, Gates gates) {
    return looked(trace, gates).finding();
  }

  /** Takes it back if nothing stands in the way. */
  @Transactional
  public Finding undo(ImportTrace trace, Gates gates, Change change) {
    revision.lock();
    Look look = looked(trace, gates);
    if (look.finding() instanceof Ready) {
      Change clean = CleanText.change(change);
      Map<String, Care> cared = ledger.care().all();
      for (ImportStep step : look.steps()) {
        take(step, clean);
        // Taking back is no writing: it neither makes a keeper nor counts as looked at.
        String id = step.now().id();
        ledger.care().put(id, step.careOf(Optional.ofNullable(cared.get(id))));
      }
      register.undo(look.rows());
      revision.next();
    }
    return look.finding();
  }

  private void take(ImportStep step, Change change) {
    Entry waits = step.waits();
    if (step.onlyWaits()) {
      Action action = waits == null ? Action.RETURNED : Action.PROPOSED;
      ledger.wait(step.now(), waits, action, change);
      return;
    }
    ledger.settle(step.now().id());
    Action action = step.state() == State.WITHDRAWN ? Action.REMOVED : Action.RESTORED;
    StoredEntry back =
        ledger.change(step.now().become(step.content(), step.state()), action, change);
    if (waits != null) {
      ledger.wait(back, waits, Action.PROPOSED, change);
    }
  }

  private Look looked(ImportTrace trace, Gates gates) {
    Map<String, StoredEntry> all = new HashMap<>();
    ledger.all().forEach(entry -> all.put(entry.id(), entry));
    RegistryUndo rows = RegistryUndo.of(trace.rows(), register.load());
    List<String> since = new ArrayList<>();
    Map<String, Entry> waiting = ledger.waitingTexts();
    Map<StoredEntry, EntryChange> touched = new LinkedHashMap<>();
    for (EntryChange change : trace.entries()) {
      StoredEntry now = all.get(change.id());
      boolean asLeft =
          now != null
              && (now.version() == change.after()
                  || ImportStep.asLeft(
                      now, waiting.get(now.id()), change, ledger.revisions(now.id())));
      if (now == null || !asLeft) {
        since.add(change.id());
      } else {
        touched.put(now, change);
      }
    }
    since.addAll(rows.changedSince());
    if (!since.isEmpty()) {
      return new Look(new Finding.Since(since), List.of(), rows);
    }
    List<ImportStep> steps = new ArrayList<>();
    touched.forEach(
        (now, change) -> steps.add(ImportStep.of(now, change, ledger.revisions(now.id()))));
    Finding finding = barred(trace, gates, steps).orElseGet(() -> finding(all, steps, rows));
    return new Look(finding, steps, rows);
  }

  private static Optional<Finding> barred(ImportTrace trace, Gates gates, List<ImportStep> steps) {
    for (ImportStep step : steps) {
      Permit permit = gates.of(step.alone()).entry(step.content(), step.now(), step.state());
      // What rested on nothing known came to readers before, by another's word.
      boolean may = permit == Permit.LIVE || permit == Permit.UNGROUNDED;
      if (!may && !(step.onlyWaits() && permit == Permit.WAITS)) {
        return Optional.of(new Finding.Barred(permit, step.now().id()));
      }
    }
    Permit register = gates.of(Optional.empty()).register();
    return trace.rows().isEmpty() || register == Permit.LIVE
        ? Optional.empty()
        : Optional.of(new Finding.Barred(register, ""));
  }

  private Finding finding(Map<String, StoredEntry> all, List<ImportStep> steps, RegistryUndo rows) {
    Map<String, Entry> waiting = new HashMap<>(ledger.waitingTexts());
    Map<String, Entry> kept = new HashMap<>();
    Map<String, Entry> published = new HashMap<>();
    all.values().forEach(entry -> sort(entry.entry(), entry.state(), kept, published));
    List<Entry> live = new ArrayList<>();
    Set<String> gone = new LinkedHashSet<>();
    for (ImportStep step : steps) {
      if (published.containsKey(step.now().id()) && step.state() != State.PUBLISHED) {
        gone.add(step.now().id());
      }
      if (step.state() == State.PUBLISHED && !step.onlyWaits()) {
        live.add(step.content());
      }
      sort(step.content(), step.state(), kept, published);
      Entry waits = step.waits();
      waiting.remove(step.now().id());
      if (waits != null) {
        waiting.put(step.now().id(), waits);
      }
    }
    List<Entry> holding = new ArrayList<>(kept.values());
    holding.addAll(waiting.values());
    Registry after = rows.after();
    List<String> leaning = leaning(rows.gone(), after, holding);
    if (!leaning.isEmpty()) {
      return new Finding.Leaning(leaning);
    }
    List<Problem> faults = faults(live, published.values());
    return faults.isEmpty()
        ? new Ready(live, gone, rows.changes().isEmpty() ? null : after)
        : new Finding.Faulty(faults);
  }

  private static void sort(
      Entry entry, State state, Map<String, Entry> kept, Map<String, Entry> published) {
    kept.remove(entry.id());
    published.remove(entry.id());
    if (state != State.WITHDRAWN) {
      kept.put(entry.id(), entry);
    }
    if (state == State.PUBLISHED) {
      published.put(entry.id(), entry);
    }
  }

  private static List<String> leaning(Set<String> gone, Registry after, Iterable<Entry> kept) {
    if (gone.isEmpty()) {
      return List.of();
    }
    List<String> leaning = new ArrayList<>(RegistryRows.naming(after, gone));
    for (Entry entry : kept) {
      boolean leans =
          Stream.of(
                  entry.documents(),
                  entry.facts(),
                  entry.localities(),
                  entry.provenance().sources())
              .flatMap(List::stream)
              .anyMatch(gone::contains);
      if (leans) {
        leaning.add(entry.id());
      }
    }
    return leaning.stream().distinct().toList();
  }

  private static List<Problem> faults(List<Entry> live, Iterable<Entry> published) {
    if (live.isEmpty()) {
      return List.of();
    }
    Set<String> ids = new HashSet<>();
    live.forEach(entry -> ids.add(entry.id()));
    List<EntryFile> files = new ArrayList<>();
    published.forEach(
        entry -> files.add(new EntryFile(entry.id(), "", State.PUBLISHED, entry, Map.of())));
    Findings findings = new Findings();
    new EntryChecks(files, findings).run();
    return findings.all().stream()
        .filter(problem -> problem.blocks() && ids.contains(problem.file()))
        .filter(problem -> !problem.cell().equals("sources"))
        .toList();
  }
}
