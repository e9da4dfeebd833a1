package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.registry.Registry;

/**
 * Everything questions are answered from, as of one revision of the store; immutable.
 *
 * @param entries the published entries
 */
public record Knowledge(long revision, List<Entry> entries, Registry registry) {

  /** A store without content. */
  public static final Knowledge EMPTY = new Knowledge(0, List.of(), Registry.EMPTY);

  public Knowledge {
    entries = List.copyOf(entries);
  }
}
