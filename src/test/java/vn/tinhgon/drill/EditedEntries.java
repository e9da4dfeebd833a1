package vn.tinhgon.drill;

import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.drill.EditHistory.Read;
import vn.tinhgon.drill.EditHistory.Write;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeTelegram.Sent;
import vn.tinhgon.support.Http;

/**
 * Editors by Telegram and readers by HTTP at work on the same entries, and what they went through.
 */
final class EditedEntries {
  static final List<Long> ADMINS = List.of(7L, 8L, 9L, 10L);
  static final int ASKERS = 50;

  /** So many questions for each change: editing is the rarer work. */
  private static final int QUESTIONS_A_CHANGE = 12;

  private static final Pattern MARK = Pattern.compile("Bản thử số (\\d+)\\.");
  private static final Pattern NOW = Pattern.compile("hiện là phiên bản (\\d+)");
  private static final long PATIENCE_NANOS = 60_000_000_000L;

  private final FakeTelegram telegram;
  private final AppProcess app;
  private final Map<String, String[]> entries;
  private final List<String> ids;
  private final int ops;
  private final AtomicInteger marks = new AtomicInteger();
  private final Collection<Write> writes = new ConcurrentLinkedQueue<>();
  private final Collection<Read> reads = new ConcurrentLinkedQueue<>();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicInteger read = new AtomicInteger();

  /**
   * Work to be done.
   *
   * @param entries question and answer by id
   * @param ops so many questions and changes in all
   */
  EditedEntries(FakeTelegram telegram, AppProcess app, Map<String, String[]> entries, int ops) {
    this.telegram = telegram;
    this.app = app;
    this.entries = entries;
    this.ids = List.copyOf(entries.keySet());
    this.ops = ops;
  }

  List<String> entries() {
    return ids;
  }

  List<Write> writes() {
    return List.copyOf(writes);
  }

  List<Read> reads() {
    return List.copyOf(reads);
  }

  /** The mark of the write that a text comes from; -1 if it has none. */
  static int markIn(String text) {
    Matcher mark = MARK.matcher(text);
    return mark.find() ? Integer.parseInt(mark.group(1)) : -1;
  }

  /** Waits until so much is done; fails when one of those people has failed. */
  void awaitDone(int wanted, List<Future<?>> people) throws Exception {
    while (written.get() + read.get() < wanted) {
      for (Future<?> one : people) {
        if (one.isDone()) {
          one.get();
        }
      }
      AppProcess.pause(20);
    }
  }

  private boolean finished() {
    return written.get() + read.get() >= ops;
  }

  /** Changes entries by lot, each time from the version known; a refusal is tried once more. */
  void edit(long admin, Random random) {
    Map<String, Long> known = new HashMap<>();
    while (!finished()) {
      String id = ids.get(random.nextInt(ids.size()));
      Write first = edit(admin, id, known);
      if (first.saved() == 0) {
        edit(admin, id, known);
      }
    }
  }

  private Write edit(long admin, String id, Map<String, Long> known) {
    int mark = marks.incrementAndGet();
    long named = known.getOrDefault(id, 1L);
    String mine = "Bản thử số " + mark + ".";
    String saved = "Đã cập nhật " + id + " (phiên bản " + (named + 1) + ").";
    int before = telegram.sent().size();
    long began = System.nanoTime();
    telegram.says(
        admin, "/sua " + id + " v" + named + "\nTrả lời: " + entries.get(id)[1] + ' ' + mine);
    // After a kill a reply may come twice: the one to this change repeats its words or its number.
    Sent reply = awaitReply(admin, before, text -> text.equals(saved) || text.contains(mine));
    long version = named + 1;
    boolean refused = !reply.text().equals(saved);
    if (refused) {
      Matcher now = NOW.matcher(reply.text());
      if (!now.find()) {
        throw new AssertionError("neither saved nor refused: " + reply.text());
      }
      version = Long.parseLong(now.group(1));
    }
    known.put(id, version);
    var write =
        new Write(
            id,
            mark,
            named,
            refused ? 0 : version,
            reply.text().contains("Khác với bản trước đó:"),
            began,
            reply.at());
    writes.add(write);
    written.incrementAndGet();
    return write;
  }

  private interface Wanted {
    boolean is(String text);
  }

  private Sent awaitReply(long admin, int before, Wanted wanted) {
    long until = System.nanoTime() + PATIENCE_NANOS;
    while (System.nanoTime() < until) {
      List<Sent> sent = telegram.sent();
      Optional<Sent> reply =
          sent.subList(before, sent.size()).stream()
              .filter(one -> one.chat().equals("" + admin) && wanted.is(one.text()))
              .findFirst();
      if (reply.isPresent()) {
        return reply.get();
      }
      AppProcess.pause(5);
    }
    throw new AssertionError(
        "no reply to an editor: " + telegram.textsTo(admin).getLast() + "\n" + app.logTail());
  }

  /** Asks for entries by lot; a question that a kill cut off is no answer, and none is noted. */
  void ask(Random random) {
    try (var http = new Http(app.url())) {
      while (!finished()) {
        if (read.get() >= (written.get() + 1) * QUESTIONS_A_CHANGE) {
          AppProcess.pause(5);
          continue;
        }
        String id = ids.get(random.nextInt(ids.size()));
        long began = System.nanoTime();
        try {
          JsonNode answer = GoldenQuestions.ask(http, entries.get(id)[0]);
          boolean own = answer.path("source").asString("").equals(id);
          int mark = own ? Math.max(0, markIn(answer.path("text").asString())) : -1;
          reads.add(new Read(id, mark, began, System.nanoTime()));
          read.incrementAndGet();
        } catch (UncheckedIOException killed) {
          AppProcess.pause(20);
        }
      }
    }
  }
}
