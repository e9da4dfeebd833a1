package vn.tinhgon.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.tinhgon.access.LoopbackJob;

/** Puts the whole store into a folder: by the running service, or by itself. */
public final class ExportJob {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private ExportJob() {}

  /** Fills a folder that is empty or not there yet; returns how many files it has then. */
  public static int run(Path folder, String... settings) throws IOException, InterruptedException {
    Path root = folder.toAbsolutePath().normalize();
    if (Files.isDirectory(root)) {
      try (Stream<Path> there = Files.list(root)) {
        if (there.findAny().isPresent()) {
          throw new DirectoryNotEmptyException(folder + " is not empty");
        }
      }
    }
    Path packed = Files.createTempFile("tinhgon-", ".zip");
    try {
      Optional<Long> served =
          LoopbackJob.ask(
              FilesController.EXPORT,
              InputStream.nullInputStream(),
              PATIENCE,
              answer -> Files.copy(answer, packed, StandardCopyOption.REPLACE_EXISTING),
              settings);
      if (served.isEmpty()) {
        try (var context = OnDatabase.open(settings);
            OutputStream out = Files.newOutputStream(packed)) {
          context.getBean(Exports.class).write(out);
        }
      }
      return unpack(packed, root);
    } finally {
      Files.delete(packed);
    }
  }

  private static int unpack(Path packed, Path root) throws IOException {
    int files = 0;
    try (var zip = new ZipInputStream(Files.newInputStream(packed))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
          throw new IOException("not a file name: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
        files++;
      }
    }
    return files;
  }
}
