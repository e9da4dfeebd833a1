package vn.tinhgon.channel.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.ops.StartupRefused;

class HttpProxyTest {

  @ParameterizedTest
  @CsvSource({
    "http://proxy.example.vn:3128,  proxy.example.vn, 3128",
    "HTTP://proxy.example.vn:3128/, proxy.example.vn, 3128",
    "proxy.example.vn:3128,         proxy.example.vn, 3128",
    "http://proxy.example.vn,       proxy.example.vn, 80",
    "proxy.example.vn,              proxy.example.vn, 80",
    "10.0.0.1:8080,                 10.0.0.1,         8080",
    "http://[::1]:8080,             [::1],            8080"
  })
  void readsHostAndPort(String setting, String host, int port) {
    assertThat(HttpProxy.parse(" " + setting + " "))
        .hasValue(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port)));
  }

  @Test
  void isNoneWhereNoneIsSet() {
    assertThat(HttpProxy.parse("")).isEmpty();
    assertThat(HttpProxy.parse("  ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http://proxy:port",
        "http://proxy:99999",
        "http://proxy:0",
        "https://proxy:443",
        "socks5://proxy:1080",
        "http://lan:secret@proxy:3128",
        "http://proxy:3128/path",
        "http://proxy:3128?x",
        "pro xy:3128",
        "http//proxy:3128",
        ":3128"
      })
  void refusesTheStartWithAnythingElse(String setting) {
    assertThatThrownBy(() -> HttpProxy.parse(setting))
        .isInstanceOf(StartupRefused.class)
        .hasMessage("TINHGON_HTTP_PROXY is not of the form http://host:port.")
        .hasNoCause();
  }
}
