package vn.tinhgon.drill;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A disk that can be filled: 256 MB of memory where this user may mount it, otherwise a limit on
 * the length of the files that the process writes. The database alone comes to 70 MB in a drill,
 * and must not be what still fills it once it is freed.
 */
final class SmallDisk implements AutoCloseable {
  private final Path folder;
  private final boolean mounted;
  private long limited;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  static SmallDisk at(Path folder) {
    boolean mounted =
        run("mount", "-t", "tmpfs", "-o", "size=256m,mode=700", "tmpfs", folder.toString());
    return new SmallDisk(folder, mounted);
  }

  /** Takes all the room there is now. */
  void fill(long pid) {
    if (!mounted) {
      limited = pid;
      limit(pid, "65536");
      return;
    }
    byte[] block = new byte[4_096];
    try (OutputStream out =
        Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      // As wanted.
    }
  }

  void free() {
    try {
      if (!mounted) {
        limit(limited, "unlimited");
      } else {
        Files.deleteIfExists(ballast());
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Path ballast() {
    return folder.resolve("ballast");
  }

  private static void limit(long pid, String bytes) {
    if (!run("prlimit", "--pid", "" + pid, "--fsize=" + bytes + ":unlimited")
        && Files.exists(Path.of("/proc/" + pid))) {
      throw new AssertionError("files cannot be limited here");
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
    if (mounted && !run("umount", folder.toString())) {
      throw new AssertionError("still mounted: " + folder);
    }
  }

  @Override
  public String toString() {
    return mounted ? "256 MB in memory" : "files limited to 64 KB";
  }
}
