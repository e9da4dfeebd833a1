package vn.tinhgon.registry;

/**
 * A fault in a knowledge file, worded for the office that keeps it.
 *
 * @param file name below the knowledge folder, such as {@code registry/units.csv}
 * @param line first line of the row or key; 0 for the file as a whole
 * @param cell column or key, for tables with the cell's address, such as {@code count (I7)}
 * @param what what is wrong
 * @param remedy what to do
 */
public record Problem(
    Severity severity, String file, int line, String cell, String what, String remedy) {

  /** How much a fault matters. */
  public enum Severity {
    /** The file cannot be taken as it is. */
    ERROR,
    /** Worth knowing; the file is taken. */
    NOTE
  }

  /** Whether the file cannot be taken as it is. */
  public boolean blocks() {
    return severity == Severity.ERROR;
  }

  /** The whole fault in one line: where, what, what to do. */
  public String text() {
    String where = file;
    if (line > 0) {
      where += Sentences.say("problem.line", line);
    }
    if (!cell.isEmpty()) {
      where += Sentences.say("problem.cell", cell);
    }
    return Sentences.say("problem.text", where, what, remedy);
  }
}
