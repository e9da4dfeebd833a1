package vn.tinhgon.access;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.env.Environment;
import vn.tinhgon.ops.Settings;

/** Lets a command on this machine have something done by the running service. */
public final class LoopbackJob {
  /** Where everything begins that only such commands may ask for. */
  public static final String PATH = LoopbackDoor.PATH;

  private LoopbackJob() {}

  /** What is done with the service's answer. */
  public interface Reader<T> {
    T read(InputStream answer) throws IOException;
  }

  /**
   * Asks the service with these settings; empty when none runs.
   *
   * @param path below {@link #PATH}, with its query
   * @param patience until the answer begins
   * @param settings as on the command line of the service, such as {@code --tinhgon.data-dir=…}
   */
  public static <T> Optional<T> ask(
      String path, InputStream body, Duration patience, Reader<T> reader, String... settings)
      throws IOException, InterruptedException {
    Optional<LoopbackKey> service = LoopbackKey.read(dataFolder(settings));
    if (service.isEmpty()) {
      return Optional.empty();
    }
    URI door = URI.create("http://127.0.0.1:" + service.get().port() + path);
    try (HttpClient http = HttpClient.newBuilder().connectTimeout(patience).build()) {
      HttpResponse<InputStream> answer =
          http.send(
              HttpRequest.newBuilder(door)
                  .timeout(patience)
                  .header(LoopbackDoor.HEADER, service.get().key())
                  .header("Content-Type", "application/octet-stream")
                  .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream in = answer.body()) {
        if (answer.statusCode() >= 500) {
          throw new IOException(
              "the running service could not do it (" + answer.statusCode() + "); see its log");
        }
        // Another program on that port: the service that left the key was killed.
        return answer.statusCode() == 200 ? Optional.of(reader.read(in)) : Optional.empty();
      }
    } catch (ConnectException nobodyThere) {
      return Optional.empty();
    }
  }

  /** Where the service with these settings keeps its data. */
  public static Path dataFolder(String... settings) {
    return dataFolder(Settings.with(settings));
  }

  private static Path dataFolder(Environment settings) {
    return Path.of(settings.getProperty("tinhgon.data-dir", "./data"));
  }
}
