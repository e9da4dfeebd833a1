package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.OaEvents;
import vn.tinhgon.support.ZaloEvents;

/** What is said arrives twice, or not, or not whole, or is not known. */
final class MishapsOnTheLine {
  private static final String HTML = "<html><body>OK</body></html>";

  private MishapsOnTheLine() {}

  static Cell twice(Way way) {
    return Cell.shown(bot -> {
      switch (way) {
        case TELEGRAM_POLLED -> {
          bot.telegram.fake().ignoreOffsets(true);
          bot.says(7, "a");
          bot.deliver(3);
          bot.work();
          bot.deliver(3);
          bot.telegram.fake().ignoreOffsets(false);
        }
        // That it does so is not documented.
        case ZALO_BOT_POLLED -> {
          var event = ZaloEvents.typed("7", "m1", "a").event();
          bot.zaloBot.fake().queue("7", event);
          bot.zaloBot.fake().queue("7", event.deepCopy());
        }
        case TELEGRAM_CALLS, ZALO_BOT_CALLS, ACCOUNT_CALLS -> {
          String event = bot.body(7, "a");
          assertThat(bot.takes(event)).isTrue();
          assertThat(bot.takes(event)).isTrue();
          bot.work();
          bot.posts(event);
        }
      }
      bot.turns(3);
      bot.answered(7, "a");
      bot.finished();
    });
  }

  /** Nobody can know whether it arrived, so it is sent once more. */
  static Cell answerLost(Way way) {
    return Cell.shown(bot -> {
      bot.nextSends(new Fault.Reset(true));
      sentTwice(bot);
    });
  }

  static Cell html(Way way) {
    return Cell.shown(bot -> {
      if (way.polled()) {
        bot.nextPolls(new Fault.Answer(200, HTML));
      }
      bot.nextSends(new Fault.Answer(200, HTML, true));
      sentTwice(bot);
    });
  }

  private static void sentTwice(Crossing bot) {
    bot.says(7, "a");
    bot.turns(8);
    bot.answered(7, "a", "a");
    bot.says(7, "b");
    bot.turns(3);
    bot.answered(7, "a", "a", "b");
    bot.finished();
  }

  static Cell truncated(Way way) {
    return switch (way) {
      case TELEGRAM_POLLED ->
          Cell.shown(bot -> {
            bot.nextPolls(new Fault.Answer(200, "{\"ok\":true,\"result\":[{\"update_id\":7,\"me"));
            bot.says(7, "a");
            bot.turns(3);
            bot.answered(7, "a");
            bot.finished();
          });
      // Given out is forgotten: what of it arrived is kept for an operator.
      case ZALO_BOT_POLLED ->
          Cell.shown(bot -> {
            String half = "{\"ok\":true,\"result\":{\"event_name\":\"message.text.received\",\"mes";
            bot.nextPolls(new Fault.Answer(200, half, true));
            bot.says(7, "a");
            bot.turns(3);
            assertThat(bot.states("inbox")).containsExactly("DEAD");
            bot.says(7, "b");
            bot.turns(3);
            bot.answered(7, "b");
            bot.finished();
          });
      case TELEGRAM_CALLS, ZALO_BOT_CALLS ->
          Cell.shown(bot -> {
            String event = bot.body(7, "a");
            assertThat(bot.takes(half(event))).isFalse();
            whole(bot, event);
          });
      // Cut off before it was signed, and after.
      case ACCOUNT_CALLS ->
          Cell.shown(bot -> {
            String event = bot.body(7, "a");
            String time = "" + bot.clock.instant().toEpochMilli();
            String right = bot.hook.shown(event);
            assertThat(bot.takesWith(half(event), bot.hook.header(), right)).isFalse();
            assertThat(bot.states("inbox")).isEmpty();
            assertThat(
                    bot.takesWith(
                        half(event),
                        bot.hook.header(),
                        OaEvents.mac(FakeZaloOa.APP_ID, half(event), time, FakeZaloOa.OA_SECRET),
                        "X-ZEvent-Timestamp",
                        time))
                .isFalse();
            whole(bot, event);
          });
    };
  }

  private static String half(String event) {
    return event.substring(0, event.indexOf("\"text\""));
  }

  private static void whole(Crossing bot, String event) {
    assertThat(bot.states("inbox")).containsExactly("DEAD");
    bot.posts(event);
    bot.turns(3);
    bot.answered(7, "a");
    bot.finished();
  }

  static Cell unknownKind(Way way) {
    return Cell.shown(bot -> {
      switch (way) {
        case TELEGRAM_POLLED -> bot.telegram.fake().queue("{\"hologram\":{\"id\":1}}");
        case TELEGRAM_CALLS -> bot.posts("{\"update_id\":5,\"hologram\":{\"id\":1}}");
        case ZALO_BOT_POLLED, ZALO_BOT_CALLS -> {
          var event = ZaloEvents.message("message.hologram.received", "7", "m1");
          if (way.polled()) {
            bot.zaloBot.fake().queue("7", event.event());
          } else {
            bot.posts(event.flat());
          }
        }
        case ACCOUNT_CALLS ->
            bot.posts(OaEvents.sent("hologram", "7", "m1", bot.clock.instant()).toString());
      }
      bot.turn();
      assertThat(bot.states("inbox")).isEmpty();
      bot.says(7, "a");
      bot.turns(3);
      bot.answered(7, "a");
      bot.finished();
    });
  }
}
