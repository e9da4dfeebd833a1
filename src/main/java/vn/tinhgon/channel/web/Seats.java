package vn.tinhgon.channel.web;

import java.util.HashMap;
import java.util.Map;

/** Who has a stream open: only so many in all, from one address, and of one visit. */
final class Seats {
  static final int IN_ALL = 500;

  /** An office behind one address has many people. */
  static final int OF_ONE_ADDRESS = 100;

  /** Tabs of one browser, and what a page that was left still holds until the next heartbeat. */
  static final int OF_ONE_VISIT = 8;

  private final Map<String, Integer> visits = new HashMap<>();
  private final Map<String, Integer> addresses = new HashMap<>();
  private int all;

  /** Takes a seat, to be left afterwards; false if none is free. */
  synchronized boolean take(String visit, String address) {
    if (all >= IN_ALL
        || addresses.getOrDefault(address, 0) >= OF_ONE_ADDRESS
        || visits.getOrDefault(visit, 0) >= OF_ONE_VISIT) {
      return false;
    }
    all++;
    addresses.merge(address, 1, Integer::sum);
    visits.merge(visit, 1, Integer::sum);
    return true;
  }

  synchronized void leave(String visit, String address) {
    all--;
    addresses.computeIfPresent(address, (_, taken) -> taken == 1 ? null : taken - 1);
    visits.computeIfPresent(visit, (_, taken) -> taken == 1 ? null : taken - 1);
  }
}
