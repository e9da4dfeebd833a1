package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import vn.tinhgon.App;
import vn.tinhgon.command.TicketWatch;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Http;

/** Where the chat can bring no answer any more, the page and the next word there do. */
@Timeout(300)
class TicketPageTest {
  private static final String PUBLIC = "https://hoidap.example.gov.vn";
  private static final String QUESTION = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  private static final String OTHERWISE = "Buổi sáng thư viện ở huyện Đức Thọ mở cửa mấy giờ vậy?";

  @TempDir static Path folder;

  private static final Words WORDS =
      new Words(new CopyOnWriteArrayList<>(), ConcurrentHashMap.newKeySet());
  private static ConfigurableApplicationContext service;
  private static Http http;
  private static int number;

  /** A channel that refuses whoever has not written for long. */
  record Words(List<String> heard, Set<String> closed) implements Courier {
    @Override
    public String channel() {
      return "zalobot";
    }

    @Override
    public Abilities abilities() {
      return Abilities.words(2_000);
    }

    @Override
    public List<Reply> parts(Reply reply) {
      return List.of(reply);
    }

    @Override
    public Delivery deliver(Address to, Reply part) {
      if (closed.contains(to.chat())) {
        return new Delivery.Refused("outside interaction window");
      }
      heard.add(to.chat() + ": " + part.body().text());
      return new Delivery.Accepted("z" + heard.size());
    }
  }

  @BeforeAll
  static void start() {
    service =
        new SpringApplicationBuilder(App.class)
            .initializers(context ->
                ((GenericApplicationContext) context)
                    .registerBean("words", Courier.class, () -> WORDS))
            .run(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.h2Url(folder),
                "--tinhgon.data-dir=" + folder,
                "--tinhgon.admins=zalobot:an",
                "--tinhgon.public-url=" + PUBLIC + "/",
                "--tinhgon.outbox.paced=false",
                "--tinhgon.rate-limit-per-minute=0");
    int port = ((WebServerApplicationContext) service).getWebServer().getPort();
    http = new Http("http://localhost:" + port);
  }

  @AfterAll
  static void stop() {
    http.close();
    service.close();
  }

  /** What is heard in answer, by whomever; every word of a person is answered to him. */
  private String says(String person, String text) {
    List<String> before = new ArrayList<>(WORDS.heard);
    service
        .getBean(Inbox.class)
        .receive(
            List.of(
                new Inbound(
                    new Address("zalobot", "1", person),
                    "z" + person + ++number,
                    new Sender(person, "Tên " + person, Sender.Origin.TYPED),
                    new Content.Text(text),
                    true,
                    Instant.parse("2026-11-22T08:00:00Z"))));
    // Empty queues alone do not say that the answer was heard.
    while (WORDS.heard.stream().skip(before.size()).noneMatch(to(person))
        && !WORDS.closed.contains(person)) {
      Thread.onSpinWait();
    }
    settle();
    return String.join("\n", WORDS.heard.subList(before.size(), WORDS.heard.size()));
  }

  private static Predicate<String> to(String person) {
    return heard -> heard.startsWith(person + ": ");
  }

  private void settle() {
    var inbox = service.getBean(Inbox.class);
    var outbox = service.getBean(Outbox.class);
    while (inbox.waiting() + outbox.waiting() > 0
        || !service.getBean(InboxWorker.class).isRunning()) {
      Thread.onSpinWait();
    }
  }

  private String asks(String person, String question) {
    says(person, question);
    says(person, "/chuyen");
    return says(person, "/chuyen đồng ý");
  }

  private static String path(String passed) {
    return passed.replaceAll("(?s).*" + PUBLIC + "(/phieu/\\S+).*", "$1");
  }

  private HttpResponse<String> page(String path) {
    HttpResponse<String> page = http.get(path);
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    return page;
  }

  @Test
  void showsEachAskerHisOwnQuestionAndTheAnswerThatCouldNotBeBrought() {
    says("an", "/phieu");
    String dung = path(asks("dung", QUESTION));
    String mai = path(asks("mai", OTHERWISE));
    String code = dung.split("/", -1)[2];
    assertThat(mai).startsWith("/phieu/" + code + "/").isNotEqualTo(dung);
    assertThat(page(dung).body())
        .contains("Phiếu " + code, "mới", QUESTION, "Hạn trả lời: ")
        .doesNotContain(OTHERWISE, "Tên", "zalobot");

    WORDS.closed.add("dung");
    says("an", "/traloi " + code + " Mở cửa từ 7 giờ.");
    service.getBean(TicketWatch.class).look();
    settle();

    assertThat(WORDS.heard.getLast())
        .startsWith("an: Câu trả lời phiếu " + code + " có người chưa nhận được.")
        .contains(QUESTION, "outside interaction window")
        .doesNotContain("dung");
    assertThat(says("an", "/phieu " + code)).contains("Đã nhận: 1 người", "Chưa đến được");
    assertThat(page(dung).body())
        .contains("đã trả lời", QUESTION, "Mở cửa từ 7 giờ.", "Cơ quan phụ trách trả lời lúc")
        .doesNotContain(OTHERWISE, "Tên", "zalobot");

    WORDS.closed.clear();
    assertThat(says("dung", "Xin chào")).contains("Mở cửa từ 7 giờ.", "Xin chào");
    assertThat(says("dung", "Xin chào")).doesNotContain("7 giờ");
    service.getBean(TicketWatch.class).look();
    assertThat(says("an", "/phieu " + code))
        .contains("Đã nhận: 2 người")
        .doesNotContain("Chưa đến");

    says("dung", "/xoadulieu đồng ý");
    assertThat(page(dung).statusCode()).isEqualTo(404);
    assertThat(page(mai).body()).contains(OTHERWISE, "Mở cửa từ 7 giờ.").doesNotContain(QUESTION);
  }

  @Test
  void showsNothingWithoutTheKey() {
    String dung = path(asks("hoa", QUESTION));
    String other = path(asks("nga", "Bể bơi huyện Đức Thọ thuê một giờ hết bao nhiêu tiền?"));
    String code = dung.split("/", -1)[2];
    String key = dung.split("/", -1)[3];
    assertThat(key).matches("[A-Za-z0-9_-]{22}");

    for (String path :
        List.of(
            "/phieu/" + code + "/" + other.split("/", -1)[3],
            "/phieu/" + other.split("/", -1)[2] + "/" + key,
            "/phieu/" + code + "/" + key.substring(1),
            "/phieu/" + code + "/" + key + "A",
            "/phieu/" + code + "/" + key.toUpperCase(java.util.Locale.ROOT),
            "/phieu/" + code + "/%20",
            "/phieu/" + code + "/",
            "/phieu/" + code,
            "/phieu/P000-0000/" + key,
            "/phieu/x/" + key,
            "/phieu/%3Cscript%3E/" + key)) {
      HttpResponse<String> page = page(path);
      assertThat(page.statusCode()).as(path).isEqualTo(404);
      assertThat(page.body()).as(path).doesNotContain(QUESTION, "Bể bơi", key, "script>");
    }
    assertThat(page(dung).statusCode()).isEqualTo(200);
  }

  @Test
  void showsWordsAsTheyWereTyped() {
    String path = path(asks("tam", "Thư viện <script>alert(1)</script> & “Đức Thọ” mở mấy giờ?"));
    assertThat(page(path).body())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; “Đức Thọ”")
        .doesNotContain("<script>alert");
  }
}
