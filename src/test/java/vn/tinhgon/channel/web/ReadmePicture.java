package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.support.Chromium;

/**
 * Takes the README's picture of the page, with the shipped store: {@code mvn test
 * -Dtest=ReadmePicture}. Its name keeps it out of the ordinary run.
 */
class ReadmePicture {
  private static final Path PICTURE = Path.of("src/docs/web-chat.png");

  @Test
  void showsAQuestionAndItsAnswer() throws IOException {
    Path data = Files.createTempDirectory("tinhgon-picture-");
    try (var app =
            new SpringApplicationBuilder(App.class)
                .run("--server.port=0", "--tinhgon.data-dir=" + data);
        var chromium = Chromium.open();
        var context =
            chromium
                .browser()
                .newContext(
                    new Browser.NewContextOptions()
                        .setViewportSize(820, 900)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
      int port = ((WebServerApplicationContext) app).getWebServer().getPort();
      var page = context.newPage();
      page.navigate("http://localhost:" + port);
      ask(page, "Ai kiêm Chánh Thanh tra ở Đức Thọ?");
      page.evaluate("document.activeElement.blur()");
      page.evaluate("scrollTo(0, 0)");
      Files.createDirectories(PICTURE.getParent());
      page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
    }
    assertThat(Files.size(PICTURE)).isLessThan(200_000);
  }

  private static void ask(Page page, String question) {
    int before = page.locator(".replied").count();
    page.fill("#text", question);
    page.keyboard().press("Enter");
    page.locator(".replied").nth(before).waitFor();
  }
}
