package vn.tinhgon.conversation;

import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.command.Said;
import vn.tinhgon.command.Speaker;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.outbox.Outbox;

/** Turns what commands say into replies, with their choices open. */
@Component
class SpokenReplies implements Speaker {
  private final Choices choices;
  private final Outbox outbox;

  SpokenReplies(Choices choices, Outbox outbox) {
    this.choices = choices;
    this.outbox = outbox;
  }

  @Override
  public void say(Address chat, String person, Said said) {
    outbox.put(chat, reply(chat, person, said));
  }

  /** The reply; choices that were open before are closed where it has some, or waits for words. */
  Reply reply(Address chat, String person, Said said) {
    Reply reply = Reply.of(said.text()).with(said.papers());
    if (said.offers().isEmpty() && !said.waits()) {
      return reply;
    }
    choices.waits(chat, person);
    var offers = said.offers().stream().map(o -> new Choice(o.label(), o.command())).toList();
    return new Reply(
        reply.body(),
        reply.sources(),
        choices.offerWords(chat, person, offers),
        reply.mark(),
        reply.papers());
  }
}
