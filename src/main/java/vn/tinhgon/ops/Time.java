package vn.tinhgon.ops;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The one clock everybody is given. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Time {

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
