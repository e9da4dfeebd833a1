package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.access.Access;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.Service;

/** The whole service: an administrator brings a file on the page, and takes the store away. */
class WebFilesJourneyTest {
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Service service;

  @BeforeAll
  static void start() {
    service = Service.whole();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void bringsAFileAndTakesTheStoreAway() throws Exception {
    var admin = administrator();
    admin.asks("/nhaptep");
    JsonNode asked = reply(admin, item -> Visitor.words(item).contains("Mời anh/chị gửi tệp"));
    assertThat(asked.get("wanted").booleanValue()).isTrue();

    assertThat(uploads(admin, MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày."))))
        .isEqualTo(202);
    JsonNode shown = reply(admin, item -> Visitor.words(item).contains("Nếu nhập tệp a.csv"));
    assertThat(Visitor.words(shown)).contains("1 mới, 0 thay đổi");
    String report = admin.gets(shown.get("files").get(0).get("url").stringValue()).body();
    assertThat(report).contains("mới: faq dòng 2", QUESTION);

    admin.presses(shown.get("choices").get(0).get("token").stringValue());
    reply(admin, item -> Visitor.words(item).contains("Đã nhập tệp a.csv: 1 mới"));
    var reader = Visitor.of(service);
    reader.asks(QUESTION);
    reply(reader, item -> Visitor.words(item).contains("Cả ngày."));

    admin.asks("/xuattep");
    JsonNode store = reply(admin, item -> item.get("files").size() == 2);
    for (JsonNode file : store.get("files")) {
      String url = file.get("url").stringValue();
      assertThat(admin.gets(url).statusCode()).isEqualTo(200);
      assertThat(reader.gets(url).statusCode()).isEqualTo(404);
    }

    admin.asks("/thoat");
    reply(admin, item -> Visitor.words(item).contains("kết thúc"));
    assertThat(admin.gets(store.get("files").get(0).get("url").stringValue()).statusCode())
        .isEqualTo(404);
    assertThat(uploads(admin, new byte[] {1})).isEqualTo(403);
  }

  private static Visitor administrator() {
    var visitor = Visitor.of(service);
    String code = service.part(Access.class).offerCode().code();
    var taken = visitor.asks("/quantri " + code);
    String cookie = taken.headers().firstValue("Set-Cookie").orElseThrow();
    var admin = new Visitor(service, cookie.substring(0, cookie.indexOf(';')), visitor.origin());
    reply(admin, item -> Visitor.words(item).contains("quản trị"));
    return admin;
  }

  /** What stands in the conversation, as an open page learns of it. */
  private static JsonNode reply(Visitor visitor, Predicate<JsonNode> wanted) {
    try (var stream = Events.of(visitor)) {
      while (true) {
        var all = JsonMapper.shared().readTree(visitor.gets("/web/messages").body()).get("items");
        for (JsonNode item : all) {
          if (item.get("kind").stringValue().equals("replied") && wanted.test(item)) {
            return item;
          }
        }
        stream.next();
      }
    }
  }

  private static int uploads(Visitor visitor, byte[] bytes) throws Exception {
    var body = new ByteArrayOutputStream();
    body.write(
        ("--x\r\nContent-Disposition: form-data; name=\"clientId\"\r\n\r\n"
                + UUID.randomUUID()
                + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\";"
                + " filename=\"a.csv\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + "/web/files"))
            .header("Cookie", visitor.cookie())
            .header("Origin", visitor.origin())
            .header("X-TinhGon", "1")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
            .build();
    return HTTP.send(request, BodyHandlers.ofString()).statusCode();
  }
}
