package vn.tinhgon.drill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds what editors and readers did, with begin and end, against the versions that stand in the
 * end. Every write carries a mark of its own; mark 0 is the text before all of them.
 */
final class EditHistory {
  private final List<Write> writes;
  private final List<Read> reads;
  private final Map<String, List<Integer>> chains;
  private final List<String> findings = new ArrayList<>();

  /**
   * A change asked for.
   *
   * @param named the version that the editor knew
   * @param saved the version that it became; 0 if it was refused
   * @param difference whether a refusal showed what was different
   */
  record Write(
      String entry, int mark, long named, long saved, boolean difference, long began, long ended) {}

  /** A question, and the mark in its answer; -1 if there was none. */
  record Read(String entry, int mark, long began, long ended) {}

  /**
   * A history.
   *
   * @param chains the marks of each entry's versions, from version 1 on
   */
  EditHistory(List<Write> writes, List<Read> reads, Map<String, List<Integer>> chains) {
    this.writes = writes;
    this.reads = reads;
    this.chains = chains;
  }

  /** All that must not be; empty = as promised. */
  List<String> findings() {
    checkChains();
    writes.forEach(this::check);
    reads.forEach(this::check);
    return findings;
  }

  private void checkChains() {
    Set<Integer> known = new HashSet<>();
    writes.forEach(write -> known.add(write.mark()));
    chains.forEach((entry, marks) -> {
      for (int i = 0; i < marks.size(); i++) {
        int mark = marks.get(i);
        if (mark != 0 && !known.contains(mark)) {
          findings.add(entry + " v" + (i + 1) + ": nobody wrote mark " + mark);
        }
        if (marks.indexOf(mark) != i) {
          findings.add(entry + " v" + (i + 1) + ": mark " + mark + " a second time");
        }
      }
    });
  }

  private void check(Write write) {
    int place = chains.get(write.entry()).indexOf(write.mark());
    if (write.saved() == 0 && place >= 0) {
      findings.add("refused, yet saved: " + write);
    } else if (write.saved() == 0 && !write.difference()) {
      findings.add("refused without a difference: " + write);
    } else if (write.saved() > 0 && place + 1 != write.saved()) {
      findings.add("acknowledged, but at version " + (place + 1) + ": " + write);
    } else if (write.saved() > 0 && write.named() + 1 != write.saved()) {
      findings.add("overwrote versions that its editor had not seen: " + write);
    }
  }

  private void check(Read read) {
    int place = chains.get(read.entry()).indexOf(read.mark());
    if (place < 0) {
      findings.add("answered with what was never saved: " + read);
      return;
    }
    for (Write write : writes) {
      if (!write.entry().equals(read.entry())) {
        continue;
      }
      if (write.saved() > place + 1 && write.ended() < read.began()) {
        findings.add("answered with version " + (place + 1) + " after " + write + ": " + read);
      }
      if (write.mark() == read.mark() && write.began() > read.ended()) {
        findings.add("answered before it was written: " + read);
      }
    }
  }
}
