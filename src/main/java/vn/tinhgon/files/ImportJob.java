package vn.tinhgon.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.access.LoopbackJob;
import vn.tinhgon.lineage.Published;

/** Brings a file or a folder into the store: by the running service, or by itself. */
public final class ImportJob {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ImportJob() {}

  /**
   * Takes all that is right in it unless a question would go astray; {@code dry} = only says what
   * it would do.
   *
   * @param anyway why it is taken although questions go astray; may be empty
   */
  public static Imported run(Path path, boolean dry, String anyway, String... settings)
      throws IOException, InterruptedException {
    Path real = path.toAbsolutePath().normalize();
    if (!Files.isDirectory(real)) {
      if (!Files.isRegularFile(real)) {
        throw new FileNotFoundException("no such file or folder: " + path);
      }
      return run(real, real.getFileName().toString(), dry, anyway, settings);
    }
    Path packed = Files.createTempFile("tinhgon-", ".zip");
    try {
      try (OutputStream out = Files.newOutputStream(packed)) {
        Optional<Published> lists = Published.at(real);
        if (lists.isPresent()) {
          Exports.zip(real, lists.get().files(), out);
        } else {
          Exports.zip(real, out);
        }
      }
      return run(packed, real.getFileName() + ".zip", dry, anyway, settings);
    } finally {
      Files.delete(packed);
    }
  }

  /** Takes the last list of units back. */
  public static Imported undo(String... settings) throws IOException, InterruptedException {
    Optional<Imported> served =
        LoopbackJob.ask(
            FilesController.UNDO,
            InputStream.nullInputStream(),
            PATIENCE,
            answer -> JSON.readValue(answer, Imported.class),
            settings);
    if (served.isPresent()) {
      return served.get();
    }
    try (var context = OnDatabase.open(settings)) {
      return context.getBean(UnitImports.class).undo();
    }
  }

  private static Imported run(
      Path file, String name, boolean dry, String anyway, String... settings)
      throws IOException, InterruptedException {
    String question = "?dry=" + dry + "&name=" + coded(name) + "&anyway=" + coded(anyway);
    try (InputStream body = Files.newInputStream(file)) {
      Optional<Imported> served =
          LoopbackJob.ask(
              FilesController.IMPORT + question,
              body,
              PATIENCE,
              answer -> JSON.readValue(answer, Imported.class),
              settings);
      if (served.isPresent()) {
        return served.get();
      }
    }
    try (var context = OnDatabase.open(settings)) {
      return context.getBean(Imports.class).run(file, name, dry, anyway);
    }
  }

  private static String coded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
