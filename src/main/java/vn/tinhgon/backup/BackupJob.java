package vn.tinhgon.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.ops.H2File;
import vn.tinhgon.ops.Settings;

/** Copies the database into a file: by the running service, or by itself when none runs. */
public final class BackupJob {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private BackupJob() {}

  /** Copies it; an existing file is replaced once the copy is whole. */
  public static Backup run(Path file, String... settings) throws IOException, InterruptedException {
    Path place = file.toAbsolutePath().normalize();
    Path folder = place.getParent();
    if (folder == null || Files.isDirectory(place)) {
      throw new IOException(place + " is no file name");
    }
    // Private from its first moment on: it holds what people asked.
    Path draft = Files.createTempFile(folder, place.getFileName() + "-", ".tmp");
    try {
      fill(draft, settings);
      Backup made = Lines.check(draft);
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return new Backup(place, made.at(), made.schema(), made.rows(), made.sequences());
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void fill(Path draft, String... settings)
      throws IOException, InterruptedException {
    Optional<Long> given =
        LoopbackJob.ask(
            BackupController.PATH,
            InputStream.nullInputStream(),
            PATIENCE,
            answer -> {
              // Into the file there is: a new one would be as open as others are.
              try (var out = Files.newOutputStream(draft)) {
                return answer.transferTo(out);
              }
            },
            settings);
    if (given.isEmpty()) {
      try (Connection connection = open(Settings.with(settings))) {
        Dump.write(connection, draft, Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
      } catch (SQLException failed) {
        throw new IOException("the database cannot be read: " + failed.getMessage(), failed);
      }
    }
  }

  private static Connection open(Environment settings) throws IOException, SQLException {
    String url = settings.getProperty("spring.datasource.url", "");
    Optional<H2File> file = H2File.of(url);
    if (file.isPresent() && !Files.exists(file.get().file())) {
      throw new IOException("there is no database at " + file.get().file());
    }
    return DriverManager.getConnection(
        file.isPresent() ? url + ";IFEXISTS=TRUE" : url,
        settings.getProperty("spring.datasource.username", ""),
        settings.getProperty("spring.datasource.password", ""));
  }
}
