package vn.tinhgon.support;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Telegram, the Zalo Bot Platform and a Zalo Official Account on this machine, with a page on which
 * anybody writes to the bot as a user of theirs: {@code mvn -Pemulators}. What they print starts
 * the service against them, so that it can be tried without any account.
 */
public final class Emulators implements AutoCloseable {
  private static final int PORT = 8180;
  private static final URI SERVICE = URI.create("http://127.0.0.1:8080");
  private static final Path FOLDER = Path.of("target", "emulators");

  private final FakeTelegram telegram;
  private final FakeZaloBot bot;
  private final FakeZaloOa account;
  private final LocalServer page;

  /** The page on that port and the platforms on the next three; on free ones for 0. */
  public Emulators(int port) {
    telegram = new FakeTelegram(port == 0 ? 0 : port + 1);
    bot = new FakeZaloBot(port == 0 ? 0 : port + 2);
    account = new FakeZaloOa(Clock.systemUTC(), port == 0 ? 0 : port + 3);
    page = new LocalServer(port, new EmulatorPage(telegram, bot, account));
  }

  /** Where the service takes what the account posts. */
  public void reach(URI service) {
    account.pushTo(service);
  }

  /** Where people write. */
  public URI url() {
    return page.url();
  }

  /** What the service must be started with. */
  public Map<String, String> environment() {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("TINHGON_TELEGRAM_TOKEN", FakeTelegram.TOKEN);
    all.put("TINHGON_TELEGRAM_API_URL", telegram.url().toString());
    all.put("TINHGON_ZALOBOT_TOKEN", FakeZaloBot.TOKEN);
    all.put("TINHGON_ZALOBOT_API_URL", bot.url().toString());
    all.put("TINHGON_ZALOOA_APP_ID", FakeZaloOa.APP_ID);
    all.put("TINHGON_ZALOOA_APP_SECRET", FakeZaloOa.APP_SECRET);
    all.put("TINHGON_ZALOOA_OA_SECRET", FakeZaloOa.OA_SECRET);
    all.put("TINHGON_ZALOOA_REFRESH_TOKEN", FakeZaloOa.REFRESH_TOKEN);
    all.put("TINHGON_ZALOOA_API_URL", account.url().toString());
    all.put("TINHGON_ZALOOA_OAUTH_URL", account.url().toString());
    return all;
  }

  @Override
  public void close() {
    page.close();
    telegram.close();
    bot.close();
    account.close();
  }

  /** Runs until it is stopped; words may name the page's port and where the service is. */
  public static void main(String... words) throws IOException, InterruptedException {
    try (var emulators = new Emulators(words.length > 0 ? Integer.parseInt(words[0]) : PORT)) {
      emulators.reach(words.length > 1 ? URI.create(words[1]) : SERVICE);
      List<String> lines =
          emulators.environment().entrySet().stream()
              .map(one -> "export " + one.getKey() + "='" + one.getValue() + "'")
              .collect(Collectors.toList());
      // Of its own at each start: what these platforms gave out before is not known to them now.
      lines.add(
          "export TINHGON_DATA_DIR='" + FOLDER + "/data-" + ProcessHandle.current().pid() + "'");
      Files.createDirectories(FOLDER);
      Path file = FOLDER.resolve("environment");
      Files.write(file, lines);
      IO.println(String.join("\n", lines));
      IO.println("\nStart the service beside it: . " + file + " && mvn spring-boot:run");
      IO.println("Write to the bot: " + emulators.url() + "   (Ctrl-C ends all)");
      Thread.currentThread().join();
    }
  }
}
