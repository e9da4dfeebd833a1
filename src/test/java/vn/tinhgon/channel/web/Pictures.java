package vn.tinhgon.channel.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import vn.tinhgon.message.Button;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Mark;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Source;
import vn.tinhgon.support.Chromium;
import vn.tinhgon.support.Service;

/** Takes pictures of the page in all its states, to be looked at. Not a test. */
final class Pictures {
  private static final AtomicInteger TOKEN = new AtomicInteger();

  private Pictures() {}

  public static void main(String[] folder) throws IOException {
    Path target = Files.createDirectories(Path.of(folder[0]));
    try (var stage = Stage.start(Map.of(), Clock.systemUTC());
        var chromium = Chromium.open()) {
      stage.part(Stage.Script.class).say(Pictures::reply);
      for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        for (int width : new int[] {360, 1200}) {
          shoot(stage, chromium.browser(), target, scheme, width);
        }
      }
    }
    System.exit(0);
  }

  private static void shoot(
      Service stage, Browser browser, Path target, ColorScheme scheme, int width) {
    var options =
        new Browser.NewContextOptions()
            .setViewportSize(width, width < 500 ? 740 : 800)
            .setHasTouch(width < 500)
            .setIsMobile(width < 500)
            .setDeviceScaleFactor(width < 500 ? 2 : 1)
            .setColorScheme(scheme);
    try (var context = browser.newContext(options)) {
      var page = context.newPage();
      String name = scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width + "-";
      page.navigate(stage.url());
      snap(page, target, name + "1-start");
      ask(page, "Ai kiêm Chánh Thanh tra ở Đức Thọ?");
      snap(page, target, name + "2-answer");
      ask(page, "Kỳ Anh giảm bao nhiêu thôn?");
      snap(page, target, name + "4-clarify");
      page.locator(".choices .chip").last().click();
      page.locator(".replied").nth(2).waitFor();
      snap(page, target, name + "5-chosen");
      ask(page, "Mức lương tối thiểu vùng năm nay là bao nhiêu?");
      snap(page, target, name + "6-unknown");
      stage.part(Stage.Script.class).ready(false);
      page.fill("#text", "Còn huyện Cam Lộ thì sao?");
      page.keyboard().press("Enter");
      page.getByText("Đang tra cứu").waitFor();
      page.fill("#text", "a".repeat(2_100));
      snap(page, target, name + "7-waiting");
      page.fill("#text", "");
      stage.part(Stage.Script.class).ready(true);
      page.locator(".replied").nth(4).waitFor();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(target.resolve(name + "8-all.png")));
    }
  }

  private static void ask(Page page, String question) {
    int before = page.locator(".replied").count();
    page.fill("#text", question);
    page.keyboard().press("Enter");
    page.locator(".replied").nth(before).waitFor();
  }

  private static void snap(Page page, Path target, String name) {
    page.waitForTimeout(400);
    page.screenshot(new Page.ScreenshotOptions().setPath(target.resolve(name + ".png")));
  }

  private static Reply reply(Inbound message) {
    String text = message.content() instanceof Content.Text(var words) ? words : "chọn";
    if (text.contains("Thanh tra")) {
      return new Reply(
          RichText.plain(
              """
              Dự kiến: huyện Đức Thọ để Chủ nhiệm Ủy ban Kiểm tra kiêm Chánh Thanh tra (kế hoạch thực hiện năm 2016-2017, nêu tại buổi làm việc 19/8, bài không ghi năm).

              Cùng kế hoạch này, huyện còn dự kiến:
              - Trưởng ban Tổ chức Huyện ủy kiêm Trưởng phòng Nội vụ;
              - Chánh Văn phòng Huyện ủy kiêm Chánh Văn phòng HĐND – UBND huyện.

              Từ 1/7/2025 không còn cấp huyện; nội dung trên là của giai đoạn trước.\
              """),
          List.of(
              new Source("Kết luận 05-KL/TU, Ban Thường vụ Tỉnh ủy Hà Tĩnh, 29/6/2016", null),
              new Source(
                  "Báo Hà Tĩnh, bài về buổi làm việc 19/8 (không ghi năm)",
                  "https://baohatinh.vn/bai")),
          buttons("Nơi khác kiêm Chánh Thanh tra", "Kết luận 05-KL/TU là văn bản nào?"),
          Mark.PLANNED);
    }
    if (text.contains("Kỳ Anh")) {
      return new Reply(
          RichText.plain("Kho tư liệu có hai nơi tên Kỳ Anh. Anh/Chị hỏi về nơi nào?"),
          List.of(),
          buttons("Huyện Kỳ Anh", "Thị xã Kỳ Anh"),
          Mark.CLARIFY);
    }
    if (text.contains("lương")) {
      return new Reply(
          RichText.plain(
              "Kho tư liệu không có nội dung về mức lương tối thiểu vùng, nên trợ lý không trả lời"
                  + " câu này.\n\n"
                  + "Nội dung gần nhất hiện có: chính sách với cán bộ dôi dư khi sắp xếp thôn, tổ"
                  + " dân phố ở thị xã Kỳ Anh. Anh/Chị gửi /hoi để chuyển câu hỏi tới người phụ"
                  + " trách."),
          List.of(),
          buttons("Chính sách với cán bộ dôi dư"),
          Mark.UNKNOWN);
    }
    return new Reply(
        new RichText(
            "Đã thực hiện: thị xã Kỳ Anh giảm từ 85 xuống còn 80 thôn, tổ dân phố.",
            List.of(new vn.tinhgon.message.Span(0, 12, vn.tinhgon.message.Span.Style.BOLD))),
        List.of(new Source("Cổng thông tin thị xã Kỳ Anh (không ghi ngày đăng)", null)),
        List.of(),
        Mark.DONE);
  }

  private static List<Button> buttons(String... labels) {
    return Pattern.compile("\u0000")
        .splitAsStream(String.join("\u0000", labels))
        .map(label -> new Button(label, "t" + TOKEN.incrementAndGet()))
        .toList();
  }
}
