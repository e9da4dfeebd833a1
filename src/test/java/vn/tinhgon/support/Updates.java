package vn.tinhgon.support;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Telegram updates for tests, without their update id. */
public final class Updates {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final long DATE = 1_795_000_000L;

  private Updates() {}

  /** Words typed in a private chat. */
  public static String typed(long chat, long messageId, String text) {
    return message(chat, messageId).put("text", text).json();
  }

  /** Words in a private chat changed to these, so many seconds after they were typed. */
  public static String edited(long chat, long messageId, long seconds, String text) {
    return message(chat, messageId)
        .put("text", text)
        .set("edit_date", "" + (DATE + seconds))
        .json()
        .replace("{\"message\":", "{\"edited_message\":");
  }

  /** A file in a private chat; no caption where that is empty. */
  public static String document(
      long chat, long messageId, String fileId, String name, long size, String caption) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("file_id", fileId).put("file_unique_id", "u" + fileId);
    document.put("file_name", name).put("file_size", size);
    Draft draft = message(chat, messageId).set("document", document.toString());
    return (caption.isEmpty() ? draft : draft.put("caption", caption)).json();
  }

  /** A press on a button under message 5. */
  public static String pressed(long chat, String callbackId, String data) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode query = update.putObject("callback_query").put("id", callbackId).put("data", data);
    query.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "Lan");
    ObjectNode message = query.putObject("message").put("message_id", 5).put("date", DATE);
    message.putObject("chat").put("id", chat).put("type", "private");
    return update.toString();
  }

  /** Words behind the bot's name that somebody is typing in some group. */
  public static String inline(long person, String queryId, String words) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode query = update.putObject("inline_query").put("id", queryId).put("query", words);
    query.put("offset", "").put("chat_type", "supergroup");
    query.putObject("from").put("id", person).put("is_bot", false).put("first_name", "Lan");
    return update.toString();
  }

  /** A private message without content, to be filled. */
  public static Draft message(long chat, long messageId) {
    ObjectNode update = MAPPER.createObjectNode();
    ObjectNode message = update.putObject("message").put("message_id", messageId).put("date", DATE);
    message.putObject("chat").put("id", chat).put("type", "private");
    message.putObject("from").put("id", chat).put("is_bot", false).put("first_name", "Lan");
    return new Draft(update, message);
  }

  /** An update being written. */
  public record Draft(ObjectNode update, ObjectNode message) {

    public Draft put(String field, String value) {
      message.put(field, value);
      return this;
    }

    /** Any JSON as a field's value. */
    public Draft set(String field, String json) {
      message.set(field, MAPPER.readTree(json));
      return this;
    }

    public String json() {
      return update.toString();
    }
  }
}
