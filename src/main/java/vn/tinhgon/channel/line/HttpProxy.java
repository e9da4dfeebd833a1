package vn.tinhgon.channel.line;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import vn.tinhgon.ops.StartupRefused;

/** The proxy behind which an office's network may lie. */
public final class HttpProxy {
  /** Where a proxy listens whose address names no port, as for any http address. */
  private static final int PORT = 80;

  private static final int HIGHEST_PORT = 65_535;

  private HttpProxy() {}

  /**
   * Reads {@code http://host:port} or {@code host:port}; empty for an empty setting.
   *
   * @throws StartupRefused if it is anything else
   */
  public static Optional<Proxy> parse(String setting) {
    String text = setting.strip();
    if (text.isEmpty()) {
      return Optional.empty();
    }
    URI uri;
    try {
      uri = new URI(text.contains("://") ? text : "http://" + text);
    } catch (URISyntaxException malformed) {
      throw refused();
    }
    boolean understood =
        "http".equalsIgnoreCase(uri.getScheme())
            && uri.getHost() != null
            && uri.getUserInfo() == null
            && uri.getPort() != 0
            && uri.getPort() <= HIGHEST_PORT
            && uri.getPath().matches("/?")
            && uri.getQuery() == null
            && uri.getFragment() == null;
    if (!understood) {
      throw refused();
    }
    int port = uri.getPort() < 0 ? PORT : uri.getPort();
    // Looked up anew for each connection: the network may come up after the service.
    return Optional.of(
        new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(uri.getHost(), port)));
  }

  /** Without the setting itself, which may hold a password. */
  private static StartupRefused refused() {
    return new StartupRefused(
        "TINHGON_HTTP_PROXY is not of the form http://host:port.",
        "Write e.g. http://proxy.example.vn:3128; without a port it is 80. The proxy itself is"
            + " spoken to in plain HTTP, and one that asks for a name and password is not"
            + " supported; what goes through it to a platform is encrypted all the same.");
  }
}
