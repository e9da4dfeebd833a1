package vn.tinhgon.channel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Span;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Abilities;

/**
 * Writes a reply out as the single messages of a channel, by what that channel can do: sources at
 * the end, what can be pressed below the last part, or else written out with numbers.
 */
public final class Composition {
  /** What "(12/34) " and its like take, and more. */
  private static final int NUMBERING = 12;

  private final Abilities abilities;
  private final Wording wording;

  /** For a channel that can do that. */
  public Composition(Abilities abilities, Wording wording) {
    this.abilities = abilities;
    this.wording = wording;
  }

  /** The messages, in order; files first, so that the words and what can be pressed stand below. */
  public List<Reply> parts(Reply reply) {
    List<Reply> parts = new ArrayList<>();
    if (abilities.files()) {
      for (Attachment file : reply.papers().files()) {
        parts.add(Reply.of("").with(Papers.of(List.of(file))));
      }
    }
    RichText text = withSources(reply);
    if (!abilities.buttons()) {
      numbered(plain(text.text(), reply)).stream().map(Reply::of).forEach(parts::add);
      return parts;
    }
    List<RichText> pieces =
        text.split(abilities.longestText()).stream()
            .filter(piece -> !piece.text().isBlank())
            .toList();
    for (int i = 0; i < pieces.size(); i++) {
      boolean last = i == pieces.size() - 1;
      var part = new Reply(pieces.get(i), List.of(), last ? reply.buttons() : List.of());
      parts.add(last ? part.with(reply.votes()) : part);
    }
    return parts;
  }

  private RichText withSources(Reply reply) {
    if (reply.sources().isEmpty()) {
      return reply.body();
    }
    var footer = new StringBuilder(wording.get("bubble.sources"));
    for (Source source : reply.sources()) {
      footer.append("\n• ").append(source.label());
      if (source.url() != null) {
        footer.append(" – ").append(source.url());
      }
    }
    List<Span> style =
        abilities.styles()
            ? List.of(new Span(0, footer.length(), Span.Style.ITALIC))
            : List.<Span>of();
    return reply.body().then("\n\n", new RichText(footer.toString(), style));
  }

  /** The words with all that can be said in answer to them, composed so that it is short. */
  private String plain(String words, Reply reply) {
    var text = new StringBuilder(words);
    int number = 1;
    for (Button button : reply.buttons()) {
      text.append(number == 1 ? "\n\n" : "\n").append(number++).append(". ").append(button.label());
    }
    if (!reply.buttons().isEmpty()) {
      text.append('\n').append(wording.get("bubble.choose"));
    }
    if (!reply.votes().words().isEmpty()) {
      text.append("\n\n").append(reply.votes().words());
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** One message where it fits; else each says which of how many it is. */
  private List<String> numbered(String text) {
    if (text.length() <= abilities.longestText()) {
      return text.isEmpty() ? List.of() : List.of(text);
    }
    List<String> pieces =
        RichText.plain(text).split(abilities.longestText() - NUMBERING).stream()
            .map(piece -> piece.text().strip())
            .filter(piece -> !piece.isEmpty())
            .toList();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      String place = wording.get("bubble.part", "" + (i + 1), "" + pieces.size());
      parts.add(place + "\n" + pieces.get(i));
    }
    return parts;
  }
}
