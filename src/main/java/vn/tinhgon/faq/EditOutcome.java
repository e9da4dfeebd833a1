package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.registry.Problem;

/** What became of a change that somebody asked for. */
public sealed interface EditOutcome {

  /** Done; every later question sees it. */
  record Saved(StoredEntry entry) implements EditOutcome {}

  /** Nothing done: somebody else changed the entry meanwhile, to this. */
  record Stale(StoredEntry current) implements EditOutcome {}

  /** Nothing done: there is no such entry, or it was removed. */
  record Missing(String id) implements EditOutcome {}

  /** Nothing done: the entry breaks a rule of the store. */
  record Refused(List<Problem> problems) implements EditOutcome {}
}
