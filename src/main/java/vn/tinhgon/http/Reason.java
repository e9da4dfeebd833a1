package vn.tinhgon.http;

import java.util.Locale;

/** Why a request is not taken. Its sentence is {@code problem.<key>} in messages.properties. */
public enum Reason {
  UNREADABLE(400, "Malformed request"),
  WRONG_FIELD(400, "Wrong field"),
  BLANK_TEXT(400, "Empty text"),
  WRONG_SECRET(401, "Unauthorized"),
  FOREIGN_ORIGIN(403, "Foreign origin"),
  NOT_ALLOWED(403, "Not allowed"),
  NOT_FOUND(404, "Not found"),
  WRONG_METHOD(405, "Method not allowed"),
  TOO_SLOW(408, "Request too slow"),
  TEXT_TOO_LONG(413, "Text too long"),
  BODY_TOO_LARGE(413, "Body too large"),
  UPLOAD_TOO_LARGE(413, "File too large"),
  WRONG_TYPE(415, "Unsupported content type"),
  TOO_MANY(429, "Too many requests"),
  OUR_FAULT(500, "Internal error"),
  BUSY(503, "Busy");

  private final int status;
  private final String title;

  Reason(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The reason nearest to a bare status. */
  static Reason of(int status) {
    return switch (status) {
      case 400 -> UNREADABLE;
      case 401 -> WRONG_SECRET;
      case 403 -> FOREIGN_ORIGIN;
      case 404 -> NOT_FOUND;
      case 405 -> WRONG_METHOD;
      case 408 -> TOO_SLOW;
      case 413 -> BODY_TOO_LARGE;
      case 415 -> WRONG_TYPE;
      case 429 -> TOO_MANY;
      case 503 -> BUSY;
      default -> status < 500 ? UNREADABLE : OUR_FAULT;
    };
  }

  public int status() {
    return status;
  }

  /** In English, for programs and logs. */
  public String title() {
    return title;
  }

  /** The name that programs and messages.properties use. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
