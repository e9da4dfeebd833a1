package vn.tinhgon.rehearsal;

import java.util.List;
import vn.tinhgon.faq.Entry;

/**
 * An entry to come, with what the store holds already that is much like it.
 *
 * @param twins at least one
 */
public record Likeness(Entry entry, List<Twin> twins) {

  public Likeness {
    twins = List.copyOf(twins);
  }
}
