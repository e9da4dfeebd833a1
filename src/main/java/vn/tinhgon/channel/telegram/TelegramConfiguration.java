package vn.tinhgon.channel.telegram;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.telegram.telegrambots.meta.generics.TelegramClient;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.attachment.Attachments;
import vn.tinhgon.channel.line.BotApi;
import vn.tinhgon.channel.line.HttpProxy;
import vn.tinhgon.channel.line.PlatformHttp;
import vn.tinhgon.channel.line.PlatformStatus;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.line.WebhookSecret;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.Presses;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.SecretMask;
import vn.tinhgon.outbox.Moves;
import vn.tinhgon.outbox.Outbox;

/** Puts the channel together; without a token there is only a status saying that it is off. */
@Configuration(proxyBeanMethods = false)
class TelegramConfiguration {
  private static final Logger log = LoggerFactory.getLogger(TelegramConfiguration.class);
  private static final Duration OVER_THE_CLIENTS_OWN = Duration.ofSeconds(5);

  /** An office's line may need two minutes for what is a moment elsewhere. */
  private static final int TIMES_FOR_FILES = 4;

  private static TelegramProperties properties(ConditionContext context) {
    return Binder.get(context.getEnvironment())
        .bindOrCreate("tinhgon.telegram", TelegramProperties.class);
  }

