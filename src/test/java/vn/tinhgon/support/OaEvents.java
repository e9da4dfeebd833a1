package vn.tinhgon.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of a Zalo Official Account for tests, and their signatures. */
public final class OaEvents {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private OaEvents() {}

  /** Words typed to the account. */
  public static ObjectNode text(String person, String id, String text, Instant at) {
    ObjectNode event = sent("text", person, id, at);
    ((ObjectNode) event.path("message")).put("text", text);
    return event;
  }

  /** Anything else of that kind: a picture, a sticker. */
  public static ObjectNode sent(String kind, String person, String id, Instant at) {
    ObjectNode event = event("user_send_" + kind, at);
    event.putObject("sender").put("id", person);
    event.putObject("recipient").put("id", FakeZaloOa.OA_ID);
    event.put("user_id_by_app", "by-app-" + person);
    ObjectNode message = event.putObject("message").put("msg_id", id);
    if (!kind.equals("text")) {
      message
          .putArray("attachments")
          .addObject()
          .put("type", kind)
          .putObject("payload")
          .put("url", "https://photo.example.vn/1.jpg");
    }
    return event;
  }

  /** What the account said; {@code admin} = who did so by hand, empty if it was the program. */
  public static ObjectNode echo(String person, String id, String text, String admin, Instant at) {
    ObjectNode event = event("oa_send_text", at);
    ObjectNode sender = event.putObject("sender").put("id", FakeZaloOa.OA_ID);
    if (!admin.isEmpty()) {
      sender.put("admin_id", admin);
    }
    event.putObject("recipient").put("id", person);
    event.putObject("message").put("msg_id", id).put("text", text);
    return event;
  }

  public static ObjectNode follow(String person, Instant at) {
    ObjectNode event = event("follow", at);
    event.put("oa_id", FakeZaloOa.OA_ID).put("source", "oa_profile");
    event.putObject("follower").put("id", person);
    return event;
  }

  /** Any event, without what is special to it. */
  public static ObjectNode event(String name, Instant at) {
    return MAPPER
        .createObjectNode()
        .put("app_id", FakeZaloOa.APP_ID)
        .put("event_name", name)
        .put("timestamp", "" + at.toEpochMilli());
  }

  /** The header's value for that body. */
  public static String signed(String body) {
    String time = MAPPER.readTree(body).path("timestamp").asString("");
    return "mac=" + mac(FakeZaloOa.APP_ID, body, time, FakeZaloOa.OA_SECRET);
  }

  /** SHA-256 of all that, one after the other. */
  public static String mac(String id, String body, String time, String secret) {
    try {
      byte[] bytes = (id + body + time + secret).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
