package vn.tinhgon.access;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The places for which somebody has a role.
 *
 * @param places ids of places; empty = all
 */
public record Scope(Set<String> places) {
  /** Everywhere. */
  public static final Scope ALL = new Scope(Set.of());

  public Scope {
    places = Set.copyOf(places);
  }

  static Scope of(String stored) {
    return stored.isBlank() ? ALL : new Scope(Set.of(stored.strip().split(" ", -1)));
  }

  String stored() {
    return String.join(" ", places.stream().sorted().toList());
  }

  public boolean everywhere() {
    return places.isEmpty();
  }

  /** All that either reaches. */
  Scope and(Scope other) {
    if (everywhere() || other.everywhere()) {
      return ALL;
    }
    Set<String> both = new HashSet<>(places);
    both.addAll(other.places);
    return new Scope(both);
  }

  /**
   * Whether it reaches all of these places; what is about no place needs a role for all.
   *
   * @param chains each place with those that it lies in
   */
  public boolean covers(Collection<? extends Collection<String>> chains) {
    return everywhere()
        || (!chains.isEmpty()
            && chains.stream().allMatch(chain -> chain.stream().anyMatch(places::contains)));
  }
}
