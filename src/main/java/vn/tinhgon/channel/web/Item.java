package vn.tinhgon.channel.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Source;

/** One entry of a transcript, in the order in which things were said. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Item.Asked.class, name = "asked"),
  @JsonSubTypes.Type(value = Item.Replied.class, name = "replied")
})
sealed interface Item {

  String id();

  Instant at();

  /** When it was, as a reader sees it. */
  String time();

  /** What the visitor wrote or chose; {@code clientId} is the one his browser gave it. */
  record Asked(String id, Instant at, String time, String text, String clientId) implements Item {}

  /** What we said; {@code wanted} = a file may be sent now. */
  record Replied(
      String id,
      Instant at,
      String time,
      @Nullable Badge badge,
      List<Block> blocks,
      List<Source> sources,
      List<Button> choices,
      List<Given> files,
      boolean wanted,
      List<Button> votes)
      implements Item {}

  /** A file to be fetched; the address is ours. */
  record Given(String url, String name) {}

  /** A mark and its word. */
  record Badge(Mark mark, String word) {}
}
