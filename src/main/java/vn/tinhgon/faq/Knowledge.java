package vn.tinhgon.faq;

import java.util.List;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.registry.Registry;

/**
 * Everything questions are answered from, as of one revision of the store; immutable.
 *
 * @param entries the published entries
 * @param standing what is to be said beside them
 * @param lineage the units over time
 */
public record Knowledge(
    long revision, List<Entry> entries, Registry registry, Standing standing, Lineage lineage) {

  /** A store without content. */
  public static final Knowledge EMPTY = new Knowledge(0, List.of(), Registry.EMPTY);

  /** Knowledge of which nothing else is known. */
  public Knowledge(long revision, List<Entry> entries, Registry registry) {
    this(revision, entries, registry, Standing.NONE);
  }

  /** Knowledge without units. */
  public Knowledge(long revision, List<Entry> entries, Registry registry, Standing standing) {
    this(revision, entries, registry, standing, Lineage.EMPTY);
  }

  public Knowledge {
    entries = List.copyOf(entries);
  }

  /** Whether both say the same, whatever their numbers. */
  public boolean saysTheSameAs(Knowledge other) {
    return entries.equals(other.entries)
        && registry.equals(other.registry)
        && standing.equals(other.standing)
        && lineage.equals(other.lineage);
  }

  /** The same with other entries and rows, less what its standing keeps from readers. */
  public Knowledge with(List<Entry> others, Registry register) {
    return RestsOn.visible(new Knowledge(revision, others, register, standing, lineage));
  }

  /** The same with these units. */
  public Knowledge withLineage(Lineage units) {
    return new Knowledge(revision, entries, registry, standing, units);
  }

  /** The same with other entries. */
  public Knowledge withEntries(List<Entry> others) {
    return new Knowledge(revision, others, registry, standing, lineage);
  }
}
