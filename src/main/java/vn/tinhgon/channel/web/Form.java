package vn.tinhgon.channel.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import vn.tinhgon.http.Reason;
import vn.tinhgon.http.Refusal;

/** The fields of a form, as a browser without script sends them. */
record Form(Map<String, String> fields) {

  /** Reads the fields; of one that occurs twice the first counts. */
  static Form parse(String encoded) {
    Map<String, String> fields = new HashMap<>();
    try {
      for (String pair : encoded.split("&", -1)) {
        int equals = pair.indexOf('=');
        if (equals > 0) {
          fields.putIfAbsent(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
        }
      }
    } catch (IllegalArgumentException badEscape) {
      throw Refusal.because(Reason.UNREADABLE);
    }
    return new Form(fields);
  }

  String get(String field) {
    return fields.getOrDefault(field, "");
  }

  boolean has(String field) {
    return fields.containsKey(field);
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
