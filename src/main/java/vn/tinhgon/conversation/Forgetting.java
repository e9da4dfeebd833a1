package vn.tinhgon.conversation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets, every hour, what nobody can come back to: silent conversations, expired choices. */
@Component
class Forgetting {
  private final Conversations conversations;
  private final Choices choices;

  Forgetting(Conversations conversations, Choices choices) {
    this.conversations = conversations;
    this.choices = choices;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forget() {
    conversations.forgetSilent();
    choices.forgetExpired();
  }
}
