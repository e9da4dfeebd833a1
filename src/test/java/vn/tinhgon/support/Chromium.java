package vn.tinhgon.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The Chromium installed on this machine, headless; nothing is downloaded. */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private static final Locale BEFORE = Locale.getDefault();
  private static int open;

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    count(1);
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(PROGRAM)
                    .setArgs(
                        List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
  }

  /** Starts it; a test that calls this is skipped where there is none. */
  public static Chromium open() {
    Assumptions.assumeTrue(
        Files.isExecutable(PROGRAM),
        "SKIPPED: no "
            + PROGRAM
            + " on this machine; .ci/run installs it (apt-get install chromium)");
    return new Chromium();
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    playwright.close();
    count(-1);
  }

  /**
   * Playwright writes its own words in lower case by the default locale: under Turkish, "hıdden".
   */
  private static synchronized void count(int more) {
    open += more;
    Locale.setDefault(open > 0 ? Locale.ROOT : BEFORE);
  }
}
