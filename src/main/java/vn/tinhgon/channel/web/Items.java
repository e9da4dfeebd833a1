package vn.tinhgon.channel.web;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Turns stored messages into what a reader sees; all of it text, nothing of it markup. */
@Component
class Items {
  private static final DateTimeFormatter TODAY = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter EARLIER = DateTimeFormatter.ofPattern("HH:mm, d/M/uuuu");

  private final Wording wording;
  private final Clock clock;

  Items(Wording wording, Clock clock) {
    this.wording = wording;
    this.clock = clock;
  }

  /** A question; {@code label} is what stood on the button, if it was a press on one. */
  Item asked(long id, Instant at, Inbound message, Optional<String> label) {
    String text =
        switch (message.content()) {
          case Content.Text(var words) -> words;
          case Content.ButtonPress _ -> label.orElseGet(() -> wording.get("web.chosen"));
          case Content.Document(_, var name, _, _) -> name;
          case Content.Unsupported(var kind) -> kind;
        };
    String clientId = message.key().substring(message.key().indexOf(':') + 1);
    return new Item.Asked("q" + id, at, time(at), text, clientId);
  }

  /** A reply. */
  Item replied(long id, Instant at, Reply reply) {
    return new Item.Replied(
        "r" + id,
        at,
        time(at),
        badge(reply.mark()),
        Blocks.of(reply.body()),
        reply.sources().stream().map(Items::harmless).toList(),
        reply.buttons(),
        reply.papers().files().stream()
            .map(file -> new Item.Given("/web/files/" + file.id(), file.name()))
            .toList(),
        reply.papers().wanted(),
        reply.votes().buttons());
  }

  private Item.@Nullable Badge badge(Mark mark) {
    return mark == Mark.NONE ? null : new Item.Badge(mark, wording.get("web.mark." + mark.name()));
  }

  private String time(Instant at) {
    var then = at.atZone(Vietnam.TIME);
    var today = clock.instant().atZone(Vietnam.TIME).toLocalDate();
    return then.format(then.toLocalDate().equals(today) ? TODAY : EARLIER);
  }

  /** Only links a browser opens as a page: an address such as {@code javascript:…} is dropped. */
  private static Source harmless(Source source) {
    return new Source(source.label(), isPage(source.url()) ? source.url() : null);
  }

  private static boolean isPage(@Nullable String url) {
    if (url == null) {
      return false;
    }
    try {
      String scheme = URI.create(url).getScheme();
      return "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
