package vn.tinhgon.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import vn.tinhgon.registry.FileText;
import vn.tinhgon.registry.Findings;

/**
 * One change of an entry, kept for good.
 *
 * @param number 1, 2, 3 … within the entry
 * @param channel where the editor spoke to us, with his id there and his name at the time
 * @param text the whole entry as it became, in the form of its file
 */
@Table("faq_revision")
public record Revision(
    @Id @Nullable Long id,
    String entry,
    int number,
    Action action,
    String channel,
    @Column("user_id") String userId,
    String userName,
    Instant changedAt,
    String reason,
    String text) {

  /** What was done. */
  public enum Action {
    ADDED,
    EDITED,
    REMOVED,
    /** A next version was written; readers still get the one before. */
    PROPOSED,
    /** A draft was given to those who approve. */
    SUBMITTED,
    /** Approved: readers get it from now on. */
    PUBLISHED,
    /** Not approved; goes back to who wrote it. */
    RETURNED,
    HIDDEN,
    SHOWN,
    EXPIRED,
    /** An earlier version was taken up again. */
    RESTORED;

    /** Whether it leaves what readers get as it was. */
    public boolean waits() {
      return this == PROPOSED || this == RETURNED;
    }
  }

  /** The entry as it became. */
  public Entry content() {
    return file().entry();
  }

  /** The state it came into. */
  public EntryFile.State stateThen() {
    return file().state();
  }

  private EntryFile file() {
    return EntryText.parse(new FileText(entry, text, "", false), new Findings())
        .orElseThrow(() -> new IllegalStateException("revision " + number + " of " + entry));
  }
}
