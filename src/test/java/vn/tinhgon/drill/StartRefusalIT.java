package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.support.FakeTelegram;

/**
 * The real process on databases and settings it must not work with: exit 1, a plain sentence, no
 * stack trace.
 */
class StartRefusalIT {

  @Test
  void refusesADatabaseThatDelaysWrites(@TempDir Path folder) throws IOException {
    String url = "jdbc:h2:file:" + folder.resolve("slow") + ";MODE=PostgreSQL";
    try (var telegram = new FakeTelegram();
        var app = process(folder, telegram, Map.of("SPRING_DATASOURCE_URL", url))) {
      app.start();

      assertThat(app.awaitExit()).isEqualTo(1);
      assertThat(Files.readString(app.log()))
          .contains("not started: The H2 database runs with WRITE_DELAY=500")
          .contains("what to do: Add ;WRITE_DELAY=0 to SPRING_DATASOURCE_URL")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void refusesToRunBesideAnotherOnTheSameDatabase(@TempDir Path folder, @TempDir Path other)
      throws IOException {
    Map<String, String> shared = Map.of("TINHGON_DATA_DIR", folder.resolve("data").toString());
    try (var telegram = new FakeTelegram();
        var first = process(folder, telegram, shared);
        var second = process(other, telegram, shared)) {
      first.start().awaitReady();
      second.start();

      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(Files.readString(second.log()))
          .contains("not started: Another TinhGọn is running on this database")
          .doesNotContain("\tat ", "Exception", "\\n");
      assertThat(folder.resolve("data/tinhgon.trace.db")).doesNotExist();
      assertThat(first.alive()).isTrue();
    }
  }

  @Test
  void refusesASettingItCannotRead(@TempDir Path folder) throws IOException {
    try (var telegram = new FakeTelegram();
        var app = process(folder, telegram, Map.of("TINHGON_TRUSTED_PROXIES", "x"))) {
      app.start();

      assertThat(app.awaitExit()).isEqualTo(1);
      assertThat(Files.readString(app.log()))
          .contains("not started: TINHGON_TRUSTED_PROXIES is \"x\", but must be addresses")
          .doesNotContain("\tat ", "Exception", "\\n");
    }
  }

  /** Not refused: H2 alone would be. */
  @Test
  void takesADataFolderNamedFromWhereItIsStarted(@TempDir Path folder) {
    Path named = Path.of("target", "relative-" + folder.getFileName());
    try (var telegram = new FakeTelegram();
        var app = process(folder, telegram, Map.of("TINHGON_DATA_DIR", named.toString()))) {
      app.start().awaitReady();

      assertThat(named.resolve("tinhgon.mv.db")).exists();
    }
  }

  private static AppProcess process(
      Path folder, FakeTelegram telegram, Map<String, String> settings) {
    return new AppProcess(AppImage.ofPackagedJar(), folder, telegram, settings);
  }
}
