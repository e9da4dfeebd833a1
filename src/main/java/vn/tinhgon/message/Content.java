package vn.tinhgon.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

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

  /** A file, not yet fetched; {@code size} in bytes as the platform says. */
  record Document(String fileId, String name, long size) implements Content {
    public Document {
      fileId = Json.storable(fileId);
      name = Json.storable(name);
    }
  }

  /** Something we do not read: a sticker, a voice message; {@code kind} names it in English. */
  record Unsupported(String kind) implements Content {}
}
