package vn.tinhgon.channel.line;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client for a platform. Knows of every failed call whether its request had left, and
 * never sends one twice by itself: no platform has a key that would make a repetition harmless.
 */
public final class PlatformHttp {
  private static final MediaType JSON = MediaType.get("application/json");

  /** More than the outbox sends at once: no message ever queues here. */
  private static final int MESSAGES_AT_ONCE = 40;

  private static final int SIGNS_AT_ONCE = 8;

  /** A sign that comes later says nothing any more. */
  private static final Duration SIGNS_LAST = Duration.ofSeconds(5);

  private static final int PEEK = 64;

  /** How an error that is no word of the platform's is described. */
  private static final Pattern FOREIGN = Pattern.compile("HTTP \\d{3}");

  /** Is given the call begun where it is bound, so that whoever waits for it can end it. */
  public static final ScopedValue<AtomicReference<@Nullable Call>> BEGUN =
      ScopedValue.newInstance();

  private PlatformHttp() {}

  /** The line failed before the request left: certainly nothing was done. */
  public static final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(IOException cause) {
      super(cause.getClass().getSimpleName() + ": " + cause.getMessage(), cause);
    }
  }

  /** For messages and polls. */
  public static OkHttpClient client(
      Duration connectTimeout, Duration callTimeout, Optional<Proxy> proxy) {
    var builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher(MESSAGES_AT_ONCE))
            .connectTimeout(connectTimeout)
            .readTimeout(callTimeout)
            .writeTimeout(callTimeout)
            .callTimeout(callTimeout)
            // A redirect would carry the token to another host.
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(PlatformHttp::guard)
            .addNetworkInterceptor(PlatformHttp::leaving)
            .eventListenerFactory(PlatformHttp::begun);
    proxy.ifPresent(builder::proxy);
    return builder.build();
  }

  /** For signs on the reader's screen, which must not take a message's place. */
  public static OkHttpClient forSigns(OkHttpClient messages) {
    return messages
        .newBuilder()
        .dispatcher(dispatcher(SIGNS_AT_ONCE))
        .callTimeout(SIGNS_LAST)
        .build();
  }

  /** Whether that error came from something in between, such as a proxy or a firewall. */
  public static boolean foreign(@Nullable String description) {
    return description != null && FOREIGN.matcher(description).matches();
  }

  /** Ends what a client keeps open. */
  public static void end(OkHttpClient http) {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private static Dispatcher dispatcher(int atOnce) {
    var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(atOnce);
    dispatcher.setMaxRequestsPerHost(atOnce);
    return dispatcher;
  }

  /** OkHttp asks this on the thread that begins the call. */
  private static EventListener begun(Call call) {
    if (BEGUN.isBound()) {
      BEGUN.get().set(call);
    }
    return EventListener.NONE;
  }

  private static Response guard(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    var left = new AtomicBoolean();
    RequestBody body = request.body();
    Request once =
        request
            .newBuilder()
            .tag(AtomicBoolean.class, left)
            .method(request.method(), body == null ? null : new OneShot(body))
            .build();
    try {
      return readable(chain.proceed(once));
    } catch (IOException failed) {
      throw left.get() ? failed : new NotSent(failed);
    }
  }

  /** Network interceptors run once there is a connection. */
  private static Response leaving(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    Objects.requireNonNull(request.tag(AtomicBoolean.class)).set(true);
    return chain.proceed(request);
  }

  /**
   * Gives an error of a proxy or load balancer, which comes as HTML, the form of the platform's
   * own.
   */
  private static Response readable(Response response) throws IOException {
    if (response.isSuccessful()
        || response.peekBody(PEEK).string().stripLeading().startsWith("{")) {
      return response;
    }
    String wait = response.header("Retry-After", "");
    String parameters =
        wait != null && wait.matches("\\d{1,6}")
            ? ",\"parameters\":{\"retry_after\":" + wait + "}"
            : "";
    String envelope =
        "{\"ok\":false,\"error_code\":%d,\"description\":\"HTTP %d\"%s}"
            .formatted(response.code(), response.code(), parameters);
    response.close();
    return response.newBuilder().body(ResponseBody.create(envelope, JSON)).build();
  }

  /** A body that OkHttp must not send again on another connection. */
  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
