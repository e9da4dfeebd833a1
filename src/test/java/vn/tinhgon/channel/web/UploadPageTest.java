package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.access.Access;
import vn.tinhgon.support.Chromium;
import vn.tinhgon.support.Http;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.Service;

/** The whole service in a real browser: an administrator chooses a file and takes it. */
class UploadPageTest {
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @Test
  void choosesAFileSeesWhatItWouldDoAndTakesIt() throws IOException {
    List<String> complaints = new ArrayList<>();
    try (var chromium = Chromium.open();
        var service = service();
        var context = chromium.browser().newContext()) {
      context.onConsoleMessage(message -> {
        if (message.type().equals("error")) {
          complaints.add(message.text());
        }
      });
      context.onWebError(error -> complaints.add(error.error()));
      Page page = context.newPage();
      page.navigate(service.url());
      says(page, "/quantri " + service.part(Access.class).offerCode().code());
      reply(page, "quản trị").waitFor();
      assertThat(page.locator("form.bring").count()).isZero();

      says(page, "/nhaptep");
      page.locator("form.bring input[type=file]")
          .setInputFiles(
              new FilePayload(
                  "a.csv", "text/csv", MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày."))));
      page.locator("form.bring button").click();

      Locator shown = reply(page, "Nếu nhập tệp a.csv");
      shown.waitFor();
      assertThat(shown.locator(".words").textContent()).contains("1 mới, 0 thay đổi", QUESTION);
      assertThat(shown.locator(".files a").textContent()).isEqualTo("bao-cao-nhap-tep.txt");
      shown.locator(".chip", new Locator.LocatorOptions().setHasText("Nhập 1 dòng")).click();

      reply(page, "Đã nhập tệp a.csv: 1 mới").waitFor();
      says(page, QUESTION);
      reply(page, "Cả ngày.").waitFor();
      assertThat(page.locator(".asked .words").allTextContents()).noneMatch(String::isBlank);
    }
    assertThat(complaints).isEmpty();
  }

  private static Service service() throws IOException {
    var context =
        new SpringApplicationBuilder(App.class)
            .run(
                "--server.port=0",
                "--tinhgon.rate-limit-per-minute=0",
                "--tinhgon.data-dir=" + Files.createTempDirectory("tinhgon-upload-"));
    int port = ((WebServerApplicationContext) context).getWebServer().getPort();
    return new Service(context, new Http("http://localhost:" + port));
  }

  private static void says(Page page, String text) {
    page.fill("#text", text);
    page.keyboard().press("Enter");
  }

  /** The last reply that holds those words. */
  private static Locator reply(Page page, String words) {
    return page.locator(".replied", new Page.LocatorOptions().setHasText(words)).last();
  }
}
