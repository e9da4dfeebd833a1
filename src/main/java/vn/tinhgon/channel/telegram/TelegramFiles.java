package vn.tinhgon.channel.telegram;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.attachment.FileSource;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.ops.SecretMask;

/**
 * Fetches what people send: first where it lies, then the bytes, from the configured server and no
 * other. No exception names an address, for it would hold the token.
 */
final class TelegramFiles implements FileSource {
  /** A server of one's own may answer with a path on its disk instead. */
  private static final Pattern PATH = Pattern.compile("[A-Za-z0-9_-]+(?:[/.][A-Za-z0-9_-]+)*");

  private static final int BUFFER = 16 << 10;

  private final BotApi api;
  private final OkHttpClient http;
  private final HttpUrl files;
  private final String folder;
  private final Duration patience;

  TelegramFiles(BotApi api, OkHttpClient http, TelegramProperties properties, Duration patience) {
    this.api = api;
    this.http = http.newBuilder().callTimeout(patience).build();
    this.patience = patience;
    folder = properties.filesDir().strip();
    var server = Objects.requireNonNull(HttpUrl.get(properties.apiUrl().toString()));
    files = server.newBuilder().encodedPath("/file/bot" + properties.token()).build();
  }

  @Override
  public String channel() {
    return "telegram";
  }

  @Override
  public void fetch(String fileId, OutputStream to, long most) throws IOException {
    JsonNode file = file(fileId);
    if (file.path("file_size").asLong(0) > most) {
      throw new TooLarge();
    }
    String path = file.path("file_path").asString("");
    if (path.startsWith("/")) {
      fromDisk(path, to, most);
      return;
    }
    if (!PATH.matcher(path).matches()) {
      throw new IOException("Telegram names no file to be fetched");
    }
    var request =
        new Request.Builder().url(files.newBuilder().addPathSegments(path).build()).build();
    try (var response = http.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new IOException("the file was not given: HTTP " + response.code());
      }
      var body = Objects.requireNonNull(response.body());
      if (body.contentLength() > most) {
        throw new TooLarge();
      }
      copy(body.byteStream(), to, most);
    } catch (TooLarge large) {
      throw large;
    } catch (IOException failed) {
      throw new IOException(SecretMask.mask(String.valueOf(failed.getMessage())));
    }
  }

  /** A server that runs with {@code --local} hands nothing out: it says where the file lies. */
  private void fromDisk(String path, OutputStream to, long most) throws IOException {
    if (folder.isEmpty()) {
      throw new IOException(
          "the Bot API server runs with --local: set TINHGON_TELEGRAM_FILES_DIR to its folder");
    }
    Path file;
    try {
      file = Path.of(path).toRealPath();
      if (!file.startsWith(Path.of(folder).toRealPath()) || !Files.isRegularFile(file)) {
        throw new IOException("Telegram names a file outside TINHGON_TELEGRAM_FILES_DIR");
      }
    } catch (NoSuchFileException | InvalidPathException missing) {
      throw new IOException(
          "the file that the Bot API server names is not to be seen here;"
              + " TINHGON_TELEGRAM_FILES_DIR must be its folder, under the same path");
    }
    if (Files.size(file) > most) {
      throw new TooLarge();
    }
    try (var in = Files.newInputStream(file)) {
      copy(in, to, most);
    }
  }

  private JsonNode file(String fileId) throws IOException {
    BotApi.Result result;
    try {
      result = api.call("getFile", Map.of("file_id", fileId), patience);
    } catch (IOException failed) {
      throw new IOException(SecretMask.mask(String.valueOf(failed.getMessage())));
    }
    return switch (result) {
      case BotApi.Result.Done(var value) -> value;
      case BotApi.Result.Failed(var code, var description, _) -> {
        if (code == 400 && description.contains("file is too big")) {
          throw new TooLarge();
        }
        throw new IOException(SecretMask.mask(code + " " + description));
      }
      case BotApi.Result.Unreadable _ -> throw new IOException("no answer of the Bot API");
    };
  }

  /** Ends as soon as there is more than there may be, whatever was said before. */
  private static void copy(InputStream in, OutputStream to, long most) throws IOException {
    byte[] some = new byte[BUFFER];
    long all = 0;
    for (int length = in.read(some); length >= 0; length = in.read(some)) {
      all += length;
      if (all > most) {
        throw new TooLarge();
      }
      to.write(some, 0, length);
    }
  }
}
