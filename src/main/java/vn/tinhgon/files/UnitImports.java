package vn.tinhgon.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.springframework.stereotype.Service;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.faq.UnitLists;
import vn.tinhgon.lineage.Published;
import vn.tinhgon.lineage.UnitAct;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;

/** Brings published lists of units into the store on the word of whoever runs this machine. */
@Service
class UnitImports {
  private static final long LARGEST = 64L << 20;
  private static final int MOST_FILES = 50;

  private final UnitLists lists;
  private final AuditLog audit;
  private final Clock clock;
  private final Wording wording = new Wording();

  UnitImports(UnitLists lists, AuditLog audit, Clock clock) {
    this.lists = lists;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes the lists in that file or packed folder; empty where there are none in it. */
  Optional<Imported> run(Path file, String name, boolean dry) throws IOException {
    Path folder = Files.createTempDirectory("tinhgon-units-");
    try {
      Path lists = unpacked(file, name, folder);
      Optional<Published> published = Published.at(lists);
      return published.isEmpty()
          ? Optional.empty()
          : Optional.of(run(published.get().named(name), dry));
    } finally {
      delete(folder);
    }
  }

  private Imported run(Published list, boolean dry) throws IOException {
    LocalDate day = list.day() == null ? today() : list.day();
    String note = wording.get("units.note", list.name(), Vietnam.day(day));
    Published.Read read = dry ? lists.plan(list) : lists.take(list, note);
    if (!dry && read.whole() && read.rows().size() > 0) {
      audit.record(Person.OPERATOR, "nhaptep", list.name(), Outcome.DONE);
    }
    List<String> lines = new ArrayList<>();
    for (Problem problem : read.problems()) {
      lines.add(
          problem.blocks() ? problem.text() : wording.get("units.difference", problem.text()));
    }
    String key = !read.whole() ? "units.refused" : dry ? "units.planned" : "units.taken";
    lines.add(
        wording.get(
            key,
            String.valueOf(read.rows().states().size()),
            String.valueOf(read.rows().changes().size()),
            String.valueOf(read.rows().documents().size()),
            String.valueOf(read.problems().stream().filter(Problem::blocks).count()),
            String.valueOf(read.problems().stream().filter(one -> !one.blocks()).count()),
            note));
    return new Imported(lines, read.sound());
  }

  /** Takes the last act back. */
  Imported undo() {
    Optional<UnitAct> undone = lists.undo();
    undone.ifPresent(act -> audit.record(Person.OPERATOR, "nhaptep", act.source(), Outcome.DONE));
    String line =
        undone
            .map(act -> wording.get("units.undone", act.note()))
            .orElseGet(() -> wording.get("units.undone.none"));
    return new Imported(List.of(line), undone.isPresent());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Vietnam.TIME);
  }

  /** The file under its own name, or the tables of a packed folder; those in folders of it not. */
  private static Path unpacked(Path file, String name, Path folder) throws IOException {
    String plain = name.toLowerCase(Locale.ROOT);
    if (plain.endsWith(".csv") || plain.endsWith(".json")) {
      Path copy = folder.resolve(name.replaceAll("[^A-Za-z0-9._-]|^\\.+", "_"));
      Files.copy(file, copy);
      return copy;
    }
    if (plain.endsWith(".zip")) {
      try (var zip = new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
        int files = 0;
        for (ZipEntry entry = zip.getNextEntry();
            entry != null && files < MOST_FILES;
            entry = zip.getNextEntry()) {
          String inner = entry.getName();
          if (inner.matches("[A-Za-z0-9_-]+\\.csv")) {
            copy(zip, folder.resolve(inner));
            files++;
          }
        }
      }
    }
    return folder;
  }

  private static void copy(InputStream in, Path file) throws IOException {
    try (var out = Files.newOutputStream(file)) {
      byte[] bytes = in.readNBytes((int) LARGEST);
      out.write(bytes);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
