package vn.tinhgon.channel.telegram;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Whether words in a group speak to us: by command, reply or name. */
final class Mentions {
  private static final Pattern COMMAND = Pattern.compile("^(/[A-Za-z0-9_]+)@([A-Za-z0-9_]+)");

  private final String botId;
  private final String username;

  Mentions(String botId, String username) {
    this.botId = botId;
    this.username = username;
  }

  /** A command to another bot never does, even as a reply to us. */
  boolean addressed(JsonNode message) {
    String text = message.path("text").asString("");
    if (text.startsWith("/")) {
      Matcher command = COMMAND.matcher(text);
      return !command.find() || isMe(command.group(2));
    }
    return message.path("reply_to_message").path("from").path("id").asString("").equals(botId)
        || named(message, text);
  }

  /** The words without our name, which is there only to call us. */
  String stripped(String text) {
    Matcher command = COMMAND.matcher(text);
    if (command.find() && isMe(command.group(2))) {
      return command.group(1) + text.substring(command.end());
    }
    String name = "@" + username;
    boolean called =
        text.regionMatches(true, 0, name, 0, name.length())
            && (text.length() == name.length() || !inName(text.charAt(name.length())));
    String rest = called ? text.substring(name.length()).replaceFirst("^[\\s,:]+", "") : text;
    // A command stands at the very beginning of what was typed, or it is none.
    return rest.startsWith("/") ? text : rest;
  }

  private boolean named(JsonNode message, String text) {
    for (JsonNode entity : message.path("entities")) {
      String type = entity.path("type").asString("");
      if (type.equals("text_mention")
          && entity.path("user").path("id").asString("").equals(botId)) {
        return true;
      }
      int offset = entity.path("offset").asInt(-1);
      int end = offset + entity.path("length").asInt(0);
      if (type.equals("mention")
          && offset >= 0
          && end > offset
          && end <= text.length()
          && isMe(text.substring(offset + 1, end))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMe(String name) {
    return !username.isEmpty()
        && name.toLowerCase(Locale.ROOT).equals(username.toLowerCase(Locale.ROOT));
  }

  private static boolean inName(char unit) {
    return unit == '_' || (unit < 128 && Character.isLetterOrDigit(unit));
  }
}
