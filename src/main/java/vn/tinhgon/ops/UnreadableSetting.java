package vn.tinhgon.ops;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.core.annotation.Order;

/** Says of a setting that Spring itself cannot read what our own checks say of theirs. */
@Order(0)
final class UnreadableSetting extends AbstractFailureAnalyzer<BindException> {

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, BindException failed) {
    ConfigurationProperty property = failed.getProperty();
    if (property == null) {
      return null;
    }
    var refused =
        StartupRefused.setting(
            variable(property),
            String.valueOf(property.getValue()),
            expected(failed.getTarget().getType().resolve(Object.class)));
    return new FailureAnalysis(refused.getMessage(), refused.action(), failed);
  }

  /** As the operator wrote it: an environment variable, or a key of a file. */
  private static String variable(ConfigurationProperty property) {
    Origin origin = property.getOrigin();
    return origin instanceof PropertySourceOrigin source
        ? source.getPropertyName()
        : property.getName().toString();
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(String::valueOf)
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    if (type == Duration.class) {
      return "a time such as 30s or 5m";
    }
    if (type == URI.class) {
      return "an address such as https://example.org";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type == int.class || type == long.class || Number.class.isAssignableFrom(type)
        ? "a number"
        : "of another form (" + type.getSimpleName() + ")";
  }
}
