package vn.tinhgon.message;

import tools.jackson.databind.json.JsonMapper;

/** Messages and replies as JSON text, the form in which the queues keep them. */
public final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Json() {}

  /** A message as JSON. */
  public static String write(Inbound message) {
    return storable(MAPPER.writeValueAsString(message));
  }

  /** A reply as JSON. */
  public static String write(Reply reply) {
    return storable(MAPPER.writeValueAsString(reply));
  }

  /** A text as it stands in JSON, with its quotes. */
  public static String write(String text) {
    return storable(MAPPER.writeValueAsString(text));
  }

  /** The message behind {@link #write(Inbound)}. */
  public static Inbound inbound(String json) {
    return MAPPER.readValue(json, Inbound.class);
  }

  /** The reply behind {@link #write(Reply)}. */
  public static Reply reply(String json) {
    return MAPPER.readValue(json, Reply.class);
  }

  /**
   * Text that every database takes: NUL and halves of surrogate pairs, which PostgreSQL refuses,
   * become U+FFFD.
   */
  public static String storable(String text) {
    StringBuilder clean = null;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit != 0 && !Character.isSurrogate(unit)) {
        continue;
      }
      if (unit != 0
          && Character.isSurrogatePair(unit, i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
        i++;
        continue;
      }
      clean = clean == null ? new StringBuilder(text) : clean;
      clean.setCharAt(i, '\uFFFD');
    }
    return clean == null ? text : clean.toString();
  }
}
