package vn.tinhgon.faq;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import vn.tinhgon.registry.Problem;

/**
 * The way of an entry from draft to archive. Every step is a version, names the one its maker saw,
 * and joins the transaction of its caller. A published entry stays as it is while its next version
 * waits.
 */
@Service
public class EntryLife {
  /** What a draft may still lack: it is asked for before readers get the entry. */
  private static final Set<String> MAY_LACK = Set.of("sources", "context");

  private final EntryLedger ledger;
  private final KnowledgeRevision revision;
  private final TransactionTemplate transaction;

  EntryLife(EntryLedger ledger, KnowledgeRevision revision, PlatformTransactionManager manager) {
    this.ledger = ledger;
    this.revision = revision;
    this.transaction = new TransactionTemplate(manager);
  }

  /** The entry of that id, archived or not. */
  public Optional<StoredEntry> find(String id) {
    return ledger.find(key(id));
  }

  /** The entry of that id, unless it is archived. */
  public Optional<StoredEntry> kept(String id) {
    return find(id).filter(entry -> entry.state() != State.WITHDRAWN);
  }

  /** The version of that entry that waits while readers get another. */
  public Optional<Revision> waiting(String id) {
    Integer number = ledger.waiting().get(key(id));
    return number == null ? Optional.empty() : version(id, number);
  }

  /** That version of the entry. */
  public Optional<Revision> version(String id, int number) {
    return ledger.revisions(key(id)).stream()
        .filter(version -> version.number() == number)
        .findFirst();
  }

  /** The ids of all entries that wait for somebody who approves. */
  public Set<String> waiting() {
    Set<String> waiting = new LinkedHashSet<>(ledger.waiting().keySet());
    ledger.all().stream()
        .filter(entry -> entry.state() == State.REVIEW)
        .forEach(entry -> waiting.add(entry.id()));
    return waiting;
  }

  /** Those that readers do not get now, and whose words were changed since they last did. */
  public List<StoredEntry> takenAndChanged() {
    return ledger.all().stream()
        .filter(entry -> entry.state().taken())
        .filter(entry -> Authors.changed(ledger.revisions(entry.id())))
        .toList();
  }

  /** What an editor would work on: the version that waits, else the entry itself. */
  public Entry latest(StoredEntry entry) {
    return waiting(entry.id()).map(Revision::content).orElse(entry.entry());
  }

  /** Who stands behind what readers do not get yet of that entry. */
  public Set<Editor> authors(String id) {
    return Authors.of(ledger.revisions(key(id)));
  }

  /** Who may not bring the words of that entry back to readers without another's agreement. */
  public Set<Editor> returning(String id) {
    return Authors.ofReturn(ledger.revisions(key(id)));
  }

  /** A new entry that readers do not get yet, as {@code DRAFT} or {@code REVIEW}. */
  public EditOutcome add(Entry draft, State state, Change change) {
    return inTurn(all -> {
      Entry entry = CleanText.entry(FaqStore.withId(draft, FaqStore.nextId(all)));
      List<Problem> problems = problems(entry, all, state);
      return problems.isEmpty()
          ? new Saved(ledger.add(StoredEntry.ofAdmin(entry, state), CleanText.change(change)))
          : new Refused(problems);
    });
  }

  /**
   * Another wording that waits to be approved: beside the one readers get, or in place of one that
   * nobody gets.
   */
  public EditOutcome propose(Entry edited, State state, long version, Change change) {
    Entry entry = CleanText.entry(edited);
    return step(
        entry.id(),
        version,
        (old, all) -> {
          List<Problem> problems = problems(entry, all, state);
          if (!problems.isEmpty()) {
            return new Refused(problems);
          }
          return old.state() == State.PUBLISHED
              ? new Saved(ledger.wait(old, entry, Action.PROPOSED, CleanText.change(change)))
              : changed(old.become(entry, state), Action.EDITED, change);
        });
  }

