package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.faq.EditOutcome.Missing;
import vn.tinhgon.faq.EditOutcome.Refused;
import vn.tinhgon.faq.EditOutcome.Saved;
import vn.tinhgon.faq.EditOutcome.Stale;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;

/**
 * The entries in the database, and how people change them. A change joins the transaction of its
 * caller; it is a revision, and takes the next number of the store.
 */
@Service
public class FaqStore {
  private final EntryLedger entries;
  private final KnowledgeRevision revision;
  private final TransactionTemplate transaction;

  FaqStore(EntryLedger entries, KnowledgeRevision revision, PlatformTransactionManager manager) {
    this.entries = entries;
    this.revision = revision;
    this.transaction = new TransactionTemplate(manager);
  }

  /** The entry of that id, unless it was removed. */
  public Optional<StoredEntry> find(String id) {
    return entries
        .find(CleanText.line(id).toUpperCase(Locale.ROOT))
        .filter(entry -> entry.state() != State.WITHDRAWN);
  }

  /** All entries except those removed, by id. */
  public List<StoredEntry> list() {
    return entries.all().stream().filter(entry -> entry.state() != State.WITHDRAWN).toList();
  }

  /** The entries that readers get, by id. */
  public List<Entry> published() {
    return entries.all().stream()
        .filter(entry -> entry.state() == State.PUBLISHED)
        .map(StoredEntry::entry)
        .toList();
  }

  /** Who stood, at that version, behind what readers did not get yet of that entry. */
  public Set<Editor> authors(String id, long version) {
    return Authors.of(entries.revisions(id).subList(0, (int) version));
  }

  /** What readers should know beside the entries and rows. */
  public Standing standing() {
    return entries.care().standing();
  }

  /** Every change of that entry, oldest first. */
  public List<Revision> revisions(String id) {
    return entries.revisions(CleanText.line(id).toUpperCase(Locale.ROOT));
  }

  /** Adds an entry under the next free id; the id of the draft is not looked at. */
  public EditOutcome add(Entry draft, Change change) {
    return inTurn(all -> {
      Entry entry = CleanText.entry(withId(draft, nextId(all)));
      List<Problem> problems = problems(entry, all);
      return problems.isEmpty()
          ? new Saved(entries.add(StoredEntry.ofAdmin(entry), CleanText.change(change)))
          : new Refused(problems);
    });
  }

  /** Replaces the entry with that id, if it still has the version the editor saw. */
  public EditOutcome edit(Entry edited, long version, Change change) {
    Entry entry = CleanText.entry(edited);
    return inTurn(all ->
        ifCurrent(
            entry.id(),
            version,
            all,
            old -> {
              List<Problem> problems = problems(entry, all);
              return problems.isEmpty()
                  ? saved(old.editedTo(entry), Action.EDITED, change)
                  : new Refused(problems);
            }));
  }

  /** Whether readers get that entry in just these words, or once did. */
  public boolean had(Entry entry) {
    return revisions(entry.id()).stream()
        .anyMatch(version ->
            !version.action().waits()
                && version.stateThen() == State.PUBLISHED
                && version.content().equals(entry));
  }

  /** Takes the entry from readers for good, if it still has the version the editor saw. */
  public EditOutcome remove(String id, long version, Change change) {
    return inTurn(all ->
        ifCurrent(
            CleanText.line(id).toUpperCase(Locale.ROOT),
            version,
            all,
            old -> saved(old.withdrawnBy(Origin.ADMIN), Action.REMOVED, change)));
  }

  private static EditOutcome ifCurrent(
      String id, long version, List<StoredEntry> all, Function<StoredEntry, EditOutcome> work) {
    Optional<StoredEntry> found =
        all.stream()
            .filter(entry -> entry.id().equals(id) && entry.state() != State.WITHDRAWN)
            .findFirst();
    if (found.isEmpty()) {
      return new Missing(id);
    }
    StoredEntry current = found.get();
    return current.version() == version ? work.apply(current) : new Stale(current);
  }

  private EditOutcome saved(StoredEntry entry, Action action, Change change) {
    // What waited was what its editor went on from.
    entries.settle(entry.id());
    return new Saved(entries.change(entry, action, CleanText.change(change)));
  }

  /** One change after the other; only what is saved takes a number. */
  private EditOutcome inTurn(Function<List<StoredEntry>, EditOutcome> work) {
    return transaction.execute(status -> {
      revision.lock();
      EditOutcome outcome = work.apply(entries.all());
      if (outcome instanceof Saved) {
        revision.next();
      }
      return outcome;
    });
  }

  /** What is wrong with the entry beside all others that readers get. */
  static List<Problem> problems(Entry entry, List<StoredEntry> all) {
    List<EntryFile> files = new ArrayList<>();
    for (StoredEntry other : all) {
      if (other.state() == State.PUBLISHED && !other.id().equals(entry.id())) {
        files.add(file(other.entry()));
      }
    }
    files.add(file(entry));
    Findings findings = new Findings();
    new EntryChecks(files, findings).run();
    return findings.all().stream().filter(problem -> problem.file().equals(entry.id())).toList();
  }

  private static EntryFile file(Entry entry) {
    return new EntryFile(entry.id(), "", State.PUBLISHED, entry, Map.of());
  }

  static String nextId(List<StoredEntry> all) {
    int last = 0;
    for (StoredEntry entry : all) {
      String digits = entry.id().replaceAll("\\D", "");
      last = Math.max(last, digits.isEmpty() ? 0 : Integer.parseInt(digits));
    }
    return String.format(Locale.ROOT, "F%02d", last + 1);
  }

  static Entry withId(Entry entry, String id) {
    return new Entry(
        id,
        entry.title(),
        entry.alternates(),
        entry.topic(),
        entry.localities(),
        entry.documents(),
        entry.facts(),
        entry.status(),
        entry.provenance(),
        entry.answer());
  }
}
