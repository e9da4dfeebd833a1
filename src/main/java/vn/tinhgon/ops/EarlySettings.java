package vn.tinhgon.ops;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;

/**
 * Refuses settings of Spring's own over which it would fall in its own words, before it does, and
 * names the data folder as H2 takes it.
 */
final class EarlySettings implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  private static final int HIGHEST_PORT = 65_535;

  private static final String DATA = "tinhgon.data-dir";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    require(context.getEnvironment());
    nameDataInFull(context.getEnvironment());
  }

  /** H2 takes an absolute path, or one of "./"; an office writes "data". */
  private static void nameDataInFull(ConfigurableEnvironment settings) {
    String data = settings.getProperty(DATA, "").strip();
    if (!data.isEmpty()) {
      String full = Path.of(data).toAbsolutePath().toString();
      settings.getPropertySources().addFirst(new MapPropertySource("data", Map.of(DATA, full)));
    }
  }

  /**
   * Looks at them.
   *
   * @throws StartupRefused naming the one that cannot be read
   */
  static void require(Environment settings) {
    String port = settings.getProperty("server.port", "").strip();
    // Spring takes an empty one for none.
    if (!port.isEmpty() && !isPort(port)) {
      throw StartupRefused.setting("SERVER_PORT", port, "a port from 1 to " + HIGHEST_PORT);
    }
    String url = settings.getProperty("spring.datasource.url", "").strip();
    if (!url.isEmpty() && !url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:postgresql:")) {
      // Without the address itself, which may hold a password.
      throw new StartupRefused(
          "SPRING_DATASOURCE_URL is not of the form jdbc:postgresql://host:port/database.",
          "Correct SPRING_DATASOURCE_URL, or leave it out for a file in the data folder.");
    }
  }

  private static boolean isPort(String text) {
    return text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT;
  }
}
