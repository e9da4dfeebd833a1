package vn.tinhgon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.tinhgon.ops.StartupRefused;

class CallersTest {
  private final Callers nobodyTrusted = new Callers(List.of());
  private final Callers behindProxies = new Callers(List.of("10.0.0.0/8", " ::1 ", "192.0.2.1"));

  @Test
  void believesTheSocketOnly() {
    var request = from("203.0.113.9", "198.51.100.1");

    assertThat(nobodyTrusted.address(request)).isEqualTo("203.0.113.9");
    assertThat(behindProxies.address(request)).isEqualTo("203.0.113.9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          198.51.100.1                        | 198.51.100.1
          198.51.100.1, 10.1.2.3              | 198.51.100.1
          198.51.100.1, 203.0.113.5, 10.1.2.3 | 203.0.113.5
          10.9.9.9, 10.1.2.3                  | 10.9.9.9
          2001:db8::7                         | 2001:db8:0:0:0:0:0:7
          nonsense                            | 192.0.2.1
          198.51.100.1, nonsense, 10.1.2.3    | 10.1.2.3
          localhost                           | 192.0.2.1
          ''                                  | 192.0.2.1
          """)
  void takesTheRightMostAddressThatNoTrustedProxyHas(String forwarded, String caller) {
    assertThat(behindProxies.address(from("192.0.2.1", forwarded))).isEqualTo(caller);
  }

  @Test
  void readsForwardedLinesAsOne() {
    var request = from("192.0.2.1", "198.51.100.1");
    request.addHeader("X-Forwarded-For", "203.0.113.5");

    assertThat(behindProxies.address(request)).isEqualTo("203.0.113.5");
  }

  @Test
  void countsAnIpv6NeighbourhoodAsOne() {
    assertThat(nobodyTrusted.neighbourhood(from("2001:db8:1:2:aaaa::1")))
        .isEqualTo(nobodyTrusted.neighbourhood(from("2001:db8:1:2:bbbb::9")))
        .isNotEqualTo(nobodyTrusted.neighbourhood(from("2001:db8:1:3::1")));
  }

  @Test
  void believesATrustedProxyAboutSchemeAndHost() {
    var request = from("10.0.0.1");
    request.addHeader("Host", "inside:8080");
    request.addHeader("X-Forwarded-Proto", "https");
    request.addHeader("X-Forwarded-Host", "hoidap.example.vn");

    assertThat(behindProxies.secure(request)).isTrue();
    assertThat(behindProxies.host(request)).isEqualTo("hoidap.example.vn");
    assertThat(nobodyTrusted.secure(request)).isFalse();
    assertThat(nobodyTrusted.host(request)).isEqualTo("inside:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-For",
        "X-Forwarded-Host",
        "X-Forwarded-Proto",
        "Forwarded",
        "X-Real-IP"
      })
  void takesAProxyOnThisMachineForAStranger(String trace) {
    assertThat(nobodyTrusted.here(from("127.0.0.1"))).isTrue();
    assertThat(nobodyTrusted.here(from("0:0:0:0:0:0:0:1"))).isTrue();
    assertThat(nobodyTrusted.here(from("192.168.1.2"))).isFalse();

    var through = from("127.0.0.1");
    through.addHeader(trace, "127.0.0.1");
    assertThat(nobodyTrusted.here(through)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.1.2, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.0.2.128/25, 192.0.2.127, false",
    "192.0.2.128/25, 192.0.2.129, true",
    "0.0.0.0/0, 203.0.113.1, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "::ffff:10.0.0.1, 10.0.0.1, true",
    "127.0.0.1, 127.0.0.2, false"
  })
  void knowsWhatLiesInANetwork(String network, String address, boolean inside) {
    assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0.0.0", "/8"})
  void refusesToStartWithAProxyItCannotRead(String text) {
    assertThatThrownBy(() -> new Callers(List.of("127.0.0.1", text)))
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("TINHGON_TRUSTED_PROXIES is \"" + text + "\"");
  }

  private static MockHttpServletRequest from(String peer, String... forwarded) {
    var request = new MockHttpServletRequest();
    request.setRemoteAddr(peer);
    for (String line : forwarded) {
      request.addHeader("X-Forwarded-For", line);
    }
    return request;
  }
}
