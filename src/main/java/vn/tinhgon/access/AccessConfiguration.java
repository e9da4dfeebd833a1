package vn.tinhgon.access;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.tinhgon.ops.StartupRefused;

/** Takes the limits, keys and people of the service from its settings. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  RateLimit rateLimit(@Value("${tinhgon.rate-limit-per-minute:30}") String perMinute) {
    String text = perMinute.strip();
    if (!text.matches("\\d{1,6}")) {
      throw StartupRefused.setting(
          "TINHGON_RATE_LIMIT_PER_MINUTE",
          text,
          "a whole number of questions from 0 (no limit) to 999999");
    }
    return new RateLimit(Integer.parseInt(text));
  }

  @Bean
  Appointed appointed(@Value("${tinhgon.admins:}") String admins) {
    return Appointed.parse(admins);
  }

  @Bean
  SecretKey secretKey(
      @Value("${tinhgon.secret-key:}") String setting,
      @Value("${tinhgon.data-dir:./data}") Path data,
      @Value("${tinhgon.secrets-file:./config/secrets.yml}") Path secrets) {
    PrivateFile.requirePrivate(secrets);
    return SecretKey.load(setting, data);
  }

  @Bean
  @ConditionalOnWebApplication
  LoopbackDoor loopbackDoor(@Value("${tinhgon.data-dir:./data}") Path data) {
    return new LoopbackDoor(data);
  }
}
