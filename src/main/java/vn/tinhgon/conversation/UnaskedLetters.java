package vn.tinhgon.conversation;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.tinhgon.answer.Choice;
import vn.tinhgon.command.Letters;
import vn.tinhgon.command.Offer;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.outbox.Outbox;

/** Letters with choices that leave alone what their reader is doing. */
@Component
class UnaskedLetters implements Letters {
  private final Choices choices;
  private final Outbox outbox;

  UnaskedLetters(Choices choices, Outbox outbox) {
    this.choices = choices;
    this.outbox = outbox;
  }

  @Override
  public List<Long> send(Address to, String person, String text, List<Offer> offers) {
    return outbox.serves(to) ? outbox.put(to, letter(to, person, text, offers)) : List.of();
  }

  @Override
  public List<Long> sendOnce(Address to, String person, String text, List<Offer> offers) {
    return outbox.serves(to) ? outbox.putOnce(to, letter(to, person, text, offers)) : List.of();
  }

  private Reply letter(Address to, String person, String text, List<Offer> offers) {
    var open = offers.stream().map(o -> new Choice(o.label(), o.command())).toList();
    return new Reply(RichText.plain(text), List.of(), choices.offerForLong(to, person, open));
  }
}
