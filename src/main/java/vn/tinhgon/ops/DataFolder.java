package vn.tinhgon.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with database and keys. Nobody but its owner gets in, where the file system knows
 * owners; elsewhere, as on Windows, it is as open as its place.
 */
public final class DataFolder {
  private static final Logger log = LoggerFactory.getLogger(DataFolder.class);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  /** What we put there ourselves, and what a volume of its own brings along. */
  private static final Pattern OURS =
      Pattern.compile("tinhgon\\..*|(?:secret|loopback)\\.key.*|backups|lost\\+found");

  private DataFolder() {}

  /**
   * Makes the folder if it is not there, and private if it is.
   *
   * @throws StartupRefused if others may enter it and it is not only ours, or cannot be changed
   */
  public static void prepare(Path folder) throws IOException {
    if (!knowsOwners(folder)) {
      Files.createDirectories(folder);
    } else if (!Files.exists(folder)) {
      Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    } else if (!FOLDER.containsAll(Files.getPosixFilePermissions(folder))) {
      if (!isOnlyOurs(folder)) {
        throw open(folder, "and holds other things than TinhGọn's, so it was not changed");
      }
      close(folder, FOLDER);
    }
  }

  /**
   * Holds against the start that nothing could be kept.
   *
   * @throws StartupRefused if that file or folder may not be written to
   */
  static void requireWritable(Path path) {
    if (!Files.isWritable(path)) {
      Path named = path.toAbsolutePath().normalize();
      throw new StartupRefused(
          named + " may not be written to: its disk is read-only, or it is another user's.",
          "Make it writable for the service, or set TINHGON_DATA_DIR to another folder.");
    }
  }

  /** Makes the files of an H2 database private, whichever are there. */
  static void closeDatabase(String path) throws IOException {
    for (String ending : List.of(".mv.db", ".trace.db")) {
      Path file = Path.of(path + ending);
      if (knowsOwners(file)
          && Files.exists(file)
          && !FILE.containsAll(Files.getPosixFilePermissions(file))) {
        close(file, FILE);
      }
    }
  }

  private static void close(Path path, Set<PosixFilePermission> mode) throws IOException {
    try {
      Files.setPosixFilePermissions(path, mode);
      log.info("{} is for its owner only from now on", path);
    } catch (IOException notOurs) {
      throw open(path, "and this user may not change that");
    }
  }

  private static boolean isOnlyOurs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.allMatch(file -> OURS.matcher(file.getFileName().toString()).matches());
    }
  }

  private static boolean knowsOwners(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static StartupRefused open(Path path, String more) throws IOException {
    Path named = path.toAbsolutePath().normalize();
    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    return new StartupRefused(
        named + " is open to others on this machine (its mode is " + mode + ") " + more + ".",
        "Give TINHGON_DATA_DIR a folder of its own, or make it private: chmod "
            + (Files.isDirectory(path) ? "700 " : "600 ")
            + named);
  }
}
