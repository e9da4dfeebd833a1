package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

/** A process ends between two steps that belong together. */
final class MishapsOfProcesses {
  private MishapsOfProcesses() {}

  static Cell beforeStoring(Way way) {
    return Cell.shown(bot -> {
      bot.says(7, "a");
      bot.database.away(true);
      bot.deliver();
      bot.dies();
      bot.turns(3);
      if (way == Way.ZALO_BOT_POLLED) {
        // The platform has forgotten it; that cannot be helped, and the README says so.
        assertThat(bot.texts(7)).isEmpty();
        bot.says(7, "b");
        bot.turns(3);
        bot.answered(7, "b");
      } else {
        bot.answered(7, "a");
      }
      bot.finished();
    });
  }

  static Cell beforeConfirming(Way way) {
    return switch (way) {
      case ZALO_BOT_POLLED ->
          Cell.absent("the platform knows no confirmation: what it gives out it forgets");
      case TELEGRAM_POLLED ->
          Cell.shown(bot -> {
            bot.says(7, "a");
            bot.deliver(1);
            assertThat(bot.states("inbox")).containsExactly("NEW");
            assertThat(bot.telegram.fake().unconfirmed()).isEqualTo(1);
            bot.dies();
            bot.turns(3);
            bot.answered(7, "a");
            bot.finished();
          });
      case TELEGRAM_CALLS, ZALO_BOT_CALLS, ACCOUNT_CALLS ->
          Cell.shown(bot -> {
            String event = bot.body(7, "a");
            assertThat(bot.takes(event)).as("but nobody hears of it").isTrue();
            bot.dies();
            bot.posts(event);
            bot.turns(3);
            bot.answered(7, "a");
            bot.finished();
          });
    };
  }

  /** No platform knows a message again: once more for such a death is all that can be had. */
  static Cell beforeRecording(Way way) {
    return Cell.shown(bot -> {
      bot.says(7, "a");
      bot.deliver();
      bot.onceTaken(() -> bot.database.away(true));
      bot.work();
      bot.answered(7, "a");
      bot.dies();
      bot.turns(4);
      bot.answered(7, "a", "a");
      bot.says(7, "b");
      bot.turns(3);
      bot.answered(7, "a", "a", "b");
      bot.finished();
    });
  }
}
