package vn.tinhgon.registry;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Maps rows of a table to records and back: a column is a component in snake_case, an embedded
 * record stands for its own components.
 */
public final class RowShape<R extends Record> {
  private final Class<R> type;
  private final List<String> columns;

  /** The shape of rows that become that record. */
  public RowShape(Class<R> type) {
    this.type = type;
    this.columns = columnsOf(type);
  }

  /** The names of its columns. */
  public List<String> columns() {
    return columns;
  }

  /** The record of one row; every bad cell is found, not only the first. */
  public Optional<R> read(Sheet sheet, Sheet.Line line, Findings findings) {
    try {
      return Optional.of(type.cast(new Reading(sheet, line, findings).build(type)));
    } catch (BadRow reported) {
      return Optional.empty();
    }
  }

  /** The cells of a record, in the order of {@link #columns}. */
  public List<String> print(Record row) {
    List<String> cells = new ArrayList<>();
    printInto(cells, type, row);
    return cells;
  }

  private static List<String> columnsOf(Class<?> record) {
    List<String> columns = new ArrayList<>();
    for (RecordComponent part : record.getRecordComponents()) {
      if (part.getType().isRecord()) {
        columns.addAll(columnsOf(part.getType()));
      } else {
        columns.add(column(part));
      }
    }
    return List.copyOf(columns);
  }

  private static String column(RecordComponent part) {
    return snakeCase(part.getName());
  }

  /** {@code validFrom} as {@code valid_from}. */
  static String snakeCase(String name) {
    return name.replaceAll("(?<!^)(\\p{Lu})", "_$1").toLowerCase(Locale.ROOT);
  }

  private static void printInto(List<String> cells, Class<?> type, Object row) {
    for (RecordComponent part : type.getRecordComponents()) {
      Object value = get(part, row);
      if (part.getType().isRecord() && value != null) {
        printInto(cells, part.getType(), value);
      } else {
        cells.add(print(value));
      }
    }
  }

  private static String print(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case List<?> list -> Cells.join(list);
      case Boolean yes -> yes ? "yes" : "no";
      // How exactly and why a date is known is written small in the files, all else as in the code.
      case Provenance.Precision precision -> precision.name().toLowerCase(Locale.ROOT);
      case Provenance.Basis basis -> basis.name().toLowerCase(Locale.ROOT);
      default -> value.toString();
    };
  }

  private static @Nullable Object get(RecordComponent part, Object row) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(row);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException("a record component can be read", impossible);
    }
  }

  /** Every fault of the row is in the findings. */
  private static final class BadRow extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;
  }

  /** A cell that does not fit, with the kind of fault. */
  private static final class BadCell extends Exception {
    @java.io.Serial private static final long serialVersionUID = 1;
    private final transient Object[] arguments;

    BadCell(String kind, Object... arguments) {
      super(kind);
      this.arguments = arguments;
    }
  }

  private final class Reading {
    private final Sheet sheet;
    private final Sheet.Line line;
    private final Findings findings;

    Reading(Sheet sheet, Sheet.Line line, Findings findings) {
      this.sheet = sheet;
      this.line = line;
      this.findings = findings;
    }

    Object build(Class<?> record) throws BadRow {
      RecordComponent[] parts = record.getRecordComponents();
      @Nullable Object[] values = new @Nullable Object[parts.length];
      boolean sound = true;
      for (int i = 0; i < parts.length; i++) {
        try {
          values[i] = parts[i].getType().isRecord() ? build(parts[i].getType()) : value(parts[i]);
        } catch (BadRow reported) {
          sound = false;
        } catch (BadCell bad) {
          report(column(parts[i]), bad);
          sound = false;
        }
      }
      if (!sound) {
        throw new BadRow();
      }
      return create(record, parts, values);
    }

    private void report(String column, BadCell bad) {
      String kind = String.valueOf(bad.getMessage());
      findings.error(sheet.file(), line.line(), sheet.address(line, column), kind, bad.arguments);
    }

    private @Nullable Object value(RecordComponent part) throws BadCell {
      String column = column(part);
      String cell = line.cell(column);
      Optional<String> damage = SpoiledCell.damage(SpoiledCell.kind(type, column), cell);
      if (damage.isPresent()) {
        throw new BadCell(damage.get(), cell);
      }
      Class<?> wanted = part.getType();
      if (wanted == List.class) {
        return Cells.items(cell);
      }
      if (cell.isEmpty() && isNullable(part)) {
        return null;
      }
      if (wanted == String.class) {
        if (cell.isEmpty() && column.equals("id")) {
          throw new BadCell("cell-empty", column);
        }
        return cell;
      }
      if (wanted == boolean.class) {
        return yesOrNo(cell);
      }
      if (wanted == LocalDate.class) {
        return day(cell);
      }
      return constant(wanted, cell);
    }

    private static boolean isNullable(RecordComponent part) {
      AnnotatedElement use = part.getAnnotatedType();
      return use.isAnnotationPresent(Nullable.class);
    }

    private static Boolean yesOrNo(String cell) throws BadCell {
      return switch (cell.toLowerCase(Locale.ROOT)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new BadCell("cell-not-yes-no", cell);
      };
    }

    private static LocalDate day(String cell) throws BadCell {
      try {
        return LocalDate.parse(cell);
      } catch (DateTimeParseException bad) {
        throw new BadCell("cell-not-iso", cell);
      }
    }

    private static Object constant(Class<?> wanted, String cell) throws BadCell {
      List<String> names = new ArrayList<>();
      for (Object constant : wanted.getEnumConstants()) {
        if (constant.toString().equals(cell.toUpperCase(Locale.ROOT))) {
          return constant;
        }
        names.add(constant.toString());
      }
      throw new BadCell("cell-not-one-of", cell, String.join(", ", names));
    }

    private static Object create(
        Class<?> record, RecordComponent[] parts, @Nullable Object[] values) {
      Class<?>[] types = new Class<?>[parts.length];
      for (int i = 0; i < parts.length; i++) {
        types[i] = parts[i].getType();
      }
      try {
        var constructor = record.getDeclaredConstructor(types);
        constructor.setAccessible(true);
        return constructor.newInstance(values);
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(record + " takes its components", impossible);
      }
    }
  }
}
