package vn.tinhgon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * A folder in which nothing may be written until this is closed: by its mode, or for a user whom no
 * mode binds as a disk mounted to be read only. Where neither can be had the test is skipped.
 */
public final class ReadOnlyFolder implements AutoCloseable {
  private final Path folder;
  private final boolean mounted;

  private ReadOnlyFolder(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** With all that is in it. */
  public static ReadOnlyFolder at(Path folder) {
    mode(folder, "r-x------");
    if (!Files.isWritable(folder)) {
      return new ReadOnlyFolder(folder, false);
    }
    mode(folder, "rwx------");
    String path = folder.toString();
    boolean bound = run("mount", "--bind", path, path);
    if (bound && !run("mount", "-o", "remount,ro,bind", path)) {
      run("umount", path);
      bound = false;
    }
    Assumptions.assumeTrue(bound, "no folder can be made read-only here");
    return new ReadOnlyFolder(folder, true);
  }

  private static void mode(Path folder, String mode) {
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  @Override
  public void close() {
    if (!mounted) {
      mode(folder, "rwx------");
    } else if (!run("umount", folder.toString())) {
      throw new AssertionError("still mounted: " + folder);
    }
  }

  @Override
  public String toString() {
    return mounted ? "a disk mounted to be read only" : "a folder that may not be written to";
  }
}
