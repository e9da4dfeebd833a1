package vn.tinhgon.channel.telegram;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The intake, from the moment Telegram has said what the bot is called: groups call it by that. */
final class Introduced {
  private final Function<String, TelegramIntake> intakes;
  private volatile @Nullable TelegramIntake intake;

  /**
   * Nothing said yet.
   *
   * @param intakes gives the intake for the bot's username
   */
  Introduced(Function<String, TelegramIntake> intakes) {
    this.intakes = intakes;
  }

  /** Telegram said that; what it says later changes nothing. */
  void as(JsonNode me) {
    if (intake == null) {
      intake = intakes.apply(me.path("username").asString(""));
    }
  }

  Optional<TelegramIntake> intake() {
    return Optional.ofNullable(intake);
  }
}
