package vn.tinhgon.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * What a message consists of; a channel must say which. Holds nothing that a database refuses, such
 * as a NUL, whatever somebody sent.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Content.ButtonPress.class, name = "button"),
  @JsonSubTypes.Type(value = Content.Document.class, name = "document"),
  @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")
})
public sealed interface Content {

  /** Words, exactly as typed. */
  record Text(String text) implements Content {
    public Text {
      text = Json.storable(text);
    }
  }

  /** A press on one of our buttons. */
  record ButtonPress(String token) implements Content {
    public ButtonPress {
      token = Json.storable(token);
    }
  }

  /**
   * A file, not yet fetched.
   *
   * @param size in bytes as the platform says; 0 where it does not
   * @param caption what was typed below it
   */
  record Document(String fileId, String name, long size, String caption) implements Content {
    @JsonCreator
    public Document(String fileId, String name, long size, @Nullable String caption) {
      this.fileId = Json.storable(fileId);
      this.name = Json.storable(name);
      this.size = size;
      this.caption = caption == null ? "" : Json.storable(caption);
    }

    /** A file without words. */
    public Document(String fileId, String name, long size) {
      this(fileId, name, size, "");
    }
  }

  /** Something we do not read: a sticker, a voice message; {@code kind} names it in English. */
  record Unsupported(String kind) implements Content {
    /** The platform does not say what it was: a file, or a reply with a quotation. */
    public static final String UNNAMED = "unnamed";
  }
}
