package vn.tinhgon.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The packaged jar, taken apart and with its classes loaded ahead of time, so that a drill spends
 * its minutes on kills and not on starts: 2 s instead of 5. The code is the jar's own.
 */
final class AppImage {
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final Path jar;
  private final Path cache;

  private AppImage(Path jar, Path cache) {
    this.jar = jar;
    this.cache = cache;
  }

  /** The image of the packaged jar; prepared once and kept beside it. */
  static synchronized AppImage ofPackagedJar() {
    Path packaged =
        Path.of(System.getProperty("tinhgon.jar", "target/tinhgon.jar")).toAbsolutePath();
    if (!Files.isRegularFile(packaged)) {
      throw new AssertionError("package the service first: " + packaged);
    }
    try {
      Path folder =
          packaged.resolveSibling("drill-" + Files.getLastModifiedTime(packaged).toMillis());
      var image =
          new AppImage(
              folder.resolve("app").resolve(packaged.getFileName()), folder.resolve("app.aot"));
      if (!Files.exists(image.cache)) {
        Files.createDirectories(folder);
        image.prepare(packaged, folder);
      }
      return image;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void prepare(Path packaged, Path folder) {
    run(
        folder,
        List.of(
            java(),
            "-Djarmode=tools",
            "-jar",
            packaged.toString(),
            "extract",
            "--force",
            "--destination",
            folder.resolve("app").toString()));
    List<String> training = new ArrayList<>(List.of(java()));
    training.addAll(JVM);
    training.add("-XX:AOTCacheOutput=" + cache);
    training.add("-Dspring.context.exit=onRefresh");
    training.add("-Dserver.port=0");
    training.add("-Dtinhgon.data-dir=" + folder.resolve("training"));
    training.addAll(List.of("-jar", jar.toString()));
    run(folder, training);
  }

  /** The command that serves. */
  List<String> command() {
    List<String> command = new ArrayList<>(List.of(java()));
    command.addAll(JVM);
    command.add("-XX:AOTCache=" + cache);
    command.addAll(List.of("-jar", "" + jar));
    return command;
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void run(Path folder, List<String> command) {
    Path log = folder.resolve("image.log");
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("TINHGON_"));
    try {
      if (builder.start().waitFor() != 0) {
        throw new AssertionError(command + " failed:\n" + Files.readString(log));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
