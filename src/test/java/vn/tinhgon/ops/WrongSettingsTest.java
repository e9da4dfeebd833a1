package vn.tinhgon.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.tinhgon.App;
import vn.tinhgon.support.Databases;

/** What cannot be read ends the start; one line says what it is, what was given, what is wanted. */
@Isolated("reads what the process prints")
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TINHGON_TRUSTED_PROXIES        | x            | addresses or ranges",
        "TINHGON_RATE_LIMIT_PER_MINUTE  | abc          | a whole number",
        "TINHGON_RETENTION_DAYS         | -1           | a whole number of days",
        "TINHGON_LEAST_ROOM             | a lot        | a size such as 64MB",
        "TINHGON_DIGEST_HOUR            | 24           | a whole hour from 0 to 23",
        "TINHGON_TELEGRAM_MODE          | push         | polling",
        "TINHGON_TELEGRAM_API_URL       | localhost    | scheme://host:port",
        "TINHGON_TELEGRAM_API_URL       | http://[a    | an address",
        "TINHGON_ZALOOA_SIGNATURE       | hmac         | enforce or log",
        "TINHGON_OUTBOX_PACED           | perhaps      | true or false",
        "TINHGON_PUBLIC_URL             | my page      | an address",
        "SERVER_PORT                    | abc          | a port from 1 to 65535",
        "SERVER_TOMCAT_MAX_CONNECTIONS  | many         | a number"
      })
  void endTheStartWithOneLine(
      String variable, String given, String expected, CapturedOutput output) {
    Throwable failure = catchThrowable(() -> start(Map.of(variable, given)));

    assertThat(failure).isNotNull();
    String wrong = "not started: " + variable + " is \"" + given + "\", but must be ";
    assertThat(output.getOut().lines().filter(line -> line.contains(wrong)))
        .singleElement()
        .asString()
        .contains(expected);
    assertThat(output.getOut())
        .contains("what to do: Correct " + variable + ", or leave it out.")
        .doesNotContain("\tat ");
  }

  /** The whole service, with those variables as if they stood in the environment. */
  private void start(Map<String, String> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.putIfAbsent("SERVER_PORT", "0");
    all.put("TINHGON_DATA_DIR", folder.toString());
    all.put("SPRING_DATASOURCE_URL", Databases.h2Url(folder));
    var environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, all));
    var service = new SpringApplication(App.class);
    service.setEnvironment(environment);
    service.run().close();
  }
}
