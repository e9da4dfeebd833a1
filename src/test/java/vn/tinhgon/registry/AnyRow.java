package vn.tinhgon.registry;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of any table with anything in them that the table can hold. */
final class AnyRow {
  private static final int[] SIGNS =
      "aâĐ5;,'\"\n\t:#\\\\{}“” =-+@ỷ\uD83D\uDE00".codePoints().toArray();

  private final Class<?> table;
  private final Random random;
  private final String id;

  private AnyRow(Table table, int seed) {
    this.table = table.type();
    random = new Random(seed);
    id = "seed-" + seed + "-" + table.sqlName();
  }

  /** The row of that seed; its id names both. */
  static Record of(Table table, int seed) {
    var row = new AnyRow(table, seed);
    return row.record(table.type());
  }

  private <R> R record(Class<R> type) {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = Arrays.stream(parts).map(this::value).toArray();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException failed) {
      throw new IllegalStateException("cannot make a " + type, failed);
    }
  }

  private Object value(RecordComponent part) {
    Class<?> type = part.getType();
    boolean nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (nullable && random.nextInt(3) == 0) {
      return null;
    }
    if (type.isRecord()) {
      return record(type);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
    if (type == List.class) {
      return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> text()).toList();
    }
    if (type == boolean.class) {
      return random.nextBoolean();
    }
    LocalDate day = LocalDate.ofEpochDay(random.nextInt(30_000));
    if (type == LocalDate.class) {
      return day;
    }
    String column = RowShape.snakeCase(part.getName());
    if (column.equals("id")) {
      return id;
    }
    return switch (SpoiledCell.kind(table, column)) {
      case ISO_DAY -> day.toString();
      case ISO_DAY_OR_MONTH -> day.toString().substring(0, random.nextBoolean() ? 10 : 7);
      case VALUE -> random.nextInt(1_000) + (random.nextBoolean() ? "" : ".5");
      default -> nullable || random.nextInt(9) > 0 ? text() : "";
    };
  }

  /** What has a meaning in CSV, without blanks at the ends, strokes, or signs of damage. */
  private String text() {
    StringBuilder text = new StringBuilder("x");
    IntStream.range(0, random.nextInt(10))
        .forEach(_ -> text.appendCodePoint(SIGNS[random.nextInt(SIGNS.length)]));
    return text.append('.').toString();
  }
}
