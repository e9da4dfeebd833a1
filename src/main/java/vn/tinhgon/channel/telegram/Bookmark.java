package vn.tinhgon.channel.telegram;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Where we are in Telegram's queue: what the next fetch confirms and how much it asks for. Trusts
 * no order of ids from one batch to the next: after a quiet week they may begin anew, and lower.
 */
final class Bookmark {
  /** What we take; named at each fetch, and when an address is set. */
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "inline_query", "my_chat_member");

  private static final int BATCH = 100;

  /** The same single update came broken so often: it is not the line. */
  private static final int BROKEN = 3;

  private static final Pattern UPDATE_ID = Pattern.compile("\"update_id\"\\s*:\\s*(\\d{1,18})");

  /** One above the last update stored and not known to be confirmed; 0 for none. */
  private long offset;

  private int limit = BATCH;
  private int broken;
  private List<Long> last = List.of();

  /** The parameters of the next fetch. */
  Map<String, Object> next(Duration pollTimeout) {
    Map<String, Object> parameters = new HashMap<>();
    if (offset != 0) {
      parameters.put("offset", offset);
    }
    parameters.put("limit", limit);
    parameters.put("timeout", pollTimeout.toSeconds());
    parameters.put("allowed_updates", KINDS);
    return parameters;
  }

  /** Nothing waits, so all is confirmed: the next fetch begins wherever the queue begins. */
  void atTheEnd() {
    offset = 0;
    limit = BATCH;
    last = List.of();
  }

  /** This batch is stored and may be confirmed. Returns whether it came again although it was. */
  boolean stored(JsonNode batch) {
    List<Long> ids = batch.valueStream().map(update -> update.path("update_id").asLong(0)).toList();
    boolean repeated = ids.equals(last);
    last = ids;
    offset = ids.stream().mapToLong(Long::longValue).max().orElse(0) + 1;
    limit = BATCH;
    broken = 0;
    return repeated;
  }

  /** From now on one at a time, to find the update that cannot be read; false if it is so yet. */
  boolean singleOut() {
    boolean changed = limit != 1;
    limit = 1;
    return changed;
  }

  /** The id of the one update in this text, once it is beyond doubt that it cannot be read. */
  OptionalLong hopeless(String body, boolean tooLong) {
    var id = UPDATE_ID.matcher(body);
    return id.find() && (tooLong || ++broken >= BROKEN)
        ? OptionalLong.of(Long.parseLong(id.group(1)))
        : OptionalLong.empty();
  }

  /** That update is put aside and may be confirmed. */
  void skip(long updateId) {
    offset = updateId + 1;
    broken = 0;
  }
}
