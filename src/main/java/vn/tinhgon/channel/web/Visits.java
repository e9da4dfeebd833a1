package vn.tinhgon.channel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.http.Callers;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;
import vn.tinhgon.ops.StartupRefused;

/** Knows which visit a request belongs to, and whether our own page has sent it. */
@Component
class Visits {
  private final Callers callers;
  private final Renewals renewals;
  private final SecretKey key;
  private final @Nullable URI publicUrl;
  private final SecureRandom random = new SecureRandom();

  Visits(
      Callers callers,
      Renewals renewals,
      SecretKey key,
      @Value("${tinhgon.public-url:}") String publicUrl) {
    this.key = key;
    this.callers = callers;
    this.renewals = renewals;
    this.publicUrl = publicUrl.isBlank() ? null : address(publicUrl.strip());
  }

  private static URI address(String text) {
    try {
      var url = new URI(text);
      if (url.getHost() != null && String.valueOf(url.getScheme()).matches("(?i)https?")) {
        return url;
      }
    } catch (URISyntaxException unreadable) {
      // Said below, as of an address of another kind.
    }
    throw StartupRefused.setting(
        "TINHGON_PUBLIC_URL", text, "an address such as https://hoidap.example.gov.vn");
  }

  /**
   * The visit that the request belongs to.
   *
   * @throws Refusal if it shows no such cookie as we give, or that of a visit that has ended
   */
  Session of(HttpServletRequest request) {
    return shown(request).orElseThrow(() -> Refusal.because(Reason.NOT_FOUND));
  }

  /** The same, or a new visit. */
  Session ofOrFresh(HttpServletRequest request) {
    return shown(request).orElseGet(this::fresh);
  }

  private Optional<Session> shown(HttpServletRequest request) {
    return Session.of(request, https(request)).flatMap(renewals::find);
  }

  /** Whether the visit still goes on under that id. */
  boolean goesOn(Session session) {
    return renewals.find(session).isPresent();
  }

  /**
   * The visit that the request belongs to. A browser that never got the answer to a request which
   * gave its visit a new id sends that request again, under the old one: then it is the new visit.
   *
   * @throws Refusal if it shows no such cookie as we give, or that of a visit that has ended
   */
  Session of(HttpServletRequest request, String clientId) {
    return shown(request)
        .or(() ->
            Session.of(request, https(request))
                .map(old -> next(old, clientId))
                .filter(renewals::known)
                .flatMap(renewals::find))
        .orElseThrow(() -> Refusal.because(Reason.NOT_FOUND));
  }

  /** Whether the request shows the id of that visit. */
  boolean shows(HttpServletRequest request, Session session) {
    return Session.of(request, https(request))
        .map(Session::id)
        .filter(session.id()::equals)
        .isPresent();
  }

  /** The same visit under a new id; the old one has ended for whoever knows it. */
  Session renew(Session session, String clientId) {
    return renewals.renew(session, next(session, clientId));
  }

  /** Told by our key, the old id, and what only this browser knows: the id of its request. */
  private Session next(Session old, String clientId) {
    return Session.of(key.derived("visit", old.id() + '\n' + clientId));
  }

  /** A new visit. */
  Session fresh() {
    return Session.fresh(random);
  }

  /** How the browser is told of its visit. */
  ResponseCookie cookie(HttpServletRequest request, Session session) {
    return session.cookie(https(request));
  }

  /**
   * Lets only our own page change anything.
   *
   * @throws Refusal if a foreign page, or none at all, has sent the request
   */
  void requireOwnPage(HttpServletRequest request) {
    String origin = request.getHeader("Origin");
    if (origin == null || !ours(origin, request)) {
      throw Refusal.because(Reason.FOREIGN_ORIGIN);
    }
  }

  private boolean ours(String origin, HttpServletRequest request) {
    String place = origin.toLowerCase(Locale.ROOT);
    if (publicUrl != null && place.equals(origin(publicUrl))) {
      return true;
    }
    String host = callers.host(request);
    return host != null
        && (place.equals("http://" + host.toLowerCase(Locale.ROOT))
            || place.equals("https://" + host.toLowerCase(Locale.ROOT)));
  }

  private boolean https(HttpServletRequest request) {
    return callers.secure(request)
        || (publicUrl != null
            && "https".equalsIgnoreCase(publicUrl.getScheme())
            && publicUrl.getAuthority().equalsIgnoreCase(callers.host(request)));
  }

  private static String origin(URI url) {
    return (url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT);
  }
}
