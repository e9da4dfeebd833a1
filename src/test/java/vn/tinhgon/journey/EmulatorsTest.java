package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.tinhgon.App;
import vn.tinhgon.support.Emulators;
import vn.tinhgon.support.Http;

/** What {@code mvn -Pemulators} starts: the bot is tried on every platform without any account. */
class EmulatorsTest {
  private static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";

  @TempDir Path folder;

  @Test
  void letsAnybodyWriteToAServiceThatWasStartedAsTheySay() {
    try (var emulators = new Emulators(0);
        var page = new Http(emulators.url().toString());
        var service =
            new SpringApplicationBuilder(App.class)
                .initializers(fresh ->
                    fresh
                        .getEnvironment()
                        .getPropertySources()
                        .addFirst(
                            new SystemEnvironmentPropertySource(
                                "emulators-systemEnvironment",
                                new HashMap<>(emulators.environment()))))
                .run("--server.port=0", "--tinhgon.data-dir=" + folder)) {
      int port = ((WebServerApplicationContext) service).getWebServer().getPort();
      emulators.reach(URI.create("http://127.0.0.1:" + port));
      assertThat(page.get("/").body()).contains("Zalo OA");

      for (String platform : new String[] {"telegram", "zalobot", "zalooa"}) {
        assertThat(page.post("/" + platform + "/1001", QUESTION).statusCode()).isEqualTo(202);
        read(page, platform, said -> said.contains("Chủ nhiệm Ủy ban Kiểm tra"));
      }
      assertThat(page.post("/telegram/1001/press", "👍 Đúng").statusCode()).isEqualTo(202);
      read(page, "telegram", said -> said.contains("Cảm ơn"));
      assertThat(page.post("/telegram/1001/press", "không có").statusCode()).isEqualTo(404);
      assertThat(page.post("/viber/1001", QUESTION).statusCode()).isEqualTo(404);
    }
  }

  /** Looks until that is there. */
  private static void read(Http page, String platform, Predicate<String> there) {
    long deadline = System.nanoTime() + 60_000_000_000L;
    String said;
    do {
      said = page.get("/" + platform + "/1001").body();
      assertThat(System.nanoTime()).as(said).isLessThan(deadline);
    } while (!there.test(said));
  }
}
