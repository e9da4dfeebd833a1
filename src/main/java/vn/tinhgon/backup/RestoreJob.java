package vn.tinhgon.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.ops.DataFolder;
import vn.tinhgon.ops.H2File;
import vn.tinhgon.ops.OnlyInstance;
import vn.tinhgon.ops.Settings;

/** Brings a backup into a new database, never into one that holds something. */
public final class RestoreJob {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private RestoreJob() {}

  /** Is told how many tables of how many are back. */
  public interface Progress {
    void table(int done, int all);
  }

  /** Brings it back; if it fails, there is no database as before. */
  public static Backup run(Path file, Progress progress, String... settings)
      throws IOException, InterruptedException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("no such file: " + file);
    }
    refuseWhileServed(settings);
    try {
      Lines.check(file);
      Environment all = Settings.with(settings);
      String url = all.getProperty("spring.datasource.url", "");
      Optional<H2File> database = H2File.of(url);
      return database.isPresent()
          ? intoFile(file, database.get(), progress)
          : intoServer(file, url, all, progress);
    } catch (BadBackup bad) {
      throw new IOException(file + " was not restored: " + bad.getMessage(), bad);
    } catch (SQLException failed) {
      throw new IOException(file + " was not restored: " + failed.getMessage(), failed);
    }
  }

  private static void refuseWhileServed(String... settings)
      throws IOException, InterruptedException {
    boolean served =
        LoopbackJob.ask(
                LoopbackJob.PATH + "here",
                InputStream.nullInputStream(),
                PATIENCE,
                _ -> true,
                settings)
            .isPresent();
    if (served) {
      throw new IOException("TinhGọn is running on this data folder; stop it first");
    }
  }

  /** Beside its place, and there in one step: what is half restored is never found by a service. */
  private static Backup intoFile(Path file, H2File database, Progress progress)
      throws IOException, SQLException {
    if (Files.exists(database.file())) {
      throw new BadBackup(
          "there is a database already, "
              + database.file()
              + "; move it away, or set"
              + " TINHGON_DATA_DIR to an empty folder");
    }
    Path folder = database.file().toAbsolutePath().normalize().getParent();
    if (folder == null) {
      throw new IOException("not a file: " + database.file());
    }
    DataFolder.prepare(folder);
    Path drafts = Files.createTempDirectory(folder, "tinhgon.restore-");
    try {
      Path draft = drafts.resolve("restored");
      Backup backup =
          Load.read(
              file,
              new DriverManagerDataSource(database.urlOf(draft) + ";LOCK_TIMEOUT=10000"),
              progress::table);
      Path made = Path.of(draft + H2File.ENDING);
      Files.move(made, database.file(), StandardCopyOption.ATOMIC_MOVE);
      return backup;
    } finally {
      delete(drafts);
    }
  }

  private static Backup intoServer(Path file, String url, Environment settings, Progress progress)
      throws IOException, SQLException {
    String user = settings.getProperty("spring.datasource.username", "");
    String password = settings.getProperty("spring.datasource.password", "");
    try (var _ = OnlyInstance.take(url, user, password)) {
      DataSource source = new DriverManagerDataSource(url, user, password);
      return Load.read(file, source, progress::table);
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
