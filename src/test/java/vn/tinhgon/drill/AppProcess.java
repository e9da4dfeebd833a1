package vn.tinhgon.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import vn.tinhgon.support.FakeTelegram;

/** The packaged service as a process of its own, on a data folder that outlives it. */
final class AppProcess implements AutoCloseable {
  private static final Duration READY_WITHIN = Duration.ofSeconds(90);
  private static final long QUIET_MILLIS = 2_000;

  /** So long without a reply while some are missing: the service hangs. */
  private static final long STUCK_MILLIS = 60_000;

  private static final HttpClient HTTP =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final AppImage image;
  private final Path folder;
  private final Map<String, String> settings;
  private final int port = freePort();
  private Process process;

  /**
   * A service on that folder, on Telegram's side of the line a stand-in.
   *
   * @param settings environment beside the drill's own: unpaced, without a rate limit
   */
  AppProcess(AppImage image, Path folder, FakeTelegram telegram, Map<String, String> settings) {
    this(image, folder, settings);
    this.settings.put("TINHGON_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
    this.settings.put("TINHGON_TELEGRAM_API_URL", telegram.url().toString());
  }

  /** A service on that folder, reached over HTTP alone. */
  AppProcess(AppImage image, Path folder, Map<String, String> settings) {
    this.image = image;
    this.folder = folder;
    this.settings = new HashMap<>(settings);
    this.settings.putIfAbsent("TINHGON_DATA_DIR", folder.resolve("data").toString());
    this.settings.put("TINHGON_RATE_LIMIT_PER_MINUTE", "0");
    this.settings.put("TINHGON_OUTBOX_PACED", "false");
    this.settings.put("SERVER_PORT", "" + port);
  }

  /** Starts the process; returns at once. */
  AppProcess start() {
    var builder = new ProcessBuilder(image.command());
    builder.environment().putAll(settings);
    builder
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
    try {
      process = builder.start();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return this;
  }

  /** Runs a job of the command line with the service's settings; returns what it printed. */
  String job(String... job) {
    List<String> command = new ArrayList<>(image.command());
    command.addAll(List.of(job));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(settings);
    try {
      Process running = builder.start();
      String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (running.waitFor() != 0) {
        throw new AssertionError(String.join(" ", job) + " failed: " + said);
      }
      return said;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  /** Waits until readiness says yes; returns how long that took. */
  Duration awaitReady() {
    long began = System.nanoTime();
    var request =
        HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
            .timeout(Duration.ofSeconds(2))
            .build();
    while (true) {
      try {
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
          return Duration.ofNanos(System.nanoTime() - began);
        }
      } catch (IOException notYet) {
        // It is still starting.
      } catch (InterruptedException interrupted) {
        throw new AssertionError(interrupted);
      }
      if (!process.isAlive() || System.nanoTime() - began > READY_WITHIN.toNanos()) {
        throw new AssertionError("the service did not become ready; its log:\n" + logTail());
      }
      pause(50);
    }
  }

  /** SIGKILL by the system's own command: destroyForcibly would also close the child's pipes. */
  void kill() {
    signal("-9");
  }

  /** SIGTERM; returns how long the process took to end. */
  Duration terminate() {
    long began = System.nanoTime();
    signal("-15");
    return Duration.ofNanos(System.nanoTime() - began);
  }

  private void signal(String signal) {
    try {
      new ProcessBuilder("kill", signal, "" + process.pid()).inheritIO().start().waitFor();
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new AssertionError("still alive a minute after kill " + signal);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  long pid() {
    return process.pid();
  }

  /**
   * Waits until nothing is sent any more; returns how much was in a second meanwhile.
   *
   * @param sent how much so far
   * @param wanted how much there must be
   */
  double awaitStill(IntSupplier sent, int wanted) {
    int before = sent.getAsInt();
    long began = System.nanoTime();
    int last = -1;
    long moved = began;
    while (stillFor(moved) < (sent.getAsInt() < wanted ? STUCK_MILLIS : QUIET_MILLIS)) {
      if (sent.getAsInt() != last) {
        last = sent.getAsInt();
        moved = System.nanoTime();
      }
      if (!alive()) {
        throw new AssertionError("the service ended by itself:\n" + logTail());
      }
      pause(50);
    }
    return (last - before) / Math.max(0.001, (moved - began) / 1e9);
  }

  private static long stillFor(long since) {
    return Duration.ofNanos(System.nanoTime() - since).toMillis();
  }

  /** Where it is reached. */
  String url() {
    return "http://127.0.0.1:" + port;
  }

  boolean alive() {
    return process != null && process.isAlive();
  }

  /** Ends it if it is still there, whatever became of the test. */
  @Override
  public void close() {
    if (alive()) {
      kill();
    }
  }

  int awaitExit() {
    try {
      if (!process.waitFor(READY_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("did not end; its log:\n" + logTail());
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  Path log() {
    return folder.resolve("app.log");
  }

  String logTail() {
    try {
      List<String> lines = Files.readAllLines(log());
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    } catch (IOException failed) {
      return "no log: " + failed;
    }
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
