package vn.tinhgon.following;

import vn.tinhgon.registry.Row;

/** What a row of the register is called in lists. */
public final class RowTitles {

  private RowTitles() {}

  /** In one line. */
  public static String of(Row row) {
    return Items.shortened(RowText.of(row).title());
  }
}
