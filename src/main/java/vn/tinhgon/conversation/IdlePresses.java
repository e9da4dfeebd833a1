package vn.tinhgon.conversation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.inbox.Presses;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** In a group a press that is over, or another's, is no word to the whole room. */
@Component
class IdlePresses implements Presses {
  private final OpenChoices open;
  private final Wording wording;

  IdlePresses(OpenChoices open, Wording wording) {
    this.open = open;
    this.wording = wording;
  }

  @Override
  public Optional<String> told(Inbound press) {
    return !press.privately()
            && press.content() instanceof Content.ButtonPress(var token)
            && !open.open(press.address(), press.sender().id(), token)
        ? Optional.of(wording.get("dialogue.choice.not.yours"))
        : Optional.empty();
  }
}
