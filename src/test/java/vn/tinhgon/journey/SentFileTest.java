package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.attachment.KeptFiles;
import vn.tinhgon.message.Address;
import vn.tinhgon.support.Http;

/** Where only words arrive, pictures and tables are read at their address on our page. */
@Timeout(300)
class SentFileTest {
  private static final Pattern TOLD =
      Pattern.compile("https://hoidap\\.example\\.gov\\.vn(/tep/[0-9a-f]{32}/\\S+)");

  @TempDir static Path folder;
  private static AllDoors doors;
  private static Http http;

  @BeforeAll
  static void open() {
    doors = new AllDoors(folder, Path.of("faq"));
    http = new Http(doors.url());
  }

  @AfterAll
  static void close() {
    http.close();
    doors.close();
  }

  @AfterEach
  void breaksNoPlatformsRule() {
    doors.kept();
  }

  @ParameterizedTest
  @EnumSource(names = {"ZALO_BOT", "ZALO_OA"})
  void showsAPictureToWhoeverWasToldItsAddress(Door door) {
    String path = told(doors.phone(door).says("/sodo xã Đức Thọ, tỉnh Hà Tĩnh"));

    assertThat(path).endsWith("/so-do.png");
    var given = http.get(path);
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("Content-Type")).hasValue("image/png");
    assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("inline");
  }

  @Test
  void givesATableToBeOpenedElsewhere() {
    String path = told(doors.phone(Door.ZALO_BOT).says("/bang Đức Thọ, Ba Chẽ"));

    var given = http.get(path);
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment");
    assertThat(given.body()).startsWith("PK");
  }

  @Test
  void givesNothingElse() throws IOException {
    String path = told(doors.phone(Door.ZALO_BOT).says("/sodo xã Đức Thọ, tỉnh Hà Tĩnh"));
    assertThat(http.get(path.replace("so-do.png", "so-do.svg")).statusCode()).isEqualTo(404);
    assertThat(http.get("/tep/" + "0".repeat(32) + "/so-do.png").statusCode()).isEqualTo(404);

    // What somebody with a role brought or asked for is for him alone.
    String id =
        doors
            .part(KeptFiles.class)
            .keep(
                "kho.xlsx",
                new Address("zalobot", "1", "2"),
                new ByteArrayInputStream(new byte[] {1}));
    assertThat(http.get("/tep/" + id + "/kho.xlsx").statusCode()).isEqualTo(404);
  }

  private static String told(Screen screen) {
    Matcher told = TOLD.matcher(String.join(" ", screen.files()));
    assertThat(told.matches()).as(screen.words()).isTrue();
    return told.group(1);
  }
}
