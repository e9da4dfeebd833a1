package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.message.Span;
import vn.tinhgon.support.Chromium;
import vn.tinhgon.support.Service;

/** The page in a real browser. */
class PageTest {
  private static Chromium chromium;
  private static Service service;
  private static Stage.Script script;

  private final List<String> foreign = new ArrayList<>();
  private final List<String> complaints = new ArrayList<>();
  private BrowserContext context;
  private Page page;

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

  @Test
  void asksByKeyboardAndShowsTheReplyWithItsSources() {
    ask("Ai kiêm Chánh Thanh tra ở Đức Thọ?");

    var reply = page.locator(".replied");
    assertThat(reply.locator(".badge").textContent()).isEqualTo("Dự kiến");
    assertThat(reply.locator(".words li").allTextContents()).containsExactly("một;", "hai.");
    assertThat(reply.locator(".words strong").textContent()).isEqualTo("Dự kiến");
    assertThat(reply.locator(".sources li").allInnerTexts())
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo("Kết luận 05-KL/TU"),
            second -> assertThat(second).startsWith("Báo Hà Tĩnh"));
    assertThat(reply.locator(".sources a").getAttribute("href"))
        .isEqualTo("https://example.vn/bai");
    assertThat(reply.locator(".sources a").getAttribute("rel")).contains("noopener");
    assertThat(focused()).isEqualTo("text");
  }

  @Test
  void keepsTheConversationOnReloadExactlyAsItWas() {
    ask("Ai kiêm?");
    ask("Dòng một\nDòng hai");
    assertKeptOnReload();
    script.say(message -> Reply.of("Không còn lựa chọn nào."));
    ask("Câu tiếp theo?");
    assertThat(page.locator(".choices").count()).isZero();
    assertKeptOnReload();
    ask("Câu nữa?");
    assertThat(page.locator(".turn").count()).isEqualTo(8);
  }

  private void assertKeptOnReload() {
    String before = said();

    page.reload();

    assertThat(said()).isEqualTo(before);
  }

  @Test
  void pressesAChoiceByKeyboard() {
    ask("Kỳ Anh?");
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator(":focus").textContent()).isEqualTo("Thị xã");

    page.keyboard().press("Enter");
    page.locator(".replied").nth(1).waitFor();

    assertThat(script.heard().getLast().content()).isEqualTo(new Content.ButtonPress("token2"));
    assertThat(page.locator(".asked .words").last().textContent()).isEqualTo("Thị xã");
    assertThat(page.locator(".choices").count()).as("only the latest choices").isEqualTo(1);
    assertThat((String) page.evaluate("document.activeElement.closest('article')?.id"))
        .isEqualTo(page.locator(".replied").last().getAttribute("id"));
  }

  @Test
  void asksAnExample() {
    page.locator(".examples .chip").first().click();
    page.locator(".replied").waitFor();

    assertThat(page.locator(".asked .words").textContent()).contains("Chánh Thanh tra");
    assertThat(page.locator(".examples").count()).isZero();
    page.getByRole(AriaRole.BUTTON, named("Hội thoại mới")).click();
    page.locator(".examples").waitFor();
    assertThat(page.locator(".turn").count()).isZero();
  }

  @Test
  void saysThatItIsLookingUntilTheReplyCame() {
    script.ready(false);
    page.fill("#text", "Câu hỏi khó?");
    page.keyboard().press("Enter");
    page.getByText("Đang tra cứu…").waitFor();
    assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Đang tra cứu…");

    script.ready(true);
    page.locator(".replied").waitFor();
    page.getByText("Đang tra cứu…").waitFor(hidden());
  }

  @Test
  void keepsAQuestionWhileTheLineIsDownAndSendsItOnce() {
    ask("Câu một?");
    context.setOffline(true);
    page.fill("#text", "Câu hai?");
    page.keyboard().press("Enter");
    page.getByText("Mất kết nối").waitFor();
    assertThat(script.heard()).hasSize(1);

    context.setOffline(false);
    page.locator(".replied").nth(1).waitFor();
    page.getByText("Mất kết nối").waitFor(hidden());

    assertThat(script.heard()).hasSize(2);
    assertThat(page.locator(".asked .words").allTextContents())
        .containsExactly("Câu một?", "Câu hai?");
  }

  @Test
  void sendsAgainAfterAReloadWhatWasTakenButNotConfirmed() {
    page.route(
        "**/web/messages",
        route -> {
          route.fetch();
          route.abort();
        });
    page.fill("#text", "Có đến không?");
    page.keyboard().press("Enter");
    page.getByText("Mất kết nối").waitFor();
    page.unroute("**/web/messages");

    page.reload();
    page.locator(".replied").waitFor();
    page.waitForCondition(() -> page.evaluate("sessionStorage.length").equals(0));

    assertThat(script.heard()).hasSize(1);
    assertThat(page.locator(".asked").count()).isEqualTo(1);
  }

  @Test
  void looksByItselfWhereNoStreamComesThrough() {
    page.route("**/web/stream*", route -> route.abort());

    ask("Ai kiêm?");

    assertThat(page.locator(".replied .badge").textContent()).isEqualTo("Dự kiến");
  }

  @Test
  void showsInAnotherTabWhatIsSaidInTheFirst() {
    ask("Câu một?");
    var second = context.newPage();
    second.navigate(service.url());
    assertThat(second.locator(".turn").count()).isEqualTo(2);

    page.bringToFront();
    ask("Câu hai?");

    second.locator(".replied").nth(1).waitFor();
    assertThat(second.locator(".asked .words").allTextContents())
        .containsExactly("Câu một?", "Câu hai?");
  }

  @Test
  void cutsATooLongQuestionAndSaysSo() {
    page.fill("#text", "ế".repeat(1_999) + "😀 và còn nữa");

    assertThat(page.inputValue("#text")).isEqualTo("ế".repeat(1_999));
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("2.000 ký tự");
    assertThat(page.locator("#left").textContent()).isEqualTo("Còn 1 ký tự");
    page.keyboard().press("Enter");
    page.locator(".replied").waitFor();
    assertThat(script.heard()).hasSize(1);
  }

  @Test
  void givesTheWordsBackWhenTooMuchWasAsked() {
    for (int i = 0; i < 20; i++) {
      page.fill("#text", "Câu " + i);
      page.keyboard().press("Enter");
    }
    page.locator(".replied").nth(19).waitFor();
    page.fill("#text", "Một câu nữa?");
    page.keyboard().press("Enter");

    page.getByText("gửi lại sau").waitFor();
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).matches(".*sau \\d+ giây.*");
    assertThat(page.inputValue("#text")).isEqualTo("Một câu nữa?");
    assertThat(page.locator(".asked .unsent").last().isVisible()).isTrue();
    // What the browser itself writes about an answer of 429.
    complaints.removeIf(line -> line.contains("429"));
  }

  @Test
  void doesNotSendWhatAVietnameseKeyboardIsStillComposing() {
    page.focus("#text");
    page.fill("#text", "tiếng");
    page.evaluate(
        """
        document.getElementById('text').dispatchEvent(
          new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true}))
        """);
    page.keyboard().press("Shift+Enter");
    page.keyboard().type("Việt");
    page.keyboard().press("Enter");
    page.locator(".replied").waitFor();

    assertThat(script.heard())
        .map(Inbound::content)
        .containsExactly(new Content.Text("tiếng\nViệt"));
  }

  @Test
  void startsANewVisitWhenTheBrowserForgotItsOwn() {
    ask("Câu một?");
    context.clearCookies();

    ask("Câu hai?");

    assertThat(script.heard()).hasSize(2);
    assertThat(script.heard().getLast().address())
        .isNotEqualTo(script.heard().getFirst().address());
    complaints.removeIf(line -> line.contains("404"));
  }

  @Test
  void asksAndAnswersWithoutScript() {
    open(new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(360, 740));
    page.navigate(service.url());

    page.getByLabel("Câu hỏi của anh/chị").fill("Kỳ Anh?");
    page.getByRole(AriaRole.BUTTON, named("Gửi")).press("Enter");
    assertThat(page.locator(".replied .words").textContent()).contains("Dự kiến");
    assertThat(page.locator(".replied .sources li").count()).isEqualTo(2);
    page.getByRole(AriaRole.BUTTON, named("Thị xã")).press("Enter");
    page.locator(".replied").nth(1).waitFor();

    assertThat(page.locator(".asked .words").allTextContents())
        .containsExactly("Kỳ Anh?", "Thị xã");
    assertThat(page.locator(".replied").count()).isEqualTo(2);
    assertThat(page.url()).endsWith("/#cuoi");
  }

  @Test
  void fitsANarrowScreenInEveryState() {
    assertNoSidewaysScroll();
    script.say(message ->
        new Reply(
            RichText.plain("dài".repeat(200) + "\n- " + "w".repeat(300)),
            List.of(new Source("n".repeat(300), "https://example.vn/" + "u".repeat(300))),
            List.of(new Button("b".repeat(200), "token1")),
            Mark.UNKNOWN));
    ask("a".repeat(1_500));
    assertNoSidewaysScroll();
    page.fill("#text", "m".repeat(2_100));
    assertNoSidewaysScroll();
    page.setViewportSize(320, 600);
    assertNoSidewaysScroll();
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void canBeReadAndTouchedByEveryone(ColorScheme scheme) {
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    assertThat(tooFaint()).isEmpty();
    assertThat(tooSmall()).isEmpty();
    for (Mark mark : Mark.values()) {
      script.say(message -> answer(message, mark));
      ask("Câu hỏi về " + mark);
    }
    page.fill("#text", "a".repeat(2_100));

    assertThat(tooFaint()).isEmpty();
    assertThat(tooSmall()).isEmpty();
  }

  @Test
  void tellsAScreenReaderWhatIsWhat() {
    ask("Ai kiêm?");

    var log = page.getByRole(AriaRole.LOG);
    assertThat(log.getAttribute("aria-live")).isEqualTo("polite");
    assertThat(log.getAttribute("aria-label")).isEqualTo("Nội dung hội thoại");
    assertThat(log.getByRole(AriaRole.HEADING).allTextContents())
        .containsExactly("Anh/chị hỏi", "TinhGọn trả lời");
    assertThat(page.getByRole(AriaRole.TEXTBOX, named("Câu hỏi của anh/chị")).isVisible()).isTrue();
    assertThat(page.getByRole(AriaRole.BUTTON, named("Gửi")).isVisible()).isTrue();
    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("vi");
    assertThat(page.locator("h1").count()).isEqualTo(1);
    page.reload();
    page.keyboard().press("Tab");
    assertThat(page.locator(":focus").textContent()).isEqualTo("Đến ô nhập câu hỏi");
    page.keyboard().press("Enter");
    assertThat(focused()).isEqualTo("text");
  }

  private void open(Browser.NewContextOptions options) {
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

  private void ask(String question) {
    int before = page.locator(".replied").count();
    page.fill("#text", question);
    page.keyboard().press("Enter");
    page.locator(".replied").nth(before).waitFor();
  }

  /** All that is said, as a reader sees it, with what can be pressed. */
  private String said() {
    return page.getByRole(AriaRole.LOG).ariaSnapshot()
        + page.locator(".turn .words").evaluateAll("all => all.map(one => one.innerText).join('|')")
        + page.locator(".turn").evaluateAll("all => all.map(one => one.id).join()");
  }

  private String focused() {
    return (String) page.evaluate("document.activeElement.id");
  }

  private void assertNoSidewaysScroll() {
    assertThat(page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
        .isEqualTo(0);
  }

  /** Texts with less contrast than WCAG AA wants: 4.5 to 1. */
  private List<?> tooFaint() {
    return (List<?>)
        page.evaluate(
            """
            async () => {
              await Promise.all(document.getAnimations()
                .filter(one => one.effect.getTiming().iterations !== Infinity).map(one => one.finished));
              const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
              const paint = layers => {
                for (const layer of layers) { canvas.fillStyle = layer; canvas.fillRect(0, 0, 1, 1); }
                return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
              };
              const luminance = rgb => {
                const [r, g, b] = rgb.map(v => v / 255)
                  .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const faint = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              while (walker.nextNode()) {
                const element = walker.currentNode.parentElement;
                if (!walker.currentNode.data.trim() || !element.checkVisibility()
                    || element.closest('.unseen, template, script')) continue;
                const backs = [];
                for (let e = element; e; e = e.parentElement) backs.unshift(getComputedStyle(e).backgroundColor);
                const back = ['white', ...backs];
                const a = luminance(paint(back));
                const b = luminance(paint([...back, getComputedStyle(element).color]));
                const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
                if (contrast < 4.5) faint.push(walker.currentNode.data.trim() + ' ' + contrast.toFixed(2));
              }
              return faint;
            }
            """);
  }

  /** What can be pressed, and is smaller than 44 pixels; links within text excepted. */
  private List<?> tooSmall() {
    return (List<?>)
        page.evaluate(
            """
            () => [...document.querySelectorAll('button, summary, textarea')]
              .filter(one => one.checkVisibility())
              .filter(one => one.getBoundingClientRect().height < 44
                          || one.getBoundingClientRect().width < 44)
              .map(one => one.outerHTML)
            """);
  }

  private static Reply answer(Inbound message) {
    return answer(message, Mark.PLANNED);
  }

  private static Reply answer(Inbound message, Mark mark) {
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

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}
