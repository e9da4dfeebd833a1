package vn.tinhgon.channel.line;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Calls whose answer is wanted as it came, up to a length. */
public final class Exchange {
  /** A hundred updates of the longest kind have about half of that. */
  private static final long LONGEST_BODY = 8 << 20;

  private final OkHttpClient http;
  private volatile @Nullable Call open;

  /** What came back, cut where it is too long. */
  public record Body(String text, boolean tooLong) {}

  /** Calls by that client. */
  public Exchange(OkHttpClient http) {
    this.http = http;
  }

  /** Calls and waits for the answer, no longer than {@code patience}. */
  public Body run(Request request, Duration patience) throws IOException {
    Call call =
        http.newBuilder().readTimeout(patience).callTimeout(patience).build().newCall(request);
    open = call;
    try (var response = call.execute()) {
      var source = Objects.requireNonNull(response.body()).source();
      source.request(LONGEST_BODY + 1);
      Buffer came = source.getBuffer();
      boolean tooLong = came.size() > LONGEST_BODY;
      long length = Math.min(came.size(), LONGEST_BODY);
      return new Body(came.readString(length, StandardCharsets.UTF_8), tooLong);
    } finally {
      open = null;
    }
  }

  /** Ends the call that waits for an answer, if any. */
  public void cancel() {
    Call waiting = open;
    if (waiting != null) {
      waiting.cancel();
    }
  }
}
