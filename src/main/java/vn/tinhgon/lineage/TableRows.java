package vn.tinhgon.lineage;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.Csv.Row;
import vn.tinhgon.lineage.Tables.Cell;
import vn.tinhgon.registry.Sentences;

/** Understands the rows of each published table. */
final class TableRows {
  private final Tables tables;

  TableRows(Tables tables) {
    this.tables = tables;
  }

  void take(Format format, Row row) {
    switch (format) {
      case PROVINCES_OLD_TO_NEW -> provinceOldToNew(row);
      case OLD_TO_NEW -> oldToNew(row);
      case OLD_WARDS ->
          tables.before(
              cell(row, "province_code", "province"),
              cell(row, "district_code", "district"),
              cell(row, "code", "name"),
              row.place());
      case PROVINCES -> province(row);
      case WARDS -> ward(row);
      case RESOLUTIONS -> resolution(row);
      case CONVERSION -> conversion(row);
      case STATISTICS ->
          tables.before(
              cell(row, "Mã TP", "Tỉnh / Thành Phố"),
              cell(row, "Mã QH", "Quận Huyện"),
              cell(row, "Mã", "Tên"),
              row.place());
      case MAP_WARDS ->
          tables.after(
              new Cell("", province(row.cell("tentinh"))),
              new Cell("", row.cell("loai") + ' ' + row.cell("tenhc")),
              row.place());
      case MAP_PROVINCES ->
          tables.after(new Cell("", province(row.cell("tentinh"))), null, row.place());
      // What the clauses say stands with the communes too; the rest is no table.
      case CLAUSES, NATION, TREE, NEW_TO_OLD -> {}
    }
  }

  private static Cell cell(Row row, String code, String name) {
    return new Cell(row.cell(code), row.cell(name));
  }

  private static String province(String name) {
    return name.replace("Thủ đô", "Thành phố");
  }

  private void province(Row row) {
    Told province = tables.after(cell(row, "code", "full_name"), null, row.place());
    if (province != null && row.cell("n_wards").matches("[1-9]\\d{0,3}")) {
      province.stated = Integer.parseInt(row.cell("n_wards"));
      province.document = row.cell("ward_resolution");
    }
  }

  private void provinceOldToNew(Row row) {
    Told old = tables.before(cell(row, "old_code", "old_province"), null, null, row.place());
    Told now = tables.after(cell(row, "new_code", "new_province"), null, row.place());
    join(old, now, true);
  }

  private void oldToNew(Row row) {
    boolean island = row.cell("old_ward").isEmpty();
    Told old =
        tables.before(
            cell(row, "old_province_code", "old_province"),
            new Cell("", row.cell("old_district")),
            island ? null : cell(row, "old_code", "old_ward"),
            row.place());
    Told now =
        tables.after(
            cell(row, "new_province_code", "new_province"),
            cell(row, "new_code", "new_ward"),
            row.place());
    join(old, now, row.cell("merged").equals("0") && row.cell("divided").equals("0"));
    if (now != null) {
      now.document = row.cell("resolution");
    }
  }

  private void ward(Row row) {
    Told ward =
        tables.after(
            cell(row, "province_code", "province"), cell(row, "code", "full_name"), row.place());
    if (ward != null) {
      ward.document = row.cell("resolution");
      String clause = row.cell("clause");
      ward.clause = clause.isEmpty() ? "" : Sentences.say("units.clause", clause);
    }
  }

  private void resolution(Row row) {
    String number = row.cell("resolution");
    tables.documents.put(
        number,
        new UnitDocument(
            number,
            "Nghị quyết về việc sắp xếp các đơn vị hành chính cấp xã của "
                + inSentence(row.cell("province"))
                + " năm 2025",
            "Ủy ban Thường vụ Quốc hội",
            row.cell("date"),
            row.cell("source")));
  }

  private static String inSentence(String full) {
    // It was another level when the resolution was passed.
    Optional<Reform.Later> risen =
        Level.split(full, Tier.PROVINCE).flatMap(named -> Reform.later(named.name()));
    if (risen.isPresent()) {
      return Level.PROVINCE.word() + ' ' + risen.get().province();
    }
    return full.isEmpty() ? full : Character.toLowerCase(full.charAt(0)) + full.substring(1);
  }

  private void conversion(Row row) {
    Function<String, String> flag = column -> row.cell(column).toLowerCase(Locale.ROOT);
    String ward = row.cell("ward");
    Cell province = new Cell(number(row.cell("provinceCode"), 2), row.cell("province"));
    Cell district = new Cell(number(row.cell("districtCode"), 3), row.cell("district"));
    Told old =
        tables.before(
            province,
            district,
            ward.isEmpty() ? null : new Cell(number(row.cell("wardCode"), 5), ward),
            row.place());
    Cell newProvince = new Cell(number(row.cell("newProvinceCode"), 2), row.cell("newProvince"));
    Told now =
        tables.after(
            newProvince,
            new Cell(number(row.cell("newWardCode"), 5), row.cell("newWard")),
            row.place());
    boolean untouched =
        flag.apply("isMergedWard").equals("false") && flag.apply("isDividedWard").equals("false");
    join(old, now, untouched && !ward.isEmpty());
    join(
        tables.before(province, null, null, row.place()),
        tables.after(newProvince, null, row.place()),
        true);
  }

  /** "1.0" of a spreadsheet is the code 00001. */
  private static String number(String cell, int digits) {
    String plain = cell.endsWith(".0") ? cell.substring(0, cell.length() - 2) : cell;
    return plain.isEmpty() || plain.length() >= digits
        ? plain
        : "0".repeat(digits - plain.length()) + plain;
  }

  static void join(@Nullable Told old, @Nullable Told now, boolean untouched) {
    if (old != null
        && now != null
        && now.sources.stream().noneMatch(source -> source.unit() == old)) {
      now.sources.add(new Told.Source(old, untouched));
    }
  }
}
