package vn.tinhgon.lineage;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The forms in which lists of units are published. */
enum Format {
  /** old_to_new_provinces.csv of the normalised folder. */
  PROVINCES_OLD_TO_NEW("old_code", "old_province", "new_code", "new_province"),
  /** old_to_new.csv of the normalised folder. */
  OLD_TO_NEW(
      "old_code",
      "old_ward",
      "old_district",
      "old_province",
      "new_code",
      "new_ward",
      "merged",
      "divided"),
  /** old_wards.csv of the normalised folder. */
  OLD_WARDS("code", "name", "type", "district_code", "district", "province_code", "province"),
  /** provinces.csv of the normalised folder. */
  PROVINCES("code", "full_name", "merged_from", "province_resolution"),
  /** wards.csv of the normalised folder. */
  WARDS("code", "full_name", "province_code", "province", "resolution", "clause"),
  /** resolutions.csv of the normalised folder. */
  RESOLUTIONS("resolution", "province", "date", "source"),
  /** resolution_clauses.csv of the normalised folder; the same stands in wards.csv. */
  CLAUSES("resolution", "clause", "new_unit", "text"),
  /** The conversion table of vietnamadminunits. */
  CONVERSION("provinceCode", "isMergedProvince", "wardCode", "isDividedWard", "newWardCode"),
  /** The list of the statistics office. */
  STATISTICS("Mã", "Tên", "Mã QH", "Quận Huyện", "Mã TP", "Tỉnh / Thành Phố"),
  /** The list of communes of the mapping service of the reform. */
  MAP_WARDS("tentinh", "loai", "tenhc", "truocsapnhap"),
  /** Its list of provinces. */
  MAP_PROVINCES("tentinh", "truocsapnhap", "con"),
  /** thanglequoc/vietnamese-provinces-database, in full. */
  NATION("Wards"),
  /** dvhcvn, three levels. */
  TREE("level2s"),
  /** vnadministrative, new to old. */
  NEW_TO_OLD("new_province_id", "old_provinces");

  private static final String BETWEEN = "\t";
  private static final Set<Format> JSON = Set.of(NATION, TREE, NEW_TO_OLD);

  private final String columns;

  Format(String... columns) {
    this.columns = String.join(BETWEEN, columns);
  }

  /** The columns without which it is not that form. */
  Set<String> columns() {
    return Set.of(columns.split(BETWEEN, -1));
  }

  boolean json() {
    return JSON.contains(this);
  }

  /** The form of a table with these columns. */
  static Optional<Format> of(List<String> columns) {
    return Stream.of(values())
        .filter(format -> !format.json() && columns.containsAll(format.columns()))
        .max(Comparator.comparingInt(format -> format.columns().size()));
  }

  /** The form of JSON that begins so. */
  static Optional<Format> ofJson(String beginning) {
    return Stream.of(values())
        .filter(Format::json)
        .filter(format ->
            format.columns().stream().allMatch(key -> beginning.contains('"' + key + '"')))
        .findFirst();
  }
}
