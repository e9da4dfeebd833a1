package vn.tinhgon.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.tinhgon.ops.StartupRefused;

/**
 * Who is really calling. What a request says of itself counts only when a proxy that we trust has
 * written it.
 */
@Component
public class Callers {
  /** Whatever a proxy may add; their presence means that the caller is not this machine itself. */
  private static final List<String> TRACES_OF_A_PROXY =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "X-Real-IP");

  private final List<Network> proxies;

  Callers(@Value("${tinhgon.trusted-proxies:}") List<String> proxies) {
    this.proxies =
        proxies.stream()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(Callers::network)
            .toList();
  }

  private static Network network(String text) {
    try {
      return Network.parse(text);
    } catch (IllegalArgumentException unreadable) {
      throw StartupRefused.setting(
          "TINHGON_TRUSTED_PROXIES",
          text,
          "addresses or ranges with commas between them, such as 127.0.0.1,10.0.0.0/8");
    }
  }

  /**
   * The address the request comes from: the socket's, or behind trusted proxies the right-most one
   * in X-Forwarded-For that is not a trusted proxy itself.
   */
  public String address(HttpServletRequest request) {
    return caller(request).getHostAddress();
  }

  /**
   * The same for counting: an IPv6 customer has a whole /64 to himself, so all of it counts as one.
   */
  public String neighbourhood(HttpServletRequest request) {
    var caller = caller(request);
    return caller instanceof Inet6Address six
        ? "v6:" + Arrays.toString(Arrays.copyOf(six.getAddress(), 8))
        : caller.getHostAddress();
  }

  /** Whether the caller speaks https, to us or to the trusted proxy before us. */
  public boolean secure(HttpServletRequest request) {
    boolean believed = trusted(peer(request));
    return request.isSecure()
        || (believed && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto")));
  }

  /** The host, with its port if any, that the caller typed. */
  public @Nullable String host(HttpServletRequest request) {
    String forwarded = request.getHeader("X-Forwarded-Host");
    return forwarded != null && trusted(peer(request)) ? forwarded : request.getHeader("Host");
  }

  /** Whether the request comes from this very machine, and not through a proxy on it. */
  boolean here(HttpServletRequest request) {
    return peer(request).isLoopbackAddress()
        && TRACES_OF_A_PROXY.stream().allMatch(name -> request.getHeader(name) == null);
  }

  private InetAddress caller(HttpServletRequest request) {
    var peer = peer(request);
    if (!trusted(peer)) {
      return peer;
    }
    for (String hop : hops(request)) {
      InetAddress address;
      try {
        address = InetAddress.ofLiteral(hop);
      } catch (IllegalArgumentException unreadable) {
        return peer;
      }
      if (!trusted(address)) {
        return address;
      }
      peer = address;
    }
    return peer;
  }

  private static List<String> hops(HttpServletRequest request) {
    return Collections.list(request.getHeaders("X-Forwarded-For")).stream()
        .flatMap(line -> Arrays.stream(line.split(",")))
        .map(String::strip)
        .toList()
        .reversed();
  }

  private boolean trusted(InetAddress address) {
    return proxies.stream().anyMatch(proxy -> proxy.contains(address));
  }

  private static InetAddress peer(HttpServletRequest request) {
    return InetAddress.ofLiteral(request.getRemoteAddr());
  }
}
