package vn.tinhgon.access;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets up the limits of the service. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  RateLimit rateLimit(@Value("${tinhgon.rate-limit-per-minute:30}") int perMinute) {
    return new RateLimit(perMinute);
  }
}
