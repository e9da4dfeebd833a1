package vn.tinhgon.conversation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;

/**
 * Forgets, every hour, what nobody can come back to: silent conversations, choices and roles that
 * are over.
 */
@Component
class Forgetting {
  private final Conversations conversations;
  private final Choices choices;
  private final Access access;

  Forgetting(Conversations conversations, Choices choices, Access access) {
    this.conversations = conversations;
    this.choices = choices;
    this.access = access;
  }

  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  void forget() {
    conversations.forgetSilent();
    choices.forgetExpired();
    access.forgetEnded();
  }
}
