package vn.tinhgon.message;

/**
 * Who wrote a message, by the platform's stable id, and how the words came to us.
 *
 * @param id the platform's user id; rights hang on it and on nothing else
 * @param name display name, only ever shown, never trusted
 * @param origin only {@link Origin#TYPED} words may be a command
 */
public record Sender(String id, String name, Origin origin) {

  public Sender {
    id = Json.storable(id);
    name = Json.storable(name);
  }

  /** How the words came. */
  public enum Origin {
    /** Written by the sender himself, just now. */
    TYPED,
    /** Somebody else's words, passed on. */
    FORWARDED,
    /** An earlier message changed afterwards. */
    EDITED,
    /** Written through, or by, another bot. */
    BOT,
    /** A channel or an anonymous group administrator: nobody we could know. */
    ANONYMOUS
  }
}
