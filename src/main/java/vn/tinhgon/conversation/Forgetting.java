package vn.tinhgon.conversation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.Staff;
import vn.tinhgon.command.Commands;

/**
 * Forgets, every hour, what nobody can come back to: silent conversations, choices and roles that
 * are over.
 */
@Component
public class Forgetting {
  private final Conversations conversations;
  private final Choices choices;
  private final Access access;
  private final Staff staff;
  private final Commands commands;
  private final Turns turns;

  Forgetting(
      Conversations conversations,
      Choices choices,
      Access access,
      Staff staff,
      Commands commands,
      Turns turns) {
    this.turns = turns;
    this.conversations = conversations;
    this.choices = choices;
    this.access = access;
    this.staff = staff;
    this.commands = commands;
  }

  /** Forgets it now. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  public void forget() {
    conversations.forgetSilent();
    choices.forgetExpired();
    turns.forgetSilent();
    access.forgetEnded();
    staff.forgetEnded();
    commands.forgetOld();
  }
}
