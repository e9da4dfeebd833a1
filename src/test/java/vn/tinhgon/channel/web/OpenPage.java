package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Span;
import vn.tinhgon.support.Chromium;
import vn.tinhgon.support.Service;

/**
 * A page open in a real browser, watched for requests to other hosts and complaints. Its classes
 * run one by one: they share it.
 */
@ResourceLock("OpenPage")
abstract class OpenPage {
  private static Chromium chromium;
  static Service service;
  static Stage.Script script;

  private final List<String> foreign = new ArrayList<>();
  final List<String> complaints = new ArrayList<>();
  BrowserContext context;
  Page page;

  @BeforeAll
  static void start() {
    chromium = Chromium.open();
    service = Stage.start(Map.of("tinhgon.rate-limit-per-minute", 20), Clock.systemUTC());
    script = service.part(Stage.Script.class);
  }

  @AfterAll
  static void stop() {
    if (service != null) {
      service.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @BeforeEach
  void openThePage() {
    script.forget();
    script.ready(true);
    script.say(PageTest::answer);
    open(new Browser.NewContextOptions().setViewportSize(360, 740));
    page.navigate(service.url());
  }

  @AfterEach
  void staysWithItsHostAndItsPolicy() {
    context.close();
    assertThat(foreign).isEmpty();
    assertThat(complaints).isEmpty();
  }

  void open(Browser.NewContextOptions options) {
    if (context != null) {
      context.close();
    }
    context = chromium.browser().newContext(options);
    context.onRequest(request -> {
      if (!request.url().startsWith(service.url() + "/")) {
        foreign.add(request.url());
      }
    });
    context.onConsoleMessage(message -> {
      // A line that is down, or cut by the test, is reported by the browser itself.
      if (message.type().equals("error") && !message.text().contains("net::ERR_")) {
        complaints.add(message.text());
      }
    });
    context.onWebError(error -> complaints.add(error.error()));
    page = context.newPage();
  }

  void ask(String question) {
    int before = page.locator(".replied").count();
    page.fill("#text", question);
    page.keyboard().press("Enter");
    page.locator(".replied").nth(before).waitFor();
  }

  /** All that is said, as a reader sees it, with what can be pressed. */
  String said() {
    return page.getByRole(AriaRole.LOG).ariaSnapshot()
        + page.locator(".turn .words").evaluateAll("all => all.map(one => one.innerText).join('|')")
        + page.locator(".turn").evaluateAll("all => all.map(one => one.id).join()");
  }

  String focused() {
    return (String) page.evaluate("document.activeElement.id");
  }

  static Reply answer(Inbound message) {
    return answer(message, Mark.PLANNED);
  }

  static Reply answer(Inbound message, Mark mark) {
    return new Reply(
        new RichText(
            "Dự kiến: có hai việc\nnhư sau.\n- một;\n- hai.\n\nHết.",
            List.of(new Span(0, 7, Span.Style.BOLD))),
        List.of(
            new Source("Kết luận 05-KL/TU", null),
            new Source("Báo Hà Tĩnh", "https://example.vn/bai")),
        List.of(new Button("Huyện", "token1"), new Button("Thị xã", "token2")),
        mark);
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
