package vn.tinhgon.message;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** What a message consists of; a channel must say which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Content.Text.class, name = "text"),
  @JsonSubTypes.Type(value = Content.ButtonPress.class, name = "button"),
  @JsonSubTypes.Type(value = Content.Document.class, name = "document"),
  @JsonSubTypes.Type(value = Content.Unsupported.class, name = "unsupported")
})
public sealed interface Content {

  /** Words, exactly as typed. */
  record Text(String text) implements Content {}

  /** A press on one of our buttons. */
  record ButtonPress(String token) implements Content {}

  /** A file, not yet fetched; {@code size} in bytes as the platform says. */
  record Document(String fileId, String name, long size) implements Content {}

  /** Something we do not read: a sticker, a voice message; {@code kind} names it in English. */
  record Unsupported(String kind) implements Content {}
}