  /** Whether the settings allow the channel to be on. */
  static final class On implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return properties(context).obstacle().isEmpty();
    }
  }

  /** Whether it is on and Telegram calls us. */
  static final class ByWebhook implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return properties(context).obstacle().isEmpty() && properties(context).byWebhook();
    }
  }

  /** Whether it is on and we call Telegram. */
  static final class ByPolling implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return properties(context).obstacle().isEmpty() && !properties(context).byWebhook();
    }
  }

  @Bean
  PlatformStatus telegramStatus(
      TelegramProperties properties, @Value("${tinhgon.http-proxy:}") String proxy, Clock clock) {
    // Looked at even while the channel is off: what is set wrongly is said at once.
    HttpProxy.parse(proxy);
    properties.requireReadable();
    String obstacle = properties.obstacle();
    SecretMask.hide(properties.token());
    SecretMask.hide(properties.webhookSecret());
    if (obstacle.isEmpty()) {
      log.info(
          "Telegram: on, {} {}",
          properties.byWebhook() ? "called at " + TelegramWebhook.PATH + " by" : "polling",
          properties.apiUrl());
    } else if (properties.token().isBlank()) {
      log.info("Telegram: off, {}", obstacle);
    } else {
      log.error("Telegram: off, {}", obstacle);
    }
    return new PlatformStatus(
        "telegram", "Telegram", "it forgets unanswered messages after 24 hours", clock, obstacle);
  }

  /** What exists only while the channel is on. */
  @Configuration(proxyBeanMethods = false)
  @Conditional(On.class)
  static class Connected {

    @Bean(destroyMethod = "")
    OkHttpClient telegramHttp(
        TelegramProperties properties, @Value("${tinhgon.http-proxy:}") String proxy) {
      return PlatformHttp.client(
          properties.connectTimeout(), properties.callTimeout(), HttpProxy.parse(proxy));
    }

    /** On threads and in a queue of their own. */
    @Bean(destroyMethod = "", defaultCandidate = false)
    OkHttpClient telegramSignsHttp(OkHttpClient http) {
      return PlatformHttp.forSigns(http);
    }

    /** Destroyed before the clients it is made of: closes what they keep open. */
    @Bean
    DisposableBean telegramHttpEnd(
        OkHttpClient http, @Qualifier("telegramSignsHttp") OkHttpClient signs) {
      return () -> {
        PlatformHttp.end(signs);
        PlatformHttp.end(http);
      };
    }

    @Bean
    TelegramMoves telegramMoves(Moves moves, TelegramProperties properties) {
      return new TelegramMoves(moves, properties.account());
    }

    @Bean
    TelegramCourier telegramCourier(
        OkHttpClient http,
        @Qualifier("telegramStatus") PlatformStatus status,
        TelegramProperties properties,
        TelegramMoves moves,
        Attachments attachments) {
      BotApi api = api(properties, http);
      Duration forFiles = properties.callTimeout().multipliedBy(TIMES_FOR_FILES);
      OkHttpClient slow = http.newBuilder().callTimeout(forFiles).readTimeout(forFiles).build();
      return new TelegramCourier(
          TelegramClients.of(properties, http),
          status,
          new TelegramReach(status, () -> api.call("getMe", Map.of(), properties.callTimeout())),
          moves,
          new Wording(),
          properties.callTimeout().plus(OVER_THE_CLIENTS_OWN),
          new TelegramPost(
              TelegramClients.of(properties, slow),
              attachments,
              forFiles.plus(OVER_THE_CLIENTS_OWN)));
    }

    @Bean
    TelegramFiles telegramFiles(OkHttpClient http, TelegramProperties properties) {
      return new TelegramFiles(
          api(properties, http),
          http,
          properties,
          properties.callTimeout().multipliedBy(TIMES_FOR_FILES));
    }

    @Bean
    Introduced telegramIntroduced(
        TelegramProperties properties,
        @Qualifier("telegramSignsHttp") OkHttpClient signs,
        @Qualifier("telegramStatus") PlatformStatus status,
        TelegramInline inline,
        TelegramMoves moves,
        ObjectProvider<Presses> presses,
        Inbox inbox,
        Outbox outbox,
        MeterRegistry meters,
        Clock clock) {
      TelegramClient client = TelegramClients.of(properties, signs);
      var signals = new TelegramSignals(client, signs, outbox::held);
      var aMinuteLater = CompletableFuture.delayedExecutor(1, TimeUnit.MINUTES);
      var menu = new TelegramMenu(client, new Wording(), aMinuteLater);
      return new Introduced(username -> {
        menu.publish();
        status.opensAt(username.isEmpty() ? "" : "https://t.me/" + username + "?start=");
        return new TelegramIntake(
            properties.account(),
            new TelegramUpdates(properties.account(), username, clock),
            inbox,
            signals,
            inline,
            moves,
            () -> Optional.ofNullable(presses.getIfAvailable()),
            meters);
      });
    }

    @Bean
    WebhookSecret telegramSecret(TelegramProperties properties, SecretKey key) {
      return properties.secret(key);
    }

    @Bean
    TelegramSetup.Maker telegramSetup(
        TelegramProperties properties,
        OkHttpClient http,
        @Qualifier("telegramSecret") WebhookSecret secret,
        @Value("${tinhgon.public-url:}") String publicUrl) {
      return () ->
          new TelegramSetup(api(properties, http), properties, publicUrl, secret, new Wording());
    }

    @Bean
    @Conditional(ByPolling.class)
    TelegramPoller telegramPoller(
        TelegramProperties properties,
        OkHttpClient http,
        Introduced introduced,
        @Qualifier("telegramStatus") PlatformStatus status,
        Outbox outbox,
        Clock clock) {
      return new TelegramPoller(
          api(properties, http),
          introduced,
          status,
          () -> outbox.lineMayBeBack("telegram", properties.account()),
          properties.pollTimeout(),
          properties.callTimeout(),
          clock,
          RandomGenerator.getDefault());
    }

    @Bean
    @Conditional(ByWebhook.class)
    Watch telegramWatch(
        TelegramProperties properties,
        OkHttpClient http,
        Introduced introduced,
        @Qualifier("telegramStatus") PlatformStatus status,
        Outbox outbox,
        @Value("${tinhgon.public-url:}") String publicUrl,
        Clock clock) {
      BotApi api = api(properties, http);
      String ours = publicUrl.strip().replaceAll("/+$", "");
      return new Watch(
          "telegram-watch",
          new TelegramLook(api, introduced, ours, properties.callTimeout(), clock),
          api::cancel,
          status,
          () -> outbox.lineMayBeBack("telegram", properties.account()),
          clock,
          RandomGenerator.getDefault());
    }

    private static BotApi api(TelegramProperties properties, OkHttpClient http) {
      return new BotApi(http, properties.apiUrl(), properties.token());
    }
  }
}
