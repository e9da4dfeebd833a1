package vn.tinhgon.faq;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What readers should know of entries and rows beside what these say: documents that have ended,
 * and entries nobody has looked at for too long.
 *
 * @param endings by the document's id
 * @param reviewOn by the entry's id, the day on which it is to be looked at again
 * @param hides whether what rests on a document that has ended is kept from readers
 */
public record Standing(
    Map<String, DocumentEnding> endings, Map<String, LocalDate> reviewOn, boolean hides) {

  /** Nothing to be said. */
  public static final Standing NONE = new Standing(Map.of(), Map.of(), false);

  public Standing {
    endings = Map.copyOf(endings);
    reviewOn = Map.copyOf(reviewOn);
  }

  /** How those of the documents ended that have by that day. */
  public List<DocumentEnding> of(Collection<String> documents, LocalDate day) {
    return documents.stream()
        .distinct()
        .map(endings::get)
        .filter(Objects::nonNull)
        .filter(ending -> !ending.since().isAfter(day))
        .toList();
  }

  /** Since when the entry should have been looked at again; empty if it need not yet be. */
  public Optional<LocalDate> overdueSince(String entry, LocalDate today) {
    return Optional.ofNullable(reviewOn.get(entry))
        .filter(due -> due.isBefore(today))
        .map(due -> due.plusDays(1));
  }

  /** Whether something that rests on these documents is kept from readers. */
  public boolean hidden(Collection<String> documents) {
    return hides
        && documents.stream()
            .map(endings::get)
            .filter(Objects::nonNull)
            .anyMatch(ending -> ending.applied() && ending.kind().whole());
  }
}
