package vn.tinhgon.registry;

import java.util.List;

/** One table of the register: its file, and the record its rows become. */
enum Table {
  SOURCES("sources", Source.class),
  LOCALITIES("localities", Locality.class),
  DOCUMENTS("documents", Document.class),
  UNITS("units", Unit.class),
  POSITIONS("positions", Position.class),
  OFFICE_HOLDERS("office_holders", OfficeHolder.class),
  EVENTS("events", Event.class),
  UNIFICATIONS("unifications", Unification.class),
  RESULTS("results", Result.class),
  STATEMENTS("statements", Statement.class),
  MEETINGS("meetings", Meeting.class),
  CONTACTS("contacts", Contact.class),
  DOCUMENT_RELATIONS("document_relations", DocumentRelation.class),
  THEMES("themes", Theme.class),
  ABSENCES("absences", Absence.class),
  AMBIGUITIES("ambiguities", Ambiguity.class),
  WORDINGS("wordings", RowWordings.class);

  /** The folder of the tables below the knowledge folder. */
  static final String FOLDER = "registry";

  private final String stem;
  private final Class<? extends Record> type;

  Table(String stem, Class<? extends Record> type) {
    this.stem = stem;
    this.type = type;
  }

  /** The file below the knowledge folder. */
  String file() {
    return FOLDER + "/" + fileName();
  }

  /** The file's own name. */
  String fileName() {
    return stem + ".csv";
  }

  /** The table's name in the database. */
  String sqlName() {
    return RowShape.snakeCase(type.getSimpleName());
  }

  /** The table of that file. */
  static Table of(String file) {
    for (Table table : values()) {
      if (table.file().equals(file)) {
        return table;
      }
    }
    throw new IllegalArgumentException("no table has the file " + file);
  }

  Class<? extends Record> type() {
    return type;
  }

  RowShape<? extends Record> shape() {
    return new RowShape<>(type);
  }

  List<String> columns() {
    return shape().columns();
  }
}
