package vn.tinhgon.conversation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.command.Memory;
import vn.tinhgon.message.Address;

/** What was named last, and the choices that are open. */
@Component
class Memories implements Memory {
  private final Conversations conversations;
  private final Choices choices;
  private final Turns turns;

  Memories(Conversations conversations, Choices choices, Turns turns) {
    this.conversations = conversations;
    this.choices = choices;
    this.turns = turns;
  }

  @Override
  public Optional<String> lastQuestion(Address at, String person) {
    return Optional.of(conversations.of(at, person).question()).filter(text -> !text.isBlank());
  }

  @Override
  public List<Exchange> exchanges(Address at, String person) {
    return turns.of(at, person);
  }

  @Override
  public void forget(Address at, String person) {
    conversations.forget(at, person);
    choices.erase(at, person);
    turns.forget(at, person);
  }
}
