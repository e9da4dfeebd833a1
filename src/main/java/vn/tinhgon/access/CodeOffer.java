package vn.tinhgon.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A code for the first administrator, or that there is one already.
 *
 * @param code null when there is an administrator
 * @param until how long the code is good, or the administrator's role lasts; null = without end
 */
public record CodeOffer(@Nullable String code, @Nullable Instant until) {

  static CodeOffer made(String code, Instant until) {
    return new CodeOffer(code, until);
  }

  static CodeOffer refused(Instant until) {
    return new CodeOffer(null, until.equals(Instant.MAX) ? null : until);
  }

  /** Without the code. */
  @Override
  public String toString() {
    return "CodeOffer[" + (code == null ? "none" : "made") + ", until " + until + "]";
  }
}
