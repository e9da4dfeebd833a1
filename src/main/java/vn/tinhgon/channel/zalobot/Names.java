package vn.tinhgon.channel.zalobot;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import tools.jackson.databind.JsonNode;

/** What the bot is called: by the platform by ids, in groups by its name. */
final class Names {
  private final Set<String> ids = new CopyOnWriteArraySet<>();
  private final Set<String> names = new CopyOnWriteArraySet<>();

  Names(String account, String name) {
    ids.add(account);
    add(names, name);
  }

  /** Learns what {@code getMe} says; which field holds the name people see is not documented. */
  void learn(JsonNode me) {
    add(ids, me.path("id").asString(""));
    for (String field : List.of("account_name", "display_name", "name")) {
      add(names, me.path(field).asString(""));
    }
  }

  private static void add(Set<String> set, String text) {
    if (!text.isBlank()) {
      set.add(text.strip());
    }
  }

  boolean isMe(String id) {
    return ids.contains(id);
  }

  /**
   * The words without our name at their head, which is there only to call us. It stands in the text
   * as it is, without a mark of its length: of a name we do not know the first word is taken off.
   */
  String stripped(String text) {
    if (!text.startsWith("@")) {
      return text;
    }
    int length =
        names.stream()
            .filter(name -> text.regionMatches(true, 1, name, 0, name.length()))
            .map(name -> name.length() + 1)
            .filter(end -> end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))
            .max(Comparator.naturalOrder())
            .orElseGet(() -> text.split("\\s", 2)[0].length());
    String rest = text.substring(length).replaceFirst("^[\\s,:]+", "");
    // A command stands at the very beginning of what was typed, or it is none.
    return rest.startsWith("/") ? text : rest;
  }
}
