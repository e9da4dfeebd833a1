package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.drill.HistoryChecker.Asked;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.Hook.Taken;
import vn.tinhgon.support.TelegramHook;

/**
 * The real service under load beside a fake Telegram: people in eight chats ask fifty questions a
 * second and more, and what comes back is compared with the database at the end. Rate limit and
 * pace are off, so that the queues are what is tried.
 */
final class Drill implements AutoCloseable {
  private static final int CHATS = 8;
  private static final long FIRST_CHAT = 101;
  private static final long TRIAL_CHAT = 100;
  private static final int USUAL = 55;

  /** Whole questions, each with one short answer of its own. */
  static final List<String> QUESTIONS =
      List.of(
          "Kết luận 05-KL/TU là văn bản nào?",
          "Kết luận 92-KL/TU ban hành ngày nào?",
          "Kế hoạch 21-KH/HU của huyện Cam Lộ về việc gì?",
          "xin chào",
          "cảm ơn");

  final FakeTelegram telegram = new FakeTelegram();
  final AppProcess app;

  private final Path folder;
  private final int aSecond;
  private final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final List<Integer> cuts = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();
  private int trials;
  private volatile boolean loading;
  private Thread load;

  Drill(Path folder) {
    this(folder, USUAL, Map.of());
  }

  /** So many questions a second, of a service with these settings beside the drill's own. */
  Drill(Path folder, int aSecond, Map<String, String> settings) {
    this.folder = folder;
    this.aSecond = aSecond;
    app = new AppProcess(AppImage.ofPackagedJar(), folder, telegram, settings);
  }

  /** Starts the service and learns from it the answer to each question. */
  void begin() {
    app.start().awaitReady();
    // The second round counts: by then an answer may lean on the question before.
    for (int round = 0; round < 2; round++) {
      answers.clear();
      for (String question : QUESTIONS) {
        int before = telegram.sent().size();
        telegram.says(TRIAL_CHAT, question);
        telegram.await(() -> telegram.sent().size() > before);
        answers.add(telegram.sent().getLast().text());
      }
    }
    assertThat(answers).doesNotHaveDuplicates();
    trials = telegram.sent().size();
    assertThat(trials).isEqualTo(2 * QUESTIONS.size());
  }

  void startLoad() {
    loading = true;
    load = Thread.ofPlatform().name("load").start(this::load);
  }

  private void load() {
    long began = System.nanoTime();
    int n = 0;
    while (loading) {
      long due = (System.nanoTime() - began) * aSecond / 1_000_000_000L;
      while (n < due) {
        ask(n++);
      }
      AppProcess.pause(5);
    }
  }

  private void ask(int n) {
    long chat = FIRST_CHAT + n % CHATS;
    int question = n / CHATS % QUESTIONS.size();
    int id = telegram.says(chat, QUESTIONS.get(question));
    asked.add(new Asked("" + chat, "m:" + chat + ":" + id, answers.get(question)));
  }

  /** Notes that the process has just died: what Telegram takes from now on is of the next one. */
  void cut() {
    telegram.await(() -> telegram.openSends() == 0);
    cuts.add(telegram.sent().size());
  }

  /** Messages taken so far. */
  int sent() {
    return telegram.sent().size();
  }

  int asked() {
    return asked.size();
  }

  /** What Telegram has been told is stored; a few more may be. */
  List<Asked> acknowledged() {
    List<Asked> before = List.copyOf(asked);
    return before.subList(0, Math.max(0, before.size() - telegram.unconfirmed()));
  }

  /** Ends the load and waits until nothing moves any more; returns replies a second meanwhile. */
  double drain() {
    loading = false;
    try {
      load.join();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
    return app.awaitStill(this::sent, trials + asked.size());
  }

  /** Compares everything; the service must have been ended before. */
  HistoryChecker.Verdict verdict() {
    try (var source = ClosedStore.in(folder)) {
      List<Taken> taken = new TelegramHook(telegram).taken();
      var checker = new HistoryChecker(JdbcClient.create(source), asked, taken, cuts);
      assertThat(checker.unfinished()).as("left undone: " + app.logTail()).isZero();
      return checker.verdict();
    }
  }

  /** Nothing in the log betrays the token. */
  void checkLog() {
    try {
      String secret = FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1);
      assertThat(Files.readString(app.log())).doesNotContain(secret);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    loading = false;
    app.close();
    telegram.close();
  }
}
