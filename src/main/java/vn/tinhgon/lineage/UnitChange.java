package vn.tinhgon.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Status;

/**
 * What happened to units on one day.
 *
 * @param document number of the document it rests on, or empty
 * @param clause where in the document, or empty
 */
public record UnitChange(
    String id,
    Kind kind,
    LocalDate day,
    Status status,
    String document,
    String clause,
    List<Link> links) {

  /** What happened. */
  public enum Kind {
    /** Thành lập. */
    FOUNDED,
    /** Hợp nhất: all of them end in a new one. */
    CONSOLIDATED,
    /** Sáp nhập: into one that goes on. */
    MERGED,
    /** Nhập một phần. */
    PARTLY_MERGED,
    /** Chia: it ends in several. */
    DIVIDED,
    /** Tách: it goes on beside a new one. */
    SEPARATED,
    /** Đổi tên. */
    RENAMED,
    /** Chuyển cấp. */
    RELEVELLED,
    /** Kết thúc hoạt động. */
    ENDED,
    /** Giải thể. */
    DISSOLVED;

    private static final Set<String> STAYING = Set.of("RENAMED", "RELEVELLED");

    /** Whether the unit stays the same one. */
    boolean stays() {
      return STAYING.contains(name());
    }
  }

  /**
   * From which unit to which.
   *
   * @param from id of the old unit; null = there was none
   * @param to id of the new one; null = nothing came after it
   * @param part whether only a part of the old one went there
   */
  public record Link(@Nullable String from, @Nullable String to, boolean part) {}

  public UnitChange {
    links = List.copyOf(links);
  }
}
