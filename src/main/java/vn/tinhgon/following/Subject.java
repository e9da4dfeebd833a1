package vn.tinhgon.following;

/**
 * Something that can be followed.
 *
 * @param id of the entry, the row or the topic
 */
public record Subject(Kind kind, String id) {

  /** What it is. */
  public enum Kind {
    ENTRY,
    DOCUMENT,
    UNIT,
    PLACE,
    TOPIC
  }

  /** As it is kept. */
  public String key() {
    return kind.name() + ':' + id;
  }

  /** The one that is kept so. */
  public static Subject of(String key) {
    int colon = key.indexOf(':');
    return new Subject(Kind.valueOf(key.substring(0, colon)), key.substring(colon + 1));
  }
}
