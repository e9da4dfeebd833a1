package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Fault;

/** What goes wrong between a platform and us; on each way it is shown, or said why it is not. */
enum Mishap {
  DIES_BEFORE_STORING(MishapsOfProcesses::beforeStoring),
  DIES_BEFORE_CONFIRMING(MishapsOfProcesses::beforeConfirming),
  DIES_BEFORE_RECORDING(MishapsOfProcesses::beforeRecording),
  COMES_TWICE(MishapsOnTheLine::twice),
  ANSWER_LOST_AFTER_DELIVERY(MishapsOnTheLine::answerLost),
  HTML_AT_200(MishapsOnTheLine::html),
  TRUNCATED_JSON(MishapsOnTheLine::truncated),
  UNKNOWN_KIND(MishapsOnTheLine::unknownKind),
  CLOCK_JUMP(Mishap::clockJump),
  BACKLOG_OF_A_HUNDRED(Mishap::backlog),
  FIGHT_409(Mishap::fight),
  TOKEN_REVOKED(Mishap::tokenRevoked),
  REFRESH_ANSWER_LOST(Mishap::refreshLost);

  private final java.util.function.Function<Way, Cell> cells;

  Mishap(java.util.function.Function<Way, Cell> cells) {
    this.cells = cells;
  }

  Cell on(Way way) {
    return cells.apply(way);
  }

  /** Back while something waits for its time, and forward while something is in hand. */
  private static Cell clockJump(Way way) {
    Fault busy =
        way.telegram()
            ? Fault.Answer.failed(429, "Too Many Requests: retry after 5", "{\"retry_after\":5}")
            : way.zaloBot()
                ? FakeZaloBot.refused(429, "Quota exceeded")
                : FakeZaloOa.refused(-32, "Your OA reached limit call api");
    return Cell.shown(bot -> {
      bot.says(7, "a");
      bot.deliver();
      bot.clock.advance(Duration.ofDays(-2));
      bot.turns(3);
      bot.answered(7, "a");

      bot.nextSends(busy);
      bot.says(7, "b");
      bot.turn();
      bot.answered(7, "a");
      bot.clock.advance(Duration.ofDays(-2));
      bot.turns(15);
      bot.answered(7, "a", "b");

      bot.says(7, "c");
      bot.deliver();
      bot.clock.advance(Duration.ofHours(30));
      bot.turns(3);
      bot.answered(7, "a", "b", "c");
      bot.finished();
    });
  }

  private static Cell backlog(Way way) {
    return Cell.shown(bot -> {
      Map<Integer, List<String>> asked = new HashMap<>();
      for (int n = 0; n < 100; n++) {
        int person = 200 + n * n % 23;
        bot.says(person, "q" + n);
        asked.computeIfAbsent(person, _ -> new ArrayList<>()).add("q" + n);
      }
      bot.turns(3);
      asked.forEach((person, questions) -> bot.answered(person, questions.toArray(String[]::new)));
      bot.finished();
    });
  }

  private static Cell fight(Way way) {
    if (way == Way.ACCOUNT_CALLS) {
      return Cell.absent("an account is not polled; who renews its tokens beside us is REFRESH_…");
    }
    if (!way.polled()) {
      return Cell.absent("409 answers polls only; an address set elsewhere is seen by the watch");
    }
    Fault other =
        way.telegram()
            ? Fault.Answer.failed(409, "Conflict: terminated by other getUpdates request")
            : FakeZaloBot.refused(409, "Conflict");
    return Cell.shown(bot -> {
      bot.nextPolls(other, other, other);
      bot.says(7, "a");
      bot.turn();
      assertThat(bot.status().state()).isEqualTo(State.TAKEN_OVER);
      bot.turns(5);
      bot.answered(7, "a");
      assertThat(bot.status().state()).isEqualTo(State.CONNECTED);
      bot.finished();
    });
  }

  private static Cell tokenRevoked(Way way) {
    if (way == Way.ACCOUNT_CALLS) {
      return Cell.shown(bot -> {
        bot.clock.advance(Duration.ofMinutes(5));
        bot.account.fake().revokeAccessTokens();
        bot.says(7, "a");
        bot.turns(2);
        bot.answered(7, "a");
        assertThat(bot.account.fake().pairs()).isEqualTo(2);
        bot.finished();
      });
    }
    return Cell.shown(bot -> {
      revoke(bot, true);
      bot.says(7, "a");
      bot.turns(5);
      assertThat(bot.texts(7)).isEmpty();
      assertThat(bot.status().state()).isEqualTo(State.TOKEN_REFUSED);
      revoke(bot, false);
      bot.turns(15);
      bot.answered(7, "a");
      assertThat(bot.status().state()).isEqualTo(State.CONNECTED);
      bot.finished();
    });
  }

  private static void revoke(Crossing bot, boolean revoked) {
    if (bot.way.telegram()) {
      bot.telegram.fake().revokeToken(revoked);
    } else {
      bot.zaloBot.fake().revokeToken(revoked);
    }
  }

  /** How it goes on after a consent is shown by {@code ZaloOaCourierTest}. */
  private static Cell refreshLost(Way way) {
    if (way != Way.ACCOUNT_CALLS) {
      return Cell.absent("its token is good for ever: nothing is renewed");
    }
    return Cell.shown(bot -> {
      bot.clock.advance(Duration.ofHours(21));
      bot.account.fake().next("access_token", new Fault.Reset(false));
      bot.says(7, "a");
      bot.turns(3);
      bot.answered(7, "a");

      bot.account.fake().expireAccessTokens();
      bot.account.fake().next("access_token", new Fault.Reset(true));
      bot.says(7, "b");
      bot.turns(5);
      bot.answered(7, "a");
      assertThat(bot.status().state()).isEqualTo(State.CONSENT_NEEDED);
      assertThat(bot.status().problem()).contains("tinhgon zalooa consent");
      assertThat(bot.states("outbox")).containsExactly("SENT", "NEW");
    });
  }
}
