package vn.tinhgon.faq;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

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
    REMOVED
  }
}
