package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.telegram.TelegramPoller;
import vn.tinhgon.channel.zalobot.ZaloBotPoller;
import vn.tinhgon.support.Bot;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Echo;
import vn.tinhgon.support.FailingDatabase;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.Moment;
import vn.tinhgon.support.SettableClock;
import vn.tinhgon.support.TelegramHook;
import vn.tinhgon.support.ZaloBotHook;
import vn.tinhgon.support.ZaloOaHook;

/**
 * A bot that repeats what it hears, on one way to one platform, cranked by hand on a clock of the
 * test: the platform gives out, or posts until it is confirmed, and the bot handles and sends.
 */
final class Crossing implements AutoCloseable {
  final Way way;
  final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  final TelegramHook telegram = new TelegramHook();
  final ZaloBotHook zaloBot = new ZaloBotHook();
  final ZaloOaHook account = new ZaloOaHook(clock);
  final Hook hook;
  final FailingDatabase database;
  private final Databases.Fresh real = Databases.H2.fresh();

  /** Posted, and not confirmed yet. */
  private final List<String> posts = new ArrayList<>();

  private Bot bot;
  private int number = 1_000;

  Crossing(Way way) {
    this.way = way;
    hook = way.telegram() ? telegram : way.zaloBot() ? zaloBot : account;
    database = new FailingDatabase(real.source());
    bot = open();
    deliver();
  }

  private Bot open() {
    return switch (way) {
      case TELEGRAM_POLLED -> new Bot(database, clock, telegram.fake(), Echo::new);
      case ZALO_BOT_POLLED -> new Bot(database, clock, zaloBot.fake(), Echo::new);
      default -> new Bot(database, clock, hook, Echo::new);
    };
  }

  /** The process dies here, and a new one begins. */
  void dies() {
    bot.close();
    database.away(false);
    bot = open();
    bot.recover();
  }

  /** Somebody writes. */
  void says(int person, String words) {
    switch (way) {
      case TELEGRAM_POLLED -> telegram.fake().says(person, words);
      case ZALO_BOT_POLLED -> zaloBot.fake().says("" + person, words);
      default -> posts(body(person, words));
    }
  }

  /** Those words as an event. */
  String body(int person, String words) {
    return hook.body(person, ++number, words);
  }

  /** From now on the platform has that, too. */
  void posts(String event) {
    posts.add(event);
  }

  /** The platform posts that now; whether it is confirmed. */
  boolean takes(String event) {
    return bot.takes(hook, event);
  }

  /** The same with these headers: names and values in turn. */
  boolean takesWith(String event, String... headers) {
    return bot.takes(hook, event, headers);
  }

  /** The platform brings what it has, and forgets what is confirmed. */
  void deliver() {
    deliver(1_000);
  }

  /** The same, in so many calls at most where we fetch. */
  void deliver(int calls) {
    Duration pause = Duration.ZERO;
    for (int call = 0; way.polled() && pause.isZero() && call < calls; call++) {
      pause =
          way.telegram()
              ? bot.part(TelegramPoller.class).runOnce()
              : bot.part(ZaloBotPoller.class).runOnce();
    }
    List<String> before = List.copyOf(posts);
    for (String event : before) {
      // In order: what comes after one that is not confirmed waits.
      if (!bot.takes(hook, event)) {
        return;
      }
      posts.remove(event);
    }
  }

  /** Handles and sends what is due. */
  void work() {
    bot.work();
  }

  /** All of it, and a minute goes by. */
  void turn() {
    deliver();
    work();
    if (!way.polled()) {
      bot.part(Watch.class).runOnce();
    }
    clock.advance(Duration.ofMinutes(1));
  }

  void turns(int turns) {
    for (int turn = 0; turn < turns; turn++) {
      turn();
    }
  }

  /** What the next calls that send a message meet with. */
  void nextSends(Fault... met) {
    switch (way) {
      case TELEGRAM_POLLED, TELEGRAM_CALLS -> telegram.fake().next("sendMessage", met);
      case ZALO_BOT_POLLED, ZALO_BOT_CALLS -> zaloBot.fake().next("sendMessage", met);
      case ACCOUNT_CALLS -> account.fake().next("cs", met);
    }
  }

  /** What the next calls that fetch meet with. */
  void nextPolls(Fault... met) {
    if (way.telegram()) {
      telegram.fake().next("getUpdates", met);
    } else {
      zaloBot.fake().next("getUpdates", met);
    }
  }

  /** That happens once the platform has taken a message, before we know. */
  void onceTaken(Runnable what) {
    Consumer<Moment> listener =
        moment -> {
          if (moment == Moment.AFTER_ACCEPT) {
            hook.observe(_ -> {});
            what.run();
          }
        };
    hook.observe(listener);
  }

  /** What came to him. */
  List<String> texts(int person) {
    return hook.textsTo(person);
  }

  /** He was answered that, each once and in order. */
  void answered(int person, String... questions) {
    assertThat(texts(person))
        .containsExactlyElementsOf(List.of(questions).stream().map(one -> "re: " + one).toList());
  }

  ChannelStatus status() {
    return bot.part(Channel.class).status();
  }

  <T> T part(Class<T> type) {
    return bot.part(type);
  }

  /** In what states those rows of one queue are. */
  List<String> states(String queue) {
    return real.jdbc()
        .sql("select state from " + queue + " order by id")
        .query(String.class)
        .list();
  }

  /** Whether nothing is left to do, and nothing was done that a platform forbids. */
  void finished() {
    assertThat(posts).isEmpty();
    assertThat(states("inbox")).isNotEmpty().doesNotContain("NEW");
    assertThat(states("outbox")).isNotEmpty().containsOnly("SENT");
    assertThat(hook.violations()).isEmpty();
  }

  @Override
  public void close() {
    bot.close();
    real.close();
    telegram.close();
    zaloBot.close();
    account.close();
  }
}
