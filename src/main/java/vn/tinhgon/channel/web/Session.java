package vn.tinhgon.channel.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Hash;

/**
 * One browser's visit: 128 random bits that only this browser knows. Whoever shows them is that
 * visitor; we keep nothing but their hash.
 *
 * @param chat the conversation it belongs to: its own, or that of the visit which it goes on with
 */
record Session(String id, String chat) {
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final int BYTES = 16;
  private static final String NAME = "tinhgon";

  /** With this name a browser takes the cookie from nobody but this host, and over https only. */
  private static final String NAME_OVER_HTTPS = "__Host-tinhgon";

  /** A visit with a conversation of its own. */
  Session(String id) {
    this(id, hash("visit", id));
  }

  /** The same visit in that conversation. */
  Session in(String conversation) {
    return new Session(id, conversation);
  }

  /** A visit that nobody can guess. */
  static Session fresh(SecureRandom random) {
    byte[] bits = new byte[BYTES];
    random.nextBytes(bits);
    return of(bits);
  }

  /** The visit whose id these 128 bits are. */
  static Session of(byte[] bits) {
    return new Session(
        Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bits, BYTES)));
  }

  /** The visit whose cookie the request shows. */
  static Optional<Session> of(HttpServletRequest request, boolean https) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(name(https)))
            .map(Cookie::getValue)
            .filter(id -> SHAPE.matcher(id).matches())
            .map(Session::new)
            .findFirst();
  }

  /** Ends with the browser: on a shared computer nothing stays behind. */
  ResponseCookie cookie(boolean https) {
    return ResponseCookie.from(name(https), id)
        .path("/")
        .httpOnly(true)
        .sameSite("Strict")
        .secure(https)
        .build();
  }

  /** Where this visit's conversation takes place; also the visitor's id. */
  Address address() {
    return new Address("web", "page", chat);
  }

  /** How we know it again: by its hash. */
  String mark() {
    return hash("visit", id);
  }

  /** What our own form carries along to prove that we made it for this visit. */
  String formToken() {
    return hash("form", id);
  }

  private static String hash(String purpose, String id) {
    return Hash.of(purpose + ":" + id);
  }

  private static String name(boolean https) {
    return https ? NAME_OVER_HTTPS : NAME;
  }

  @Override
  public String toString() {
    return "Session[…]";
  }
}
