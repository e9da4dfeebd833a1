package vn.tinhgon.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.ops.DataFolder;

/**
 * Copies the database every hour into the data folder, and whenever asked. A copy counts once it
 * has been read again to its last row.
 */
@Component
public class Backups implements MeterBinder {
  private static final Logger log = LoggerFactory.getLogger(Backups.class);

  /** With the five minutes between two looks not more than an hour. */
  private static final Duration EVERY = Duration.ofMinutes(55);

  private static final String ENDING = ".backup";
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("'tinhgon-'uuuu-MM-dd-HHmmss'" + ENDING + "'")
          .withZone(Vietnam.TIME);
  private static final String DRAFT = "draft-";

  private final DataSource source;
  private final Clock clock;
  private final Path folder;

  /** One at a time: two would only take each other's disk and processor. */
  private final ReentrantLock turn = new ReentrantLock();

  Backups(DataSource source, Clock clock, @Value("${tinhgon.data-dir:./data}") Path data) {
    this.source = source;
    this.clock = clock;
    folder = data.resolve("backups");
  }

  /** Makes a copy unless there is a fresh one. */
  @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
  void hourly() {
    try {
      Instant due = clock.instant().minus(EVERY);
      if (latest().filter(last -> last.isAfter(due)).isEmpty()) {
        make();
      }
    } catch (IOException | SQLException failed) {
      log.error("no backup was made: {}", failed.toString());
    }
  }

  /** Copies the database as it is now, checks the copy, and lets go of those too many. */
  public Backup make() throws IOException, SQLException {
    turn.lock();
    try {
      DataFolder.prepare(folder);
      forgetDrafts();
      Path draft = Files.createTempFile(folder, DRAFT, ".tmp");
      try (Connection connection = source.getConnection()) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Dump.write(connection, draft, now);
        Backup made = Lines.check(draft);
        Path file = folder.resolve(NAME.format(now));
        Files.move(
            draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        log.info("backup {}: {} rows, {} bytes", file, made.count(), Files.size(file));
        thin();
        return new Backup(file, made.at(), made.schema(), made.rows(), made.sequences());
      } finally {
        Files.deleteIfExists(draft);
      }
    } finally {
      turn.unlock();
    }
  }

  /** When the newest copy was made; empty when there is none. */
  public Optional<Instant> latest() throws IOException {
    return copies().keySet().stream().max(Instant::compareTo);
  }

  private void thin() throws IOException {
    Map<Instant, Path> copies = copies();
    Set<Instant> kept = Keeping.of(copies.keySet());
    for (Map.Entry<Instant, Path> copy : copies.entrySet()) {
      if (!kept.contains(copy.getKey())) {
        Files.delete(copy.getValue());
      }
    }
  }

  /** What a process that died had not finished. */
  private void forgetDrafts() throws IOException {
    for (Path file : files()) {
      if (file.getFileName().toString().startsWith(DRAFT)) {
        Files.delete(file);
      }
    }
  }

  /** Only files of our own names; what somebody else put there is not touched. */
  private Map<Instant, Path> copies() throws IOException {
    Map<Instant, Path> copies = new TreeMap<>();
    for (Path file : files()) {
      try {
        copies.put(Instant.from(NAME.parse(file.getFileName().toString())), file);
      } catch (DateTimeException notOurs) {
        log.debug("not one of our copies: {}", file);
      }
    }
    return copies;
  }

  private Iterable<Path> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Set.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("tinhgon.backup.age.seconds", this, Backups::ageSeconds).register(meters);
  }

  private double ageSeconds() {
    try {
      return latest()
          .map(last -> (double) Duration.between(last, clock.instant()).toSeconds())
          .orElse(Double.NaN);
    } catch (IOException unknown) {
      return Double.NaN;
    }
  }
}
