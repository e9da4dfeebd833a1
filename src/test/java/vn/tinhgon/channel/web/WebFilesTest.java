package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Papers;
import vn.tinhgon.message.Reply;
import vn.tinhgon.support.Service;

/**
 * Files to and from the page: by our own page, by whom may, within the limits, and no other way.
 */
class WebFilesTest {
  private static final byte[] BYTES = "id,title\n".getBytes(StandardCharsets.UTF_8);
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static Service service;
  private static Stage.Script script;

  private Visitor keeper;

  @BeforeAll
  static void start() {
    service = Stage.started(Map.of());
    script = service.part(Stage.Script.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void beginAnew() {
    script.forget();
    script.say(_ -> Reply.of("Gửi tệp?").with(Papers.wanting()));
    keeper = Visitor.of(service);
    service.part(Stage.Keepers.class).let(keeper.session());
    assertThat(keeper.asks("/nhaptep").statusCode()).isEqualTo(202);
  }

  @Test
  void takesAFileByScript() throws Exception {
    var taken = sends(keeper, "", "a b.csv", BYTES, "X-TinhGon", "1");

    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(202);
    Content.Document document = document();
    assertThat(document.name()).isEqualTo("a b.csv");
    assertThat(document.caption()).isEqualTo("/nhaptep");
    assertThat(document.size()).isEqualTo(BYTES.length);
    var out = new ByteArrayOutputStream();
    service.part(KeptFiles.class).write(document.fileId().substring("kept:".length()), out);
    assertThat(out.toByteArray()).isEqualTo(BYTES);
  }

  @Test
  void takesAFileFromTheFormThatStandsBelowTheReply() throws Exception {
    Events.of(keeper).close();
    String page = keeper.gets("/").body();
    assertThat(page).contains("enctype=\"multipart/form-data\"", "type=\"file\"");

    var taken = sends(keeper, keeper.form().get("form"), "C:\\Users\\An\\a.csv", BYTES);

    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(taken.headers().firstValue("Location")).hasValue("/#cuoi");
    assertThat(document().name()).isEqualTo("a.csv");
  }

  @Test
  void readsNothingOfWhatNobodyMaySend() throws Exception {
    var stranger = Visitor.of(service);
    stranger.asks("Xin chào");

    assertThat(sends(stranger, "", "a.csv", BYTES, "X-TinhGon", "1").statusCode()).isEqualTo(403);
    assertThat(sends(keeper, "", "a.csv", BYTES).statusCode()).isEqualTo(403);
    assertThat(sends(keeper, stranger.form().get("form"), "a.csv", BYTES).statusCode())
        .isEqualTo(403);
    for (String origin : List.of("null", "https://evil.example", "http://localhost")) {
      var elsewhere = new Visitor(service, keeper.cookie(), origin);
      assertThat(sends(elsewhere, "", "a.csv", BYTES, "X-TinhGon", "1").statusCode())
          .isEqualTo(403);
    }
    var nobody = new Visitor(service, "a=b", service.url());
    assertThat(sends(nobody, "", "a.csv", BYTES, "X-TinhGon", "1").statusCode()).isEqualTo(404);
    assertThat(
            service
                .part(JdbcClient.class)
                .sql("select count(*) from kept_file")
                .query(Integer.class)
                .single())
        .isLessThanOrEqualTo(2);
  }

  @Test
  void refusesWhatIsTooLarge() throws Exception {
    var large = sends(keeper, "", "a.zip", new byte[(20 << 20) + 1], "X-TinhGon", "1");

    assertThat(large.statusCode()).isEqualTo(413);
    assertThat(large.body()).contains("20 MB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--x",
        "--x\r\n\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nno file\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\r\n\r\na\r\n--x--",
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\ncut"
      })
  void survivesBrokenForms(String body) throws Exception {
    var request =
        request(keeper, "multipart/form-data; boundary=x", body.getBytes(StandardCharsets.UTF_8))
            .header("X-TinhGon", "1")
            .build();
    var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(script.heard()).noneMatch(one -> one.content() instanceof Content.Document);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "text/plain", "application/x-www-form-urlencoded"})
  void takesFormsWithPartsOnly(String type) throws Exception {
    var request = request(keeper, type, BYTES).header("X-TinhGon", "1").build();

    assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
        .isEqualTo(415);
  }

  @Test
  void givesAFileToItsVisitAlone() {
    var kept = service.part(KeptFiles.class);
    String id = keep(kept, keeper);
    script.say(_ -> Reply.of("Đây.").with(Papers.of(List.of(new Attachment(id, "báo cáo.txt")))));
    keeper.asks("/xuattep");

    var file = keeper.gets("/web/files/" + id);

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.body()).isEqualTo("id,title\n");
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''b%C3%A1o%20c%C3%A1o.txt");
    assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(file.headers().firstValue("Cache-Control")).hasValue("no-store");

    var other = Visitor.of(service);
    other.asks("Xin chào");
    assertThat(other.gets("/web/files/" + id).statusCode()).isEqualTo(404);
    service.part(Stage.Keepers.class).let(other.session());
    assertThat(other.gets("/web/files/" + id).statusCode()).isEqualTo(404);
    assertThat(keeper.gets("/web/files/" + "0".repeat(32)).statusCode()).isEqualTo(404);
    kept.erase(id);
    assertThat(keeper.gets("/web/files/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void givesAPictureForReadersToItsOwnerWithoutARole() throws Exception {
    var kept = service.part(KeptFiles.class);
    var reader = Visitor.of(service);
    reader.asks("Xin chào");
    var owner = reader.session().address();
    String open = kept.keepForReader("a.svg", owner, new ByteArrayInputStream(BYTES));
    String other = kept.keep("b.svg", owner, new ByteArrayInputStream(BYTES));

    assertThat(reader.gets("/web/files/" + open).headers().firstValue("Content-Type"))
        .hasValue("image/svg+xml");
    assertThat(reader.gets("/web/files/" + other).statusCode()).isEqualTo(404);
    assertThat(keeper.gets("/web/files/" + open).statusCode()).isEqualTo(404);
  }

  private static String keep(KeptFiles kept, Visitor visitor) {
    try {
      return kept.keep("báo cáo.txt", visitor.session().address(), new ByteArrayInputStream(BYTES));
    } catch (java.io.IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** What was sent; the inbox hands it on at once, on another thread. */
  private static Content.Document document() {
    var inbox = service.part(Inbox.class);
    while (inbox.waiting() > 0) {
      Thread.onSpinWait();
    }
    return script.heard().stream()
        .map(one -> one.content())
        .filter(Content.Document.class::isInstance)
        .map(Content.Document.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> sends(
      Visitor visitor, String form, String name, byte[] bytes, String... headers) throws Exception {
    var body = new ByteArrayOutputStream();
    String head =
        part("form", form)
            + part("clientId", UUID.randomUUID().toString())
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
            + name
            + "\"\r\nContent-Type: text/csv\r\n\r\n";
    body.write(head.getBytes(StandardCharsets.UTF_8));
    body.write(bytes);
    body.write("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
    var request = request(visitor, "multipart/form-data; boundary=x", body.toByteArray());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String part(String name, String value) {
    return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
  }

  private static HttpRequest.Builder request(Visitor visitor, String type, byte[] body) {
    return HttpRequest.newBuilder(URI.create(service.url() + "/web/files"))
        .header("Cookie", visitor.cookie())
        .header("Origin", visitor.origin())
        .header("Content-Type", type)
        .POST(HttpRequest.BodyPublishers.ofByteArray(body));
  }
}
