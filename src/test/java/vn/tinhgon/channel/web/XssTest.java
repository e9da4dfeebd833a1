package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

/** Row 10 of the security bar: whatever anybody writes stays text, by script and without. */
class XssTest {
  private final List<String> dialogs = new ArrayList<>();
  private final List<String> foreign = new ArrayList<>();

  @Test
  void runsNothingThatAnybodyWrote() throws IOException {
    var payloads = payloads();
    assertThat(payloads).hasSizeGreaterThan(100);
    try (var chromium = Chromium.open();
        var service = Stage.started(Map.of());
        var context = watched(chromium.browser(), service)) {
      service.part(Stage.Script.class).say(XssTest::echoEverywhere);
      var page = context.newPage();
      page.navigate(service.url());

      for (int i = 0; i < payloads.size(); i++) {
        page.fill("#text", payloads.get(i));
        page.keyboard().press("Enter");
        page.locator(".replied").nth(i).waitFor();
        assertShown(page, payloads.get(i));
      }
      poke(page);
      // Now as the server writes it: the last hundred questions and replies.
      page.reload();
      assertShown(page, payloads.getLast());
      poke(page);
      var visit = new Visitor(service, "tinhgon=" + context.cookies().getFirst().value, "");
      assertThat(visit.gets("/").body())
          .doesNotContainPattern("<(img|iframe|base|embed|object)\\b(?! class=\"sign\")");
    }
    assertThat(dialogs).isEmpty();
    assertThat(foreign).isEmpty();
  }

  /** The payload as the question is echoed, and in every place of a reply. */
  private static Reply echoEverywhere(Inbound message) {
    String payload = ((Content.Text) message.content()).text();
    return new Reply(
        new RichText(
            payload + "\n- " + payload + "\n\n1. " + payload,
            List.of(new Span(0, payload.length(), Span.Style.BOLD))),
        List.of(new Source(payload, payload), new Source(payload, "https://x.example/" + payload)),
        List.of(new Button(payload, "token1")),
        Mark.AMBIGUOUS);
  }

  private static void assertShown(Page page, String payload) {
    String shown = payload.strip();
    assertThat(page.locator(".asked .words").last().textContent()).isEqualTo(payload);
    assertThat(page.locator(".replied .words").last().textContent()).contains(shown);
    assertThat(page.locator(".sources li").last().textContent()).contains(shown);
    assertThat(page.locator(".choices .chip").last().textContent()).isEqualTo(payload);
  }

  /** Does what a reader might do: moves over everything, and presses what can be pressed. */
  private static void poke(Page page) {
    page.evaluate(
        """
        () => {
          for (const one of document.querySelectorAll('#log *')) {
            for (const kind of ['mouseover', 'focus', 'toggle', 'load', 'error'])
              one.dispatchEvent(new Event(kind, {bubbles: true}));
          }
        }
        """);
    var links = page.locator("#log a");
    for (Object url : (List<?>) links.evaluateAll("all => all.map(one => one.href)")) {
      assertThat((String) url).startsWith("https://");
    }
    assertThat((List<?>) page.locator("#log *").evaluateAll("all => all.map(one => one.tagName)"))
        .extracting(Object::toString)
        .doesNotContain(
            "SCRIPT", "IMG", "IFRAME", "OBJECT", "EMBED", "LINK", "META", "svg", "BASE");
  }

  private BrowserContext watched(Browser browser, Service service) {
    var context = browser.newContext();
    context.onRequest(request -> {
      if (!request.url().startsWith(service.url() + "/")) {
        foreign.add(request.url());
      }
    });
    context.onDialog(dialog -> {
      dialogs.add(dialog.message());
      dialog.dismiss();
    });
    return context;
  }

  private static List<String> payloads() throws IOException {
    try (var in = XssTest.class.getResourceAsStream("/attack/xss.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
