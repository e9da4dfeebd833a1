package vn.tinhgon.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How to run the packaged jar: as it is, or taken apart and with its classes loaded ahead of time,
 * so that a drill spends its minutes on kills and not on starts: 2 s instead of 5.
 */
final class AppImage {
  private static final List<String> JVM =
      List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private final List<String> command;

  private AppImage(List<String> command) {
    this.command = List.copyOf(command);
  }

  /** The jar as an operator runs it. */
  static AppImage asShipped() {
    return new AppImage(List.of(java(), "-Xmx256m", "-jar", packaged().toString()));
  }

  /** The image of the packaged jar; prepared once and kept beside it. */
  static synchronized AppImage ofPackagedJar() {
    Path packaged = packaged();
    try {
      Path folder =
          packaged.resolveSibling("drill-" + Files.getLastModifiedTime(packaged).toMillis());
      Path jar = folder.resolve("app").resolve(packaged.getFileName());
      Path cache = folder.resolve("app.aot");
      if (!Files.exists(cache)) {
        Files.createDirectories(folder);
        prepare(packaged, folder, jar, cache);
      }
      List<String> command = new ArrayList<>(List.of(java()));
      command.addAll(JVM);
      command.add("-XX:AOTCache=" + cache);
      command.addAll(List.of("-jar", jar.toString()));
      return new AppImage(command);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Path packaged() {
    Path packaged =
        Path.of(System.getProperty("tinhgon.jar", "target/tinhgon.jar")).toAbsolutePath();
    if (!Files.isRegularFile(packaged)) {
      throw new AssertionError("package the service first: " + packaged);
    }
    return packaged;
  }

  private static void prepare(Path packaged, Path folder, Path jar, Path cache) {
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