  /** Gives a draft to those who approve. */
  public EditOutcome submit(String id, long version, Change change) {
    return step(
        id,
        version,
        (old, all) -> {
          List<Problem> problems = problems(old.entry(), all, State.REVIEW);
          return problems.isEmpty()
              ? changed(old.become(old.entry(), State.REVIEW), Action.SUBMITTED, change)
              : new Refused(problems);
        });
  }

  /** Gives readers what waits, or the entry as it stands. */
  public EditOutcome publish(String id, long version, Change change) {
    Optional<Revision> waiting = waiting(id);
    return step(
        id,
        version,
        (old, all) -> {
          Entry next = waiting.map(Revision::content).orElse(old.entry());
          List<Problem> problems = problems(next, all, State.PUBLISHED);
          return problems.isEmpty()
              ? changed(old.become(next, State.PUBLISHED), Action.PUBLISHED, change)
              : new Refused(problems);
        });
  }

  /** Gives readers those words at once. */
  public EditOutcome publish(Entry edited, long version, Change change) {
    Entry entry = CleanText.entry(edited);
    return step(
        entry.id(),
        version,
        (old, all) -> {
          List<Problem> problems = problems(entry, all, State.PUBLISHED);
          return problems.isEmpty()
              ? changed(old.become(entry, State.PUBLISHED), Action.EDITED, change)
              : new Refused(problems);
        });
  }

  /** Does not approve what waits: a draft it is again, or a version among others. */
  public EditOutcome sendBack(String id, long version, Change change) {
    return step(
        id,
        version,
        (old, _) ->
            old.state() == State.REVIEW
                ? changed(old.become(old.entry(), State.DRAFT), Action.RETURNED, change)
                : new Saved(ledger.wait(old, null, Action.RETURNED, CleanText.change(change))));
  }

  /** Takes the entry from readers into that state. */
  public EditOutcome move(String id, State to, long version, Change change) {
    Action action =
        switch (to) {
          case HIDDEN -> Action.HIDDEN;
          case EXPIRED -> Action.EXPIRED;
          case WITHDRAWN -> Action.REMOVED;
          case PUBLISHED -> Action.SHOWN;
          case DRAFT -> Action.RETURNED;
          case REVIEW -> Action.SUBMITTED;
        };
    return step(id, version, (old, _) -> changed(old.become(old.entry(), to), action, change));
  }

  /** Takes up that content and state again. */
  public EditOutcome restore(Entry content, State state, long version, Change change) {
    return step(
        content.id(),
        version,
        (old, all) -> {
          List<Problem> problems =
              state == State.WITHDRAWN ? List.of() : problems(content, all, state);
          return problems.isEmpty()
              ? changed(old.become(content, state), Action.RESTORED, change)
              : new Refused(problems);
        });
  }

  private Saved changed(StoredEntry entry, Action action, Change change) {
    ledger.settle(entry.id());
    return new Saved(ledger.change(entry, action, CleanText.change(change)));
  }

  private static List<Problem> problems(Entry entry, List<StoredEntry> all, State state) {
    List<Problem> problems = FaqStore.problems(entry, all);
    return state == State.DRAFT
        ? problems.stream().filter(problem -> !MAY_LACK.contains(problem.cell())).toList()
        : problems;
  }

  private interface Step {
    EditOutcome take(StoredEntry old, List<StoredEntry> all);
  }

  private EditOutcome step(String id, long version, Step step) {
    return inTurn(all -> {
      Optional<StoredEntry> old =
          all.stream().filter(entry -> entry.id().equals(key(id))).findFirst();
      if (old.isEmpty()) {
        return new Missing(id);
      }
      return old.get().version() == version ? step.take(old.get(), all) : new Stale(old.get());
    });
  }

  /** One change after the other; only what is saved takes a number. */
  private EditOutcome inTurn(Function<List<StoredEntry>, EditOutcome> work) {
    return transaction.execute(status -> {
      revision.lock();
      EditOutcome outcome = work.apply(new ArrayList<>(ledger.all()));
      if (outcome instanceof Saved) {
        revision.next();
      }
      return outcome;
    });
  }

  private static String key(String id) {
    return CleanText.line(id).toUpperCase(Locale.ROOT);
  }
}
