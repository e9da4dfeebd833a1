package vn.tinhgon.registry;

import java.util.List;
import java.util.Map;

/**
 * A table as its file holds it: cells by column name, every row with its place.
 *
 * @param file name below the knowledge folder
 * @param hash fingerprint of the content, the same for every line ending
 */
public record Sheet(String file, String hash, List<String> columns, List<Line> lines) {

  /**
   * One row of the file.
   *
   * @param line its first line in the file, counted from 1
   * @param row its row number in a spreadsheet; the header is row 1
   */
  public record Line(int line, int row, Map<String, String> cells) {

    /** The cell of that column, or nothing where the table has no such column. */
    public String cell(String column) {
      return cells.getOrDefault(column, "");
    }

    /** The items of a cell that holds a list. */
    public List<String> items(String column) {
      return Cells.items(cell(column));
    }
  }

  /** The address people see in a spreadsheet, after the column's name. */
  public String address(Line line, String column) {
    int index = columns.indexOf(column);
    return index < 0 ? column : column + " (" + letters(index) + line.row() + ")";
  }

  private static String letters(int index) {
    String last = String.valueOf((char) ('A' + index % 26));
    return index < 26 ? last : letters(index / 26 - 1) + last;
  }
}
