package vn.tinhgon.channel.zalooa;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.access.SealedText;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.HttpProxy;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Fates;
import vn.tinhgon.outbox.Outbox;

/** Puts the channel together; without an application there is only a status that it is off. */
@Configuration(proxyBeanMethods = false)
class ZaloOaConfiguration {
  private static final Logger log = LoggerFactory.getLogger(ZaloOaConfiguration.class);

  /** Whether the settings allow the channel to be on. */
  static final class On implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return Binder.get(context.getEnvironment())
          .bindOrCreate("tinhgon.zalooa", ZaloOaProperties.class)
          .obstacle()
          .isEmpty();
    }
  }

  @Bean
  PlatformStatus zaloOaStatus(
      ZaloOaProperties properties, @Value("${tinhgon.http-proxy:}") String proxy, Clock clock) {
    // Looked at even while the channel is off: what is set wrongly is said at once.
    HttpProxy.parse(proxy);
    properties.requireReadable();
    properties.hide();
    String obstacle = properties.obstacle();
    if (obstacle.isEmpty()) {
      log.info("Zalo OA: on, called at {} by {}", ZaloOaWebhook.PATH, properties.apiUrl());
    } else if (properties.appId().isBlank()) {
      log.info("Zalo OA: off, {}", obstacle);
    } else {
      log.error("Zalo OA: off, {}", obstacle);
    }
    return new PlatformStatus(
        ZaloOaCourier.CHANNEL, "Zalo OA", "it repeats events for an hour", clock, obstacle);
  }

  /** The client, ended with the service. */
  record Line(OkHttpClient http) implements AutoCloseable {
    @Override
    public void close() {
      PlatformHttp.end(http);
    }

    /** Without addresses. */
    @Override
    public String toString() {
      return "Line";
    }
  }

  /** The tokens, as the service and a command without one take them. */
  static Tokens tokens(
      ZaloOaProperties properties, OkHttpClient http, JdbcClient db, SecretKey key, Clock clock) {
    var seal = new SealedText(key, "zalooa tokens");
    var store = new TokenStore(db, seal, properties.account(), clock);
    store.takeUp(properties.refreshToken());
    var server =
        new TokenServer(
            http,
            properties.oauthUrl(),
            properties.appId(),
            properties.appSecret(),
            properties.callTimeout(),
            clock);
    return new Tokens(store, server, properties.callTimeout(), clock);
  }

  /** The client for these settings. */
  static OkHttpClient client(ZaloOaProperties properties, String proxy) {
    return PlatformHttp.client(
        properties.connectTimeout(), properties.callTimeout(), HttpProxy.parse(proxy));
  }

  /** What exists only while the channel is on. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(On.class)
  static class Connected {

    @Bean
    Line zaloOaLine(ZaloOaProperties properties, @Value("${tinhgon.http-proxy:}") String proxy) {
      return new Line(client(properties, proxy));
    }

    @Bean
    Tokens zaloOaTokens(
        ZaloOaProperties properties, Line line, JdbcClient db, SecretKey key, Clock clock) {
      return tokens(properties, line.http(), db, key, clock);
    }

    @Bean
    OaApi zaloOaApi(ZaloOaProperties properties, Line line, Tokens tokens) {
      return api(properties, line, tokens);
    }

    private static OaApi api(ZaloOaProperties properties, Line line, Tokens tokens) {
      return new OaApi(line.http(), properties.apiUrl(), tokens, properties.callTimeout());
    }

    @Bean
    Contacts zaloOaContacts(ZaloOaProperties properties, JdbcClient db) {
      return new Contacts(db, properties.account());
    }

    @Bean
    ZaloOaEvents zaloOaEvents(
        ZaloOaProperties properties,
        @Value("${tinhgon.retention-days:90}") int remembered,
        Clock clock) {
      return new ZaloOaEvents(properties.account(), Duration.ofDays(remembered), clock);
    }

    @Bean
    MissedMessages zaloOaMissedMessages(ZaloOaEvents events, Inbox inbox, SetAside aside) {
      return new MissedMessages(events, inbox, aside);
    }

    @Bean
    SetAside zaloOaSetAside(
        ZaloOaProperties properties,
        JdbcClient db,
        Contacts contacts,
        Fates fates,
        Inbox inbox,
        Clock clock) {
      return new SetAside(
          db, properties.account(), contacts, fates, inbox, properties.takeover(), clock);
    }

    @Bean
    ZaloOaIntake zaloOaIntake(
        SetAside aside,
        ZaloOaEvents events,
        Contacts contacts,
        Inbox inbox,
        MissedMessages missed,
        Fates fates,
        MeterRegistry meters,
        Clock clock) {
      return new ZaloOaIntake(events, inbox, missed, contacts, fates, aside, meters, clock);
    }

    @Bean
    Signature zaloOaSignature(ZaloOaProperties properties) {
      return new Signature(properties.appId(), properties.signingSecret());
    }

    @Bean
    ZaloOaCourier zaloOaCourier(
        ZaloOaProperties properties,
        OaApi api,
        Contacts contacts,
        Outbox outbox,
        @Qualifier("zaloOaStatus") PlatformStatus status,
        Clock clock) {
      return new ZaloOaCourier(
          api,
          new Windows(contacts, outbox, properties, clock),
          properties.open(),
          status,
          () -> outbox.lineMayBeBack(ZaloOaCourier.CHANNEL, properties.account()),
          new Wording(),
          clock);
    }

    @Bean
    Watch zaloOaWatch(
        ZaloOaProperties properties,
        Line line,
        Tokens tokens,
        MissedMessages missed,
        ZaloOaIntake intake,
        Outbox outbox,
        Fates fates,
        JdbcClient db,
        @Qualifier("zaloOaStatus") PlatformStatus status,
        Clock clock) {
      // One of its own: what ends a look must not end a send, which would be repeated.
      OaApi api = api(properties, line, tokens);
      var catchUp =
          new CatchUp(
              new RecentChats(api),
              missed,
              intake,
              fates,
              new CaughtUp(db, properties.account()),
              properties.open(),
              clock);
      return new Watch(
          "zalooa-watch",
          new ZaloOaLook(api, catchUp),
          api::cancel,
          status,
          () -> outbox.lineMayBeBack(ZaloOaCourier.CHANNEL, properties.account()),
          clock,
          RandomGenerator.getDefault());
    }

    @Bean
    Consent zaloOaConsent(
        ZaloOaProperties properties,
        Tokens tokens,
        SecretKey key,
        @Value("${tinhgon.public-url:}") String publicUrl,
        Clock clock) {
      return new Consent(properties, tokens, key, publicUrl, new Wording(), clock);
    }
  }
}
