package vn.tinhgon.registry;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the registry folder holds, and what is wrong with it.
 *
 * @param tables the tables that could be read, each with the rows that could
 * @param ids by file, the ids of all its rows, also of those with a bad cell
 */
public record RegistryFiles(
    List<TableFile> tables, Map<String, Set<String>> ids, List<Problem> problems) {

  /**
   * One table as read.
   *
   * @param file name below the knowledge folder
   * @param hash fingerprint of the content
   * @param rows {@link Source} or {@link Row}, in the order of the file
   */
  public record TableFile(String file, String hash, List<Record> rows) {
    public TableFile {
      rows = List.copyOf(rows);
    }
  }

  public RegistryFiles {
    tables = List.copyOf(tables);
    ids = Map.copyOf(ids);
    problems = List.copyOf(problems);
  }

  /** The rows as one register. */
  public Registry registry() {
    return registryOf(tables.stream().flatMap(table -> table.rows().stream()).toList());
  }

  static Registry registryOf(List<Record> rows) {
    return new Registry(
        rows.stream().filter(Source.class::isInstance).map(Source.class::cast).toList(),
        rows.stream().filter(Row.class::isInstance).map(Row.class::cast).toList(),
        rows.stream().filter(RowWordings.class::isInstance).map(RowWordings.class::cast).toList());
  }
}
