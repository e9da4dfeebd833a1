package vn.tinhgon.channel.zalobot;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.HttpProxy;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Outbox;

/** Puts the channel together; without a token there is only a status saying that it is off. */
@Configuration(proxyBeanMethods = false)
class ZaloBotConfiguration {
  private static final Logger log = LoggerFactory.getLogger(ZaloBotConfiguration.class);

  private static ZaloBotProperties properties(ConditionContext context) {
    return Binder.get(context.getEnvironment())
        .bindOrCreate("tinhgon.zalobot", ZaloBotProperties.class);
  }

  /** Whether the settings allow the channel to be on. */
  static final class On implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return properties(context).obstacle().isEmpty();
    }
  }

  /** Whether it is on and the platform calls us. */
  static final class ByWebhook implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return properties(context).obstacle().isEmpty() && properties(context).byWebhook();
    }
  }

  /** Whether it is on and we call the platform. */
  static final class ByPolling implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return properties(context).obstacle().isEmpty() && !properties(context).byWebhook();
    }
  }

  @Bean
  PlatformStatus zaloBotStatus(
      ZaloBotProperties properties, @Value("${tinhgon.http-proxy:}") String proxy, Clock clock) {
    // Looked at even while the channel is off: what is set wrongly is said at once.
    HttpProxy.parse(proxy);
    properties.requireReadable();
    String obstacle = properties.obstacle();
    SecretMask.hide(properties.token());
    SecretMask.hide(properties.webhookSecret());
    if (obstacle.isEmpty()) {
      log.info(
          "Zalo Bot: on, {} {}",
          properties.byWebhook() ? "called at " + ZaloBotWebhook.PATH + " by" : "polling",
          properties.apiUrl());
    } else if (properties.token().isBlank()) {
      log.info("Zalo Bot: off, {}", obstacle);
    } else {
      log.error("Zalo Bot: off, {}", obstacle);
    }
    return new PlatformStatus(
        ZaloBotCourier.CHANNEL,
        "Zalo Bot",
        "how long it keeps unanswered messages is not known",
        clock,
        obstacle);
  }

  /** The clients for messages and polls, and for signs, which must not take a message's place. */
  record Line(OkHttpClient messages, OkHttpClient signs) implements AutoCloseable {
    @Override
    public void close() {
      PlatformHttp.end(signs);
      PlatformHttp.end(messages);
    }

    /** Without addresses. */
    @Override
    public String toString() {
      return "Line";
    }
  }

  /** What exists only while the channel is on. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(On.class)
  static class Connected {

    @Bean
    Line zaloBotLine(ZaloBotProperties properties, @Value("${tinhgon.http-proxy:}") String proxy) {
      OkHttpClient messages =
          PlatformHttp.client(
              properties.connectTimeout(), properties.callTimeout(), HttpProxy.parse(proxy));
      return new Line(messages, PlatformHttp.forSigns(messages));
    }

    @Bean
    Names zaloBotNames(ZaloBotProperties properties) {
      return new Names(properties.account(), properties.name());
    }

    @Bean
    ZaloBotSignals zaloBotSignals(ZaloBotProperties properties, Line line, Clock clock) {
      return new ZaloBotSignals(
          new BotApi(line.signs(), properties.apiUrl(), properties.token()), clock);
    }

    @Bean
    ZaloBotUsage zaloBotUsage(
        ZaloBotProperties properties,
        Outbox outbox,
        @Qualifier("zaloBotStatus") PlatformStatus status,
        Clock clock,
        MeterRegistry meters) {
      var usage =
          new ZaloBotUsage(outbox, properties.account(), properties.monthlyQuota(), clock, meters);
      status.measure(usage::now);
      return usage;
    }

    @Bean
    ZaloBotIntake zaloBotIntake(
        ZaloBotProperties properties,
        Names names,
        ZaloBotSignals signals,
        Inbox inbox,
        Clock clock,
        MeterRegistry meters) {
      return new ZaloBotIntake(
          properties.account(),
          new ZaloBotUpdates(properties.account(), names, clock),
          inbox,
          signals,
          meters);
    }

    @Bean
    ZaloBotCourier zaloBotCourier(
        ZaloBotProperties properties,
        Line line,
        @Qualifier("zaloBotStatus") PlatformStatus status,
        ZaloBotSignals signals,
        ZaloBotUsage usage,
        Outbox outbox) {
      return new ZaloBotCourier(
          new BotApi(line.messages(), properties.apiUrl(), properties.token()),
          status,
          signals,
          usage,
          () -> outbox.lineMayBeBack(ZaloBotCourier.CHANNEL, properties.account()),
          new Wording(),
          properties.callTimeout());
    }

    @Bean
    WebhookSecret zaloBotSecret(ZaloBotProperties properties, SecretKey key) {
      return properties.secret(key);
    }

    @Bean
    ZaloBotSetup.Maker zaloBotSetup(
        ZaloBotProperties properties,
        Line line,
        @Qualifier("zaloBotSecret") WebhookSecret secret,
        @Value("${tinhgon.public-url:}") String publicUrl) {
      var api = new BotApi(line.messages(), properties.apiUrl(), properties.token());
      return () -> new ZaloBotSetup(api, properties, publicUrl, secret, new Wording());
    }

    @Bean
    @Conditional(ByPolling.class)
    ZaloBotPoller zaloBotPoller(
        ZaloBotProperties properties,
        Line line,
        ZaloBotIntake intake,
        Names names,
        @Qualifier("zaloBotStatus") PlatformStatus status,
        Outbox outbox,
        Clock clock) {
      return new ZaloBotPoller(
          new BotApi(line.messages(), properties.apiUrl(), properties.token()),
          intake,
          names,
          status,
          () -> outbox.lineMayBeBack(ZaloBotCourier.CHANNEL, properties.account()),
          properties.pollTimeout(),
          properties.callTimeout(),
          clock,
          RandomGenerator.getDefault());
    }
  }

  /** What exists only while the platform calls us. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(ByWebhook.class)
  static class Called {

    @Bean
    Watch zaloBotWatch(
        ZaloBotProperties properties,
        Line line,
        Names names,
        @Qualifier("zaloBotStatus") PlatformStatus status,
        Outbox outbox,
        Clock clock) {
      var api = new BotApi(line.messages(), properties.apiUrl(), properties.token());
      return new Watch(
          "zalobot-watch",
          new ZaloBotLook(api, names, properties.callTimeout()),
          api::cancel,
          status,
          () -> outbox.lineMayBeBack(ZaloBotCourier.CHANNEL, properties.account()),
          clock,
          RandomGenerator.getDefault());
    }
  }
}
