package vn.tinhgon.support;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What was said between {@link FakeZaloOa} and people, as its lists show it: newest first. */
final class OaChats {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final int MOST = 10;

  private final List<ObjectNode> said = new ArrayList<>();

  synchronized void fromPerson(String person, String id, String type, String text, Instant at) {
    add(1, person, FakeZaloOa.OA_ID, id, type, text, at);
  }

  synchronized void toPerson(String person, String id, String text, Instant at) {
    add(0, FakeZaloOa.OA_ID, person, id, "text", text, at);
  }

  private void add(
      int src, String from, String to, String id, String type, String text, Instant at) {
    said.add(
        MAPPER
            .createObjectNode()
            .put("src", src)
            .put("time", at.toEpochMilli())
            .put("type", type)
            .put("message", text)
            .put("message_id", id)
            .put("from_id", from)
            .put("to_id", to));
  }

  /** The latest message of each chat. */
  synchronized String recent(JsonNode asked) {
    List<String> seen = new ArrayList<>();
    return page(
        newest().stream()
            .filter(message -> {
              boolean fresh = !seen.contains(person(message));
              seen.add(person(message));
              return fresh;
            })
            .toList(),
        asked);
  }

  synchronized String conversation(JsonNode asked) {
    String person = asked.path("user_id").asString();
    return page(
        newest().stream().filter(message -> person(message).equals(person)).toList(), asked);
  }

  private List<ObjectNode> newest() {
    List<ObjectNode> all = new ArrayList<>(said);
    all.sort(Comparator.comparingLong((ObjectNode one) -> one.path("time").asLong()).reversed());
    return all;
  }

  private static String person(JsonNode message) {
    String end = message.path("src").asInt() == 1 ? "from_id" : "to_id";
    return message.path(end).asString();
  }

  private static String page(List<ObjectNode> all, JsonNode asked) {
    int count = asked.path("count").asInt(-1);
    int offset = asked.path("offset").asInt(-1);
    if (count < 1 || count > MOST || offset < 0) {
      return FakeZaloOa.error(-201, "count is 1 to " + MOST);
    }
    List<ObjectNode> page =
        all.subList(Math.min(offset, all.size()), Math.min(offset + count, all.size()));
    return "{\"data\":" + page + ",\"error\":0,\"message\":\"Success\"}";
  }
}
