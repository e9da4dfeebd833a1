package vn.tinhgon.support;

import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** What the next calls of each method meet with. */
final class PlannedFaults {
  private final Map<String, Deque<Fault>> faults = new ConcurrentHashMap<>();

  /** One after the other; null for an orderly answer in between. */
  void plan(String method, List<Fault> met) {
    faults
        .computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ConcurrentLinkedDeque<>())
        .addAll(met.stream().map(fault -> fault == null ? new Fault.None() : fault).toList());
  }

  /** What this call of a method, in lower case, meets with; null for an orderly answer. */
  Fault next(String method) {
    Deque<Fault> planned = faults.get(method);
    Fault next = planned == null ? null : planned.poll();
    return next instanceof Fault.None ? null : next;
  }
}
