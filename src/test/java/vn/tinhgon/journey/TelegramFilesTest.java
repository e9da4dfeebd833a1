package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import vn.tinhgon.App;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.FakeTelegram;
import vn.tinhgon.support.FakeTelegram.Sent;
import vn.tinhgon.support.FakeTelegram.SentFile;
import vn.tinhgon.support.Fault;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.Updates;

/** The whole service, working by itself: files in Telegram, also where the line is bad. */
@ExtendWith(OutputCaptureExtension.class)
class TelegramFilesTest {
  private static final long LAN = 7;
  private static final String QUESTION = "Cổng tra cứu TinhGọn mở cửa mấy giờ?";

  @TempDir Path folder;
  private FakeTelegram telegram;
  private ConfigurableApplicationContext service;

  @BeforeEach
  void open() {
    telegram = new FakeTelegram();
    start();
  }

  private void start(String... more) {
    var arguments =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--spring.datasource.url=" + Databases.h2Url(folder),
                "--tinhgon.data-dir=" + folder,
                "--tinhgon.telegram.token=" + FakeTelegram.TOKEN,
                "--tinhgon.telegram.api-url=" + telegram.url(),
                "--tinhgon.outbox.paced=false",
                "--tinhgon.admins=telegram:" + LAN,
                "--tinhgon.rate-limit-per-minute=0"));
    arguments.addAll(List.of(more));
    service = new SpringApplicationBuilder(App.class).run(arguments.toArray(String[]::new));
  }

  @AfterEach
  void close(CapturedOutput output) {
    service.close();
    telegram.close();
    assertThat(telegram.violations()).isEmpty();
    assertThat(output.getAll())
        .doesNotContain(FakeTelegram.TOKEN, FakeTelegram.TOKEN.replace(":", "%3A"))
        .doesNotContain(FakeTelegram.TOKEN.substring(FakeTelegram.TOKEN.indexOf(':') + 1));
  }

  @Test
  void takesAFileWithACaptionThroughARestart() {
    byte[] file = MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày."));
    telegram.sends(LAN, "danh sách.csv", file, "/nhaptep");
    Sent shown = message("Nếu nhập tệp danh sách.csv");
    assertThat(shown.text()).contains("1 mới");
    telegram.await(() -> telegram.files().size() == 1);
    SentFile report = telegram.files().getFirst();
    assertThat(report.name()).isEqualTo("bao-cao-nhap-tep.txt");
    assertThat(new String(report.bytes(), StandardCharsets.UTF_8)).contains(QUESTION);

    service.close();
    start();
    telegram.queue(Updates.pressed(LAN, "press", buttons(shown).getFirst()));

    message("Đã nhập tệp danh sách.csv: 1 mới");
    telegram.says(8, QUESTION);
    telegram.await(() -> telegram.textsTo(8).size() == 1);
    assertThat(telegram.textsTo(8).getFirst()).contains("Cả ngày.");
  }

  @Test
  void givesTheStoreAlsoAfterARefusalAndARestart() {
    telegram.next(
        "sendDocument",
        Fault.Answer.failed(429, "Too Many Requests", "{\"retry_after\":1}"),
        new Fault.Reset(false));

    telegram.says(LAN, "/xuattep");
    telegram.await(() -> telegram.callsOf("sendDocument") == 2);
    service.close();
    assertThat(telegram.files()).isEmpty();
    start();

    message("Toàn bộ kho");
    assertThat(telegram.files())
        .extracting(SentFile::name)
        .containsExactly("tinhgon.xlsx", "tinhgon.zip");
  }

  @Test
  void sendsBothFilesOfTheStore() {
    telegram.says(LAN, "/xuattep");
    telegram.await(() -> telegram.files().size() == 2);
    assertThat(telegram.files())
        .extracting(SentFile::name)
        .containsExactly("tinhgon.xlsx", "tinhgon.zip");
    assertThat(telegram.files()).allMatch(file -> file.bytes()[0] == 'P');
    telegram.says(LAN, "/mau");
    telegram.await(() -> telegram.files().size() == 3);

    byte[] zip = telegram.files().get(1).bytes();
    telegram.sends(LAN, "tinhgon.zip", zip, "/nhaptep");
    assertThat(message("Nếu nhập tệp tinhgon.zip").text()).contains("0 mới, 0 thay đổi", ", 0 sai");
  }

  @Test
  void saysSoWhereAFileCannotBeHad() {
    byte[] large = new byte[(20 << 20) + 1];
    telegram.sends(LAN, "to.zip", large, "/nhaptep");
    assertThat(message("Tệp to.zip").text()).contains("lớn hơn 20 MB");
    assertThat(telegram.callsOf("getFile")).isZero();

    List<String> paths = new ArrayList<>();
    for (String path :
        List.of(
            "../../etc/passwd",
            "/etc/passwd",
            "//evil.example/x",
            "http://evil.example/x",
            "a/../b",
            "a%2f..%2fb",
            "a b",
            "a?x=1",
            "a#b",
            "",
            "documents/..",
            "documents//x",
            "a\\\\b",
            "@evil.example/x")) {
      String id = sendsUntold("x" + paths.size() + ".csv", new byte[] {1}, 1, path);
      paths.add(id);
      message("Chưa tải được tệp x" + (paths.size() - 1) + ".csv");
    }
    assertThat(telegram.callsOf("file")).isZero();

    sendsUntold("doi.csv", new byte[6 << 20], 10, "documents/liar.csv");
    assertThat(message("Tệp doi.csv").text()).contains("lớn hơn 5 MB");

    telegram.next("file", new Fault.Answer(500, "x"), new Fault.Answer(500, "x"));
    telegram.sends(LAN, "mat.csv", new byte[] {1}, "/nhaptep");
    message("Chưa tải được tệp mat.csv");
    telegram.next("getFile", Fault.Answer.failed(400, "Bad Request: file is too big"));
    telegram.sends(LAN, "to2.csv", new byte[] {1}, "/nhaptep");
    assertThat(message("Tệp to2.csv").text()).contains("lớn hơn 5 MB");
  }

  /** Such a server gives a path on its disk and hands nothing out. */
  @Test
  void readsAFileThatTheOfficesOwnServerHasLaidDown() throws Exception {
    Path folderOfServer = Files.createDirectories(folder.resolve("bot-api"));
    byte[] file = MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày."));
    Path laid = Files.write(folderOfServer.resolve("file_1.csv"), file);
    Path secret = Files.write(folder.resolve("secret.csv"), file);
    sendsUntold("a.csv", file, file.length, laid.toString());
    message("Chưa tải được tệp a.csv");

    service.close();
    start("--tinhgon.telegram.files-dir=" + folderOfServer);
    Path round = folderOfServer.resolve("../secret.csv");
    for (Path outside : List.of(secret, round, folderOfServer.resolve("no"), folderOfServer)) {
      String name = "b" + telegram.sent().size() + ".csv";
      sendsUntold(name, file, file.length, outside.toString());
      message("Chưa tải được tệp " + name);
    }
    sendsUntold("c.csv", file, file.length, laid.toString());
    assertThat(message("Nếu nhập tệp c.csv").text()).contains("1 mới");
    sendsUntold("d.csv", new byte[6 << 20], 10, big(folderOfServer).toString());
    assertThat(message("Tệp d.csv").text()).contains("lớn hơn 5 MB");
    assertThat(telegram.callsOf("file")).isZero();
  }

  private static Path big(Path folder) throws IOException {
    return Files.write(folder.resolve("big.csv"), new byte[6 << 20]);
  }

  /** What getFile says of it is a lie. */
  private String sendsUntold(String name, byte[] bytes, long size, String path) {
    String id = telegram.holds(bytes);
    telegram.lie(id, size, path);
    telegram.queue(
        Updates.document(LAN, 90_000 + telegram.sent().size(), id, name, size, "/nhaptep"));
    return id;
  }

  @Test
  void takesNoFileThatSomebodyPassesOn() {
    byte[] file = MadeFiles.table(MadeFiles.entry(QUESTION, "Cả ngày."));
    String id = telegram.holds(file);
    for (Map.Entry<String, String> mark :
        Map.of(
                "forward_origin", "{\"type\":\"user\",\"date\":1}",
                "via_bot", "{\"id\":5}",
                "sender_chat", "{\"id\":-100}")
            .entrySet()) {
      telegram.queue(
          Updates.message(LAN, 70_000 + telegram.sent().size())
              .set("document", "{\"file_id\":\"" + id + "\",\"file_name\":\"a.csv\"}")
              .put("caption", "/nhaptep")
              .set(mark.getKey(), mark.getValue())
              .json());
      int before = telegram.textsTo(LAN).size();
      telegram.await(() -> telegram.textsTo(LAN).size() > before);
    }
    assertThat(telegram.callsOf("getFile")).isZero();
  }

  private Sent message(String beginning) {
    telegram.await(
        () -> telegram.textsTo(LAN).stream().anyMatch(text -> text.startsWith(beginning)));
    return telegram.sent().stream()
        .filter(one -> one.text().startsWith(beginning))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> buttons(Sent message) {
    return message
        .request()
        .path("reply_markup")
        .path("inline_keyboard")
        .valueStream()
        .flatMap(JsonNode::valueStream)
        .map(button -> button.path("callback_data").asString())
        .toList();
  }
}
