package vn.tinhgon.ops;

import java.time.Instant;

/** Keeps something that tells who somebody is, and erases it when its time is over. */
public interface PersonalTraces {

  /** Erases what was written before then; that something happened may stay. Returns how much. */
  int erase(Instant before);
}
