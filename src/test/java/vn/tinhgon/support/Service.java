package vn.tinhgon.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import vn.tinhgon.App;

/** Some parts of the product as a running HTTP service on a database of their own. */
public record Service(ConfigurableApplicationContext context, Http http) implements AutoCloseable {

  /**
   * Starts the parts that this class names by its annotations, on the real settings and these.
   *
   * @param parts must not be a configuration by annotation: the product's scan would find it
   */
  public static Service start(Class<?> parts, Map<String, Object> settings, Clock clock) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putIfAbsent("server.port", 0);
    all.putIfAbsent("tinhgon.rate-limit-per-minute", 0);
    try {
      all.put("spring.datasource.url", Databases.h2Url(Files.createTempDirectory("tinhgon-http-")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var context =
        new SpringApplicationBuilder(parts)
            .web(WebApplicationType.SERVLET)
            .initializers(fresh -> fresh.getBeanFactory().registerSingleton("clock", clock))
            // As arguments: they win over config/application.yml.
            .run(
                all.entrySet().stream()
                    .map(one -> "--" + one.getKey() + "=" + one.getValue())
                    .toArray(String[]::new));
    return new Service(context, new Http("http://localhost:" + port(context)));
  }

  /** Starts the whole product with its shipped store, in a data folder of its own. */
  public static Service whole() {
    try {
      var context =
          new SpringApplicationBuilder(App.class)
              .run(
                  "--server.port=0",
                  "--tinhgon.rate-limit-per-minute=0",
                  "--tinhgon.data-dir=" + Files.createTempDirectory("tinhgon-journey-"));
      return new Service(context, new Http("http://localhost:" + port(context)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Where a browser finds it. */
  public String url() {
    return "http://localhost:" + port(context);
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  private static int port(ConfigurableApplicationContext context) {
    return ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  @Override
  public void close() {
    http.close();
    context.close();
  }
}
