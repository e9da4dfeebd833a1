package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.ops.StartupChecks;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Http;

/** The code for the first administrator and the door to the running service, as they start. */
@Isolated("reads what the process prints")
@ExtendWith(OutputCaptureExtension.class)
class AdminCodeJobTest {
  private static final Person LAN = new Person("telegram", "7");

  @TempDir Path data;

  @Test
  void makesACodeOnTheDatabaseWhenNoServiceRuns() throws Exception {
    String code = job().code();

    try (var service = service()) {
      assertThat(access(service).claim(LAN, code)).isEqualTo(Claim.GRANTED);
    }
    assertThat(job().code()).isNull();
  }

  @Test
  void asksTheRunningService() throws Exception {
    try (var service = service()) {
      // With a database that cannot be opened: only the service can have made it.
      String nowhere = "--spring.datasource.url=jdbc:h2:file:" + data + "/none;IFEXISTS=TRUE";
      String code = AdminCodeJob.run("--tinhgon.data-dir=" + data, nowhere).code();

      assertThat(access(service).claim(LAN, code)).isEqualTo(Claim.GRANTED);
      assertThat(job().code()).isNull();
    }
  }

  @Test
  void doesItItselfWhenAKilledServiceLeftItsKeyBehind() throws Exception {
    LoopbackKey left;
    try (var service = service()) {
      left = LoopbackKey.read(data).orElseThrow();
    }
    assertThat(LoopbackKey.read(data)).isEmpty();
    left.write(data);

    assertThat(job().code()).isNotNull();
  }

  @Test
  void keepsTheDoorShutForAllWhoDoNotShowTheKey() throws Exception {
    try (var service = service()) {
      Path file = data.resolve("loopback.key");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
      LoopbackKey key = LoopbackKey.read(data).orElseThrow();
      try (var http = new Http("http://127.0.0.1:" + key.port())) {
        assertThat(http.post("/loopback/admin-code", "").statusCode()).isEqualTo(404);
        for (String wrong : wrongKeys(key.key())) {
          assertThat(status(http, "/loopback/admin-code", wrong)).as(wrong).isEqualTo(404);
        }
        for (String path :
            List.of(
                "//loopback/admin-code",
                "/loopback//admin-code",
                "/%6Coopback/admin-code",
                "/loopback;x=y/admin-code",
                "/x/../loopback/admin-code")) {
          assertThat(status(http, path, "")).as(path).isBetween(400, 404);
        }
        assertThat(status(http, "/loopback/admin-code", key.key())).isEqualTo(200);
        assertThat(http.get("/loopback/admin-code", LoopbackDoor.HEADER, key.key()).statusCode())
            .isEqualTo(405);
      }
      assertThat(key.toString()).doesNotContain(key.key());
    }
  }

  @Test
  void printsACodeAtTheStartWhileThereIsNoAdministrator(CapturedOutput output) {
    try (var service = service()) {
      Matcher line = Pattern.compile("/quantri (\\d{4}(?:-\\d{4}){4})").matcher(output);
      assertThat(line.find()).isTrue();
      assertThat(access(service).claim(LAN, line.group(1))).isEqualTo(Claim.GRANTED);
    }
    int before = output.length();
    try (var service = service()) {
      assertThat(output.toString().substring(before)).doesNotContain("/quantri");
    }
  }

  @Test
  void printsNoCodeWhenTheSettingsNameAnAdministrator(CapturedOutput output) {
    try (var service = service("--tinhgon.admins=telegram:7")) {
      assertThat(output).doesNotContain("/quantri");
      assertThat(access(service).has(LAN, Role.ADMIN)).isTrue();
    }
  }

  @Test
  void refusesASettingItCannotRead(CapturedOutput output) {
    assertThatThrownBy(() -> service("--tinhgon.admins=telegram:@lan")).isNotNull();

    assertThat(output)
        .contains("APPLICATION FAILED TO START", "TINHGON_ADMINS holds \"telegram:@lan\"")
        .doesNotContain("\tat ");
  }

  @Test
  void refusesAKeyOrSecretsThatOthersMayRead(CapturedOutput output) throws IOException {
    Path secrets = Files.writeString(data.resolve("secrets.yml"), "tinhgon:\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-r--r--"));

    assertThatThrownBy(() -> service("--tinhgon.secrets-file=" + secrets)).isNotNull();

    assertThat(output)
        .contains("APPLICATION FAILED TO START", "rw-r--r--", "chmod 600", "secrets.yml")
        .doesNotContain("\tat ");
  }

  private CodeOffer job() throws IOException, InterruptedException {
    return AdminCodeJob.run(settings());
  }

  private ConfigurableApplicationContext service(String... more) {
    List<String> arguments = new ArrayList<>(List.of(settings()));
    arguments.add("--server.port=0");
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(Parts.class).run(arguments.toArray(String[]::new));
  }

  private String[] settings() {
    return new String[] {
      "--tinhgon.data-dir=" + data, "--spring.datasource.url=" + Databases.h2Url(data)
    };
  }

  private static Access access(ConfigurableApplicationContext service) {
    return service.getBean(Access.class);
  }

  private static int status(Http http, String path, String key) {
    return http.post(path, "", LoopbackDoor.HEADER, key).statusCode();
  }

  private static List<String> wrongKeys(String key) {
    List<String> wrong = new ArrayList<>(List.of("", "x", key + "0", key.substring(1), key + key));
    for (int i = 0; i < key.length(); i++) {
      char other = key.charAt(i) == '0' ? '1' : '0';
      wrong.add(key.substring(0, i) + other + key.substring(i + 1));
    }
    return wrong;
  }

  /** Not a @Configuration, so that no scan of the service finds it. */
  @EnableAutoConfiguration
  @ComponentScan("vn.tinhgon.access")
  @Import(StartupChecks.class)
  static class Parts {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
