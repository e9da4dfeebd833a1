package vn.tinhgon.faq;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who looks after an entry or a row, when it is to be looked at again, and that it was. */
@Service
public class Reviews {
  private final EntryLedger ledger;
  private final KnowledgeRevision revision;

  Reviews(EntryLedger ledger, KnowledgeRevision revision) {
    this.ledger = ledger;
    this.revision = revision;
  }

  public Optional<Editor> keeper(String entry) {
    return ledger.care().keeper(entry);
  }

  /**
   * Who looks after an entry and when.
   *
   * @param on the day on which it is looked at again; null = the usual time after its last change
   * @param checked when it was last looked at on request; null = never
   */
  public record Care(Editor keeper, @Nullable LocalDate on, @Nullable Instant checked) {}

  /** How that entry is looked after. */
  public Optional<Care> care(String entry) {
    return ledger.care().of(entry);
  }

  /** It is looked after as it was. */
  @Transactional
  public void putBack(String entry, Optional<Care> was) {
    revision.lock();
    ledger.care().put(entry, was);
    revision.next();
  }

  /** Makes somebody the entry's keeper. */
  @Transactional
  public void give(String entry, Editor keeper) {
    ledger.care().keeper(entry, keeper);
  }

  /** The entry was looked at; next on that day, or null = after the usual time. Returns the day. */
  @Transactional
  public LocalDate done(String entry, Editor by, @Nullable LocalDate next) {
    revision.lock();
    LocalDate on = ledger.care().checked(entry, by, next);
    revision.next();
    return on;
  }

  /** How all entries and rows are looked after that somebody looks after. */
  public Map<String, Care> all() {
    return ledger.care().all();
  }

  /** What is to be said of all entries. */
  public Standing standing() {
    return ledger.care().standing();
  }

  public LocalDate today() {
    return ledger.care().today();
  }
}
