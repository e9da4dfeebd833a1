package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;

/** Asking and reading on the page, in a real browser. */
class PageTest extends OpenPage {
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

    assertThat(page.inputValue("#text")).isEqualTo("ế".repeat(1_999) + "😀");
    assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("2.000 ký tự");
    assertThat(page.locator("#left").textContent()).isEqualTo("Còn 0 ký tự");
    page.keyboard().press("Enter");
    page.locator(".replied").waitFor();
    assertThat(script.heard()).hasSize(1);
  }

  /** As a Mac writes them: three code points for what a reader sees as one. */
  @Test
  void countsDecomposedCharactersAsAReaderDoes() {
    String typed = "e\u0302\u0301".repeat(1_990);

    page.fill("#text", typed);

    assertThat(page.inputValue("#text")).isEqualTo(typed);
    assertThat(page.locator("#left").textContent()).isEqualTo("Còn 10 ký tự");
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
}
