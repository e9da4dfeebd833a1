package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class SessionTest {
  private final Session session = Session.fresh(new SecureRandom());

  @Test
  void has128RandomBits() {
    assertThat(java.util.Base64.getUrlDecoder().decode(session.id())).hasSize(16);
    Set<String> seen = new HashSet<>();
    var random = new SecureRandom();
    for (int i = 0; i < 10_000; i++) {
      assertThat(seen.add(Session.fresh(random).id())).isTrue();
    }
  }

  @Test
  void keepsItsSecretToItsCookie() {
    assertThat(session.address().chat()).matches("[0-9a-f]{64}").doesNotContain(session.id());
    assertThat(session.formToken()).matches("[0-9a-f]{64}").isNotEqualTo(session.address().chat());
    assertThat(session.toString()).doesNotContain(session.id());
  }

  @Test
  void givesItsCookieToThisHostOnly() {
    assertThat(session.cookie(false).toString())
        .isEqualTo("tinhgon=" + session.id() + "; Path=/; HttpOnly; SameSite=Strict");
    assertThat(session.cookie(true).toString())
        .isEqualTo(
            "__Host-tinhgon=" + session.id() + "; Path=/; Secure; HttpOnly; SameSite=Strict");
  }

  @Test
  void isFoundInItsCookie() {
    assertThat(Session.of(showing("tinhgon", session.id()), false)).hasValue(session);
    assertThat(Session.of(showing("__Host-tinhgon", session.id()), true)).hasValue(session);
    assertThat(Session.of(showing("tinhgon", session.id()), true)).isEmpty();
    assertThat(Session.of(new MockHttpServletRequest(), false)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "' or 1=1 --", "aaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaa+"})
  void takesNothingOfAnotherShape(String value) {
    assertThat(Session.of(showing("tinhgon", value), false)).isEmpty();
  }

  private static MockHttpServletRequest showing(String name, String value) {
    var request = new MockHttpServletRequest();
    request.setCookies(new Cookie(name, value));
    return request;
  }
}
