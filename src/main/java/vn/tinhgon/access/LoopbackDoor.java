package vn.tinhgon.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody to {@code /loopback/} but commands on this machine that show the key of this run,
 * which lies in the data folder. To all others there is nothing there.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackDoor extends OncePerRequestFilter
    implements ApplicationListener<WebServerInitializedEvent> {
  private static final Logger log = LoggerFactory.getLogger(LoopbackDoor.class);
  static final String PATH = "/loopback/";
  static final String HEADER = "X-TinhGon-Key";
  private static final int BYTES = 32;

  private final Path data;
  private final String key;
  private volatile @Nullable LoopbackKey published;

  LoopbackDoor(Path data) {
    this.data = data;
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    key = HexFormat.of().formatHex(bits);
  }

  @Override
  public void onApplicationEvent(WebServerInitializedEvent started) {
    // A management port of its own starts as a child, with a name.
    if (started.getApplicationContext().getServerNamespace() != null) {
      return;
    }
    var here = new LoopbackKey(started.getWebServer().getPort(), key);
    try {
      here.write(data);
      published = here;
    } catch (IOException failed) {
      log.warn("commands on this machine cannot reach the service: {}", failed.toString());
    }
  }

  @EventListener(ContextClosedEvent.class)
  void close() {
    LoopbackKey mine = published;
    if (mine == null) {
      return;
    }
    try {
      mine.remove(data);
    } catch (IOException failed) {
      log.debug("the loopback key stays behind: {}", failed.toString());
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    // The path as it will be routed: decoded, without "//", "/./" and path parameters.
    return !request.getServletPath().startsWith(PATH);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()
        && known(request.getHeader(HEADER))) {
      chain.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private boolean known(@Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            shown.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
  }
}
