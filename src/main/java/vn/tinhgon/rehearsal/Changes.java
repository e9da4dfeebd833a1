package vn.tinhgon.rehearsal;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.registry.Registry;

/**
 * Many changes at once.
 *
 * @param live what readers would get, new or in place of what they get
 * @param gone ids of what they would no longer get
 * @param register the register as it would be; null = as it is
 */
public record Changes(List<Entry> live, Set<String> gone, @Nullable Registry register) {

  public Changes {
    live = List.copyOf(live);
    gone = Set.copyOf(gone);
  }

  /** Whether readers would get all that they get now, and nothing else. */
  public boolean none() {
    return live.isEmpty() && gone.isEmpty() && register == null;
  }

  /** Whether only some of the questions are tried, because there are too many. */
  public boolean sampled() {
    return live.size() > Rehearsal.MANY;
  }
}
