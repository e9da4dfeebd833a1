package vn.tinhgon.conversation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.answer.Citation;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Puts answers into replies that any channel can send. */
final class Replies {
  private final Wording wording;

  Replies(Wording wording) {
    this.wording = wording;
  }

  /** The choices that stand under an answer. */
  List<Choice> choices(Answer answer) {
    return switch (answer) {
      case Answer.Found found -> found.related();
      case Answer.Ambiguous ambiguous -> ambiguous.choices();
      case Answer.NotFound missing -> missing.nearest();
      case Answer.SmallTalk _ -> List.of();
    };
  }

  /** The reply; among others it says where a question can be passed on, for there it cannot. */
  Reply of(Answer answer, List<Button> buttons, boolean privately) {
    String text =
        privately
            ? answer.text()
            : answer
                .text()
                .replace(wording.get("unknown.hand.over"), wording.get("dialogue.hand.over.alone"));
    List<Source> sources =
        answer instanceof Answer.Found found
            ? found.citations().stream().map(this::source).toList()
            : List.of();
    return new Reply(RichText.plain(text), sources, buttons, mark(answer));
  }

  /** What is said to something of that kind, which we do not read. */
  Reply unread(String kind) {
    boolean unnamed = kind.equals(Content.Unsupported.UNNAMED);
    return Reply.of(wording.get(unnamed ? "dialogue.unnamed" : "dialogue.text.only"));
  }

  /** The reply with a notice before it. */
  Reply after(String notice, Reply reply) {
    return new Reply(
        RichText.plain(notice).then("\n\n", reply.body()),
        reply.sources(),
        reply.buttons(),
        reply.mark(),
        reply.papers(),
        reply.votes());
  }

  /** The reply with a notice below its words. */
  Reply before(Reply reply, String notice) {
    return new Reply(
        reply.body().then("\n\n", RichText.plain(notice)),
        reply.sources(),
        reply.buttons(),
        reply.mark(),
        reply.papers(),
        reply.votes());
  }

  private static Mark mark(Answer answer) {
    return switch (answer) {
      case Answer.Found found ->
          found.status() == null ? Mark.NONE : Mark.valueOf(found.status().name());
      case Answer.Ambiguous _ -> Mark.CLARIFY;
      case Answer.NotFound _ -> Mark.UNKNOWN;
      case Answer.SmallTalk _ -> Mark.NONE;
    };
  }

  private Source source(Citation citation) {
    String label =
        citation.document() == null
            ? publication(citation)
            : wording.get(
                citation.issued() == null ? "source.document" : "source.document.issued",
                citation.document(),
                citation.issuer() == null ? "" : citation.issuer(),
                Vietnam.written(citation.issued() == null ? "" : citation.issued()));
    return new Source(label, citation.url());
  }

  private String publication(Citation citation) {
    String where =
        Stream.of(citation.publisher(), citation.published())
            .filter(part -> part != null && !part.isBlank())
            .collect(Collectors.joining(", "));
    return where.isEmpty()
        ? wording.get("source.publication", citation.title())
        : wording.get("source.publication.where", citation.title(), where);
  }
}
