package vn.tinhgon.lineage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.lineage.Csv.Row;
import vn.tinhgon.lineage.LineageChecks.Place;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.message.Hash;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Status;

/**
 * The product's own tables of units, in a knowledge folder. A folder without them holds none.
 *
 * @param hash fingerprint of all of them
 */
public record LineageFolder(LineageRows rows, String hash, List<Problem> problems) {
  /** Where they are below the knowledge folder. */
  public static final String FOLDER = "registry/lineage";

  private static final String UNITS = "units";
  private static final String CHANGES = "changes";
  private static final String DOCUMENTS = "documents";
  private static final String COUNTS = "counts";

  public LineageFolder {
    problems = List.copyOf(problems);
  }

  /** Reads them; bad content becomes a problem, never an exception. */
  public static LineageFolder read(Path knowledge) {
    Path folder = knowledge.resolve(FOLDER);
    Findings findings = new Findings();
    if (!Files.isDirectory(folder)) {
      return new LineageFolder(LineageRows.NONE, "", findings.all());
    }
    return new Reading(folder, findings).read();
  }

  /** Whether nothing is wrong with them. */
  public boolean sound() {
    return problems.stream().noneMatch(Problem::blocks);
  }

  private static final class Reading {
    private final Path folder;
    private final Findings findings;
    private final IdentityHashMap<Object, Place> places = new IdentityHashMap<>();
    private final StringBuilder all = new StringBuilder();

    Reading(Path folder, Findings findings) {
      this.folder = folder;
      this.findings = findings;
    }

    LineageFolder read() {
      List<UnitState> states = new ArrayList<>();
      rows(
          UNITS,
          Set.of("unit", "name", "level", "valid_from", "exact", "valid_to"),
          row -> state(row, states));
      Map<String, UnitChange> changes = new LinkedHashMap<>();
      rows(
          CHANGES,
          Set.of("change", "kind", "day", "from_unit", "to_unit", "part"),
          row -> change(row, changes));
      List<UnitDocument> documents = new ArrayList<>();
      rows(
          DOCUMENTS,
          Set.of("number", "title", "issuer", "issued", "url"),
          row ->
              documents.add(
                  new UnitDocument(
                      row.cell("number"),
                      row.cell("title"),
                      row.cell("issuer"),
                      row.cell("issued"),
                      row.cell("url"))));
      List<UnitCount> counts = new ArrayList<>();
      if (Files.exists(folder.resolve(COUNTS + ".csv"))) {
        rows(COUNTS, Set.of("unit", "level", "day", "count"), row -> count(row, counts));
      }
      LineageRows read = new LineageRows(states, List.copyOf(changes.values()), documents, counts);
      new LineageChecks(read, this::place, findings).run();
      return new LineageFolder(read, Hash.of(all.toString()), findings.all());
    }

    private Place place(Object row) {
      return places.getOrDefault(row, new Place(FOLDER, 0));
    }

    private void rows(String name, Set<String> columns, Consumer<Row> each) {
      String file = FOLDER + '/' + name + ".csv";
      try {
        byte[] bytes = Files.readAllBytes(folder.resolve(name + ".csv"));
        all.append(new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        try (InputStream in = new ByteArrayInputStream(bytes)) {
          Csv.read(in, file, columns, findings, each);
        }
      } catch (IOException | UncheckedIOException unreadable) {
        findings.error(file, 0, "", "file-unreadable", unreadable.getClass().getSimpleName());
      }
    }

    private void state(Row row, List<UnitState> states) {
      Level level = constant(row, "level", Level.class);
      if (row.cell("valid_from").isEmpty()) {
        error(row, "valid_from", "unit-no-beginning", row.cell("unit"));
        return;
      }
      LocalDate from = day(row, "valid_from");
      LocalDate to = row.cell("valid_to").isEmpty() ? null : day(row, "valid_to");
      if (level == null || from == null || (to == null && !row.cell("valid_to").isEmpty())) {
        return;
      }
      String also = row.cell("also");
      UnitState state =
          new UnitState(
              row.cell("unit"),
              row.cell("name"),
              level,
              row.cell("parent").isEmpty() ? null : row.cell("parent"),
              row.cell("code"),
              also.isEmpty() ? List.of() : List.of(also.split(" \\| ", -1)),
              from,
              row.cell("exact").equals("yes"),
              to);
      states.add(state);
      places.put(state, row.place());
    }

    private void change(Row row, Map<String, UnitChange> changes) {
      Kind kind = constant(row, "kind", Kind.class);
      Status status = constant(row, "status", Status.class);
      LocalDate day = day(row, "day");
      if (kind == null || status == null || day == null) {
        return;
      }
      Link link =
          new Link(
              row.cell("from_unit").isEmpty() ? null : row.cell("from_unit"),
              row.cell("to_unit").isEmpty() ? null : row.cell("to_unit"),
              row.cell("part").equals("yes"));
      String id = row.cell("change");
      UnitChange known = changes.get(id);
      List<Link> links = new ArrayList<>(known == null ? List.of() : known.links());
      links.add(link);
      UnitChange change =
          new UnitChange(id, kind, day, status, row.cell("document"), row.cell("clause"), links);
      changes.put(id, change);
      places.put(change, known == null ? row.place() : place(known));
    }

    private void count(Row row, List<UnitCount> counts) {
      boolean all = row.cell("level").isEmpty();
      Level level = all ? null : constant(row, "level", Level.class);
      LocalDate day = day(row, "day");
      if (!row.cell("count").matches("[1-9]\\d{0,4}")) {
        error(row, "count", "count-no-number", row.cell("count"));
      } else if (day != null && (all || level != null)) {
        int number = Integer.parseInt(row.cell("count"));
        UnitCount count = new UnitCount(row.cell("unit"), level, day, number, row.cell("document"));
        counts.add(count);
        places.put(count, row.place());
      }
    }

    private @Nullable LocalDate day(Row row, String column) {
      try {
        return LocalDate.parse(row.cell(column));
      } catch (DateTimeParseException none) {
        error(row, column, "cell-not-iso", row.cell(column));
        return null;
      }
    }

    private <E extends Enum<E>> @Nullable E constant(Row row, String column, Class<E> type) {
      Map<String, E> known = new HashMap<>();
      for (E one : Objects.requireNonNull(type.getEnumConstants())) {
        known.put(one.name(), one);
      }
      E found = known.get(row.cell(column).toUpperCase(Locale.ROOT));
      if (found == null) {
        error(row, column, "cell-not-one-of", row.cell(column), String.join(", ", known.keySet()));
      }
      return found;
    }

    private void error(Row row, String column, String kind, Object... arguments) {
      findings.error(row.place().file(), row.place().line(), column, kind, arguments);
    }
  }
}
