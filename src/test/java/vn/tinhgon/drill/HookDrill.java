package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.drill.HistoryChecker.Asked;
import vn.tinhgon.drill.HistoryChecker.Verdict;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeZaloBot;
import vn.tinhgon.support.FakeZaloOa;
import vn.tinhgon.support.Hook;
import vn.tinhgon.support.TelegramHook;
import vn.tinhgon.support.ZaloBotHook;
import vn.tinhgon.support.ZaloOaHook;

/**
 * The real service under load, called by three platforms, which post again what was not taken:
 * people in eight chats of each ask, and what comes back is compared with the database at the end.
 */
final class HookDrill implements AutoCloseable {
  private static final int CHATS = 8;
  private static final int A_SECOND = 24;
  private static final long PATIENCE_SECONDS = 60;

  final AppProcess app;
  private final Path folder;
  private final List<Caller> callers =
      List.of(
          new Caller(new TelegramHook(), 1_000),
          new Caller(new ZaloBotHook(), 2_000),
          new Caller(new ZaloOaHook(Clock.systemUTC()), 3_000));
  private volatile boolean loading;
  private Thread load;

  /** A platform, whose people have the numbers after that of the one who tries each question. */
  private static final class Caller {
    final Hook hook;
    final int trial;
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final List<Integer> cuts = new ArrayList<>();
    List<String> answers = List.of();

    Caller(Hook hook, int trial) {
      this.hook = hook;
      this.trial = trial;
    }
  }

  HookDrill(Path folder) {
    this.folder = folder;
    Map<String, String> settings = new HashMap<>();
    callers.forEach(caller -> settings.putAll(caller.hook.settings()));
    app = new AppProcess(AppImage.ofPackagedJar(), folder, settings);
  }

  /** The platforms. */
  List<Hook> hooks() {
    return callers.stream().map(caller -> caller.hook).toList();
  }

  /** Starts the service and learns from it the answer to each question on each platform. */
  void begin() {
    app.start().awaitReady();
    for (Caller caller : callers) {
      caller.hook.pushTo(URI.create(app.url()));
      // Twice: an answer may lean on the question before, and the first says how to judge it.
      for (int round = 0; round < 2; round++) {
        for (String question : Drill.QUESTIONS) {
          int before = caller.hook.taken().size();
          caller.hook.says(caller.trial, question);
          await(() -> caller.hook.taken().size() > before);
        }
      }
      List<String> answers = caller.hook.textsTo(caller.trial);
      assertThat(answers).hasSize(2 * Drill.QUESTIONS.size());
      caller.answers = answers;
      assertThat(answers.subList(Drill.QUESTIONS.size(), answers.size())).doesNotHaveDuplicates();
    }
  }

  void startLoad() {
    loading = true;
    load = Thread.ofPlatform().name("load").start(this::load);
  }

  private void load() {
    long began = System.nanoTime();
    int n = 0;
    while (loading) {
      long due = (System.nanoTime() - began) * A_SECOND / 1_000_000_000L;
      while (n < due) {
        ask(callers.get(n % callers.size()), n / callers.size());
        n++;
      }
      AppProcess.pause(5);
    }
  }

  private static void ask(Caller caller, int n) {
    int person = caller.trial + 1 + n % CHATS;
    int round = n / CHATS;
    int questions = Drill.QUESTIONS.size();
    String key = caller.hook.says(person, Drill.QUESTIONS.get(round % questions));
    int answer = round < questions ? round : questions + round % questions;
    caller.asked.add(new Asked("" + person, key, caller.answers.get(answer)));
  }

  /** Notes that the process has just died: what is taken from now on is of the next one. */
  void cut() {
    for (Caller caller : callers) {
      await(() -> caller.hook.openSends() == 0);
      caller.cuts.add(caller.hook.taken().size());
    }
  }

  int asked() {
    return callers.stream().mapToInt(caller -> caller.asked.size()).sum();
  }

  private int taken() {
    return callers.stream().mapToInt(caller -> caller.hook.taken().size()).sum();
  }

  /** Ends the load and waits until nothing moves any more. */
  void drain() {
    loading = false;
    try {
      load.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    app.awaitStill(
        this::taken, callers.stream().mapToInt(caller -> caller.answers.size()).sum() + asked());
  }

  /** Compares everything, platform by platform; the service must have been ended before. */
  Map<String, Verdict> verdicts() {
    Map<String, Verdict> verdicts = new HashMap<>();
    try (var source = ClosedStore.in(folder)) {
      var db = JdbcClient.create(source);
      for (Caller caller : callers) {
        var checker = new HistoryChecker(db, caller.asked, caller.hook.taken(), caller.cuts);
        assertThat(checker.unfinished()).as("left undone: " + app.logTail()).isZero();
        verdicts.put(caller.hook.channel(), checker.verdict());
      }
    }
    return verdicts;
  }

  /** Nothing in the log betrays a token or a secret. */
  void checkLog() {
    try {
      assertThat(Files.readString(app.log()))
          .doesNotContain(
              FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1),
              FakeZaloBot.TOKEN.substring(FakeZaloBot.TOKEN.indexOf(':') + 1),
              FakeZaloOa.APP_SECRET,
              FakeZaloOa.OA_SECRET,
              FakeZaloOa.REFRESH_TOKEN,
              "fake-access-token",
              "fake-refresh-token",
              Hook.SECRET);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void await(BooleanSupplier condition) {
    long began = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if ((System.nanoTime() - began) / 1e9 > PATIENCE_SECONDS) {
        throw new AssertionError("did not happen within a minute; the log:\n" + app.logTail());
      }
      AppProcess.pause(20);
    }
  }

  @Override
  public void close() {
    loading = false;
    app.close();
    hooks().forEach(Hook::close);
  }
}
