package vn.tinhgon.lineage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.registry.Findings;
import vn.tinhgon.registry.Problem;

/**
 * Lists of units as others publish them: a file, or a folder of tables that belong together.
 *
 * @param name the file's or the folder's
 * @param day the day of the list, as far as its name tells
 */
public record Published(String name, @Nullable LocalDate day, List<Path> files) {
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final int BEGINNING = 4_000;

  /**
   * What was read.
   *
   * @param rows for the store
   * @param problems what was noticed; broken rows are left out
   * @param whole whether what must hold of all units together still would
   */
  public record Read(LineageRows rows, List<Problem> problems, boolean whole) {

    public Read {
      problems = List.copyOf(problems);
    }

    /** Whether nothing was wrong. */
    public boolean sound() {
      return problems.stream().noneMatch(Problem::blocks);
    }
  }

  /** The lists at that path; empty where there are none. A folder's own folders are not read. */
  public static Optional<Published> at(Path path) throws IOException {
    List<Path> files;
    if (Files.isDirectory(path)) {
      try (Stream<Path> all = Files.list(path)) {
        files = all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
      }
    } else {
      files = List.of(path);
    }
    List<Path> known = new ArrayList<>();
    for (Path file : files) {
      if (format(file).isPresent()) {
        known.add(file);
      }
    }
    String name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
    return known.isEmpty() ? Optional.empty() : Optional.of(new Published(name, day(name), known));
  }

  /** The same under the name by which whoever brings it knows it. */
  public Published named(String other) {
    return new Published(other, day(other), files);
  }

  private static @Nullable LocalDate day(String name) {
    Matcher found = DAY.matcher(name);
    try {
      return found.find() ? LocalDate.parse(found.group()) : null;
    } catch (DateTimeException none) {
      return null;
    }
  }

  private static Optional<Format> format(Path file) throws IOException {
    String name = file.toString();
    if (!Files.isRegularFile(file) || !(name.endsWith(".csv") || name.endsWith(".json"))) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      if (name.endsWith(".json")) {
        return Format.ofJson(new String(in.readNBytes(BEGINNING), StandardCharsets.UTF_8));
      }
      var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return Format.of(Csv.columns(text));
    }
  }

  /** Reads them against what the store holds, and checks both together. */
  public Read read(Lineage held) throws IOException {
    Findings findings = new Findings();
    Tables tables = new Tables(findings);
    Map<Format, Path> byFormat = new EnumMap<>(Format.class);
    for (Path file : files) {
      format(file).ifPresent(format -> byFormat.put(format, file));
    }
    // The order of the forms: what tells which is which comes before what tells other spellings.
    for (Format format : byFormat.keySet().stream().sorted(Comparator.naturalOrder()).toList()) {
      take(format, byFormat.get(format), tables);
    }
    Assembly assembly = new Assembly(tables, held);
    LineageRows rows = assembly.rows();
    rows = new Agreement(held, assembly::place, findings).settle(rows);
    Findings broken = new Findings();
    new LineageChecks(held.rows().with(rows), assembly::place, broken).run();
    findings.addAll(broken.all());
    return new Read(rows, findings.all(), broken.all().isEmpty());
  }

  private static void take(Format format, @Nullable Path file, Tables tables) throws IOException {
    if (file == null) {
      return;
    }
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      if (format.json()) {
        new JsonRows(tables, name).read(format, in);
      } else {
        TableRows rows = new TableRows(tables);
        Csv.read(in, name, format.columns(), tables.findings, row -> rows.take(format, row));
      }
    }
  }
}
