package vn.tinhgon.rehearsal;

import java.util.List;

/**
 * Something the store holds already that is much like a new entry.
 *
 * @param id of the entry or the rows
 * @param text its question, or what the rows say
 * @param row whether it is of the register
 * @param otherFigures figures it tells that the new entry does not
 */
public record Twin(String id, String text, boolean row, List<String> otherFigures) {

  public Twin {
    otherFigures = List.copyOf(otherFigures);
  }

  /** The same beside something that tells nothing yet. */
  public Twin withoutFigures() {
    return new Twin(id, text, row, List.of());
  }
}
