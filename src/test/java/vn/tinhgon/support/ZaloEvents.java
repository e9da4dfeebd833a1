package vn.tinhgon.support;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events of the Zalo Bot Platform for tests, in the flat form in which webhooks carry them. */
public final class ZaloEvents {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long DATE = 1_795_000_000_000L;

  private ZaloEvents() {}

  /** Words typed in private. */
  public static Draft typed(String person, String messageId, String text) {
    return message("message.text.received", person, messageId).put("text", text);
  }

  /** A picture with a caption. */
  public static Draft image(String person, String messageId, String caption) {
    return message("message.image.received", person, messageId)
        .put("message_type", "CHAT_PHOTO")
        .put("photo_url", "https://photo.example.vn/1.jpg")
        .put("caption", caption);
  }

  public static Draft sticker(String person, String messageId) {
    return message("message.sticker.received", person, messageId)
        .put("message_type", "CHAT_STICKER")
        .put("sticker", "2be8");
  }

  public static Draft voice(String person, String messageId) {
    return message("message.voice.received", person, messageId)
        .put("message_type", "CHAT_VOICE")
        .put("voice_url", "https://voice.example.vn/1.aac");
  }

  /** A file, or a reply with a quotation: the platform does not say which. */
  public static Draft unsupported(String person, String messageId) {
    return message("message.unsupported.received", person, messageId);
  }

  /** Any event about a message in private. */
  public static Draft message(String event, String person, String messageId) {
    ObjectNode root = MAPPER.createObjectNode();
    root.put("event_name", event);
    ObjectNode message = root.putObject("message");
    message.put("date", DATE);
    message.putObject("chat").put("chat_type", "PRIVATE").put("id", person);
    message.put("message_id", messageId);
    ObjectNode from = message.putObject("from");
    from.put("id", person).put("is_bot", false).put("display_name", "Chị Lan");
    return new Draft(root, message);
  }

  /** An event being written. */
  public record Draft(ObjectNode event, ObjectNode message) {
    public Draft put(String field, String value) {
      message.put(field, value);
      return this;
    }

    /** Any JSON as a field's value. */
    public Draft set(String field, String json) {
      message.set(field, MAPPER.readTree(json));
      return this;
    }

    /** Without that field. */
    public Draft without(String field) {
      message.remove(field);
      event.remove(field);
      return this;
    }

    /** In that group. */
    public Draft in(String group) {
      return set("chat", "{\"chat_type\":\"GROUP\",\"id\":\"" + group + "\"}");
    }

    /** As live webhooks have it. */
    public String flat() {
      return event.toString();
    }

    /** As the documentation and {@code getUpdates} have it. */
    public String wrapped() {
      return "{\"ok\":true,\"result\":" + event + ",\"error_code\":0}";
    }
  }
}
