package vn.tinhgon.registry;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.registry.Problem.Severity;

/** Collects what is wrong with knowledge files, so that one run tells all of it. */
public final class Findings {
  private final List<Problem> found = new ArrayList<>();

  /**
   * Notes a fault that keeps its file from being taken.
   *
   * @param kind names the two sentences {@code problem.<kind>.what} and {@code problem.<kind>.do}
   */
  public void error(String file, int line, String cell, String kind, Object... arguments) {
    add(Severity.ERROR, file, line, cell, kind, arguments);
  }

  /** Notes something worth knowing; the file is taken all the same. */
  public void note(String file, int line, String cell, String kind, Object... arguments) {
    add(Severity.NOTE, file, line, cell, kind, arguments);
  }

  /** Takes over what was found elsewhere. */
  public void addAll(List<Problem> problems) {
    found.addAll(problems);
  }

  /** Everything found so far, in the order of finding. */
  public List<Problem> all() {
    return List.copyOf(found);
  }

  /** Whether something keeps that file from being taken. */
  public boolean block(String file) {
    return found.stream().anyMatch(problem -> problem.blocks() && problem.file().equals(file));
  }

  private void add(
      Severity severity, String file, int line, String cell, String kind, Object... arguments) {
    String key = "problem." + kind;
    found.add(
        new Problem(
            severity,
            file,
            line,
            cell,
            Sentences.say(key + ".what", arguments),
            Sentences.say(key + ".do", arguments)));
  }
}
