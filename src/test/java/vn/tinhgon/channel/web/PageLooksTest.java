package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;

/** The page for everyone: small screens, weak eyes, no mouse, a screen reader. */
class PageLooksTest extends OpenPage {
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
}
