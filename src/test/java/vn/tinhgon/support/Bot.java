package vn.tinhgon.support;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.LifecycleProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.RestController;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.channel.line.Watch;
import vn.tinhgon.channel.telegram.TelegramPoller;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.outbox.OutboxWorker;

/**
 * The delivery parts of the service as they are put together in it, with a handler of the test's
 * own. Cranked by hand unless {@link #start} is called.
 */
public final class Bot implements AutoCloseable {
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private final Supplier<MockMvc> doors =
      SingletonSupplier.of(() ->
          MockMvcBuilders.standaloneSetup(
                  context.getBeansWithAnnotation(RestController.class).values().toArray())
              .build());

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({
    "vn.tinhgon.attachment",
    "vn.tinhgon.inbox",
    "vn.tinhgon.outbox",
    "vn.tinhgon.channel.telegram"
  })
  @ConfigurationPropertiesScan({"vn.tinhgon.outbox", "vn.tinhgon.channel.telegram"})
  static class Parts {}

  /** Starts nothing by itself and stops everything. */
  private static final class ByHand extends DefaultLifecycleProcessor {
    @Override
    public void onRefresh() {}
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.tinhgon.inbox", "vn.tinhgon.outbox", "vn.tinhgon.channel.zalobot"})
  @ConfigurationPropertiesScan({"vn.tinhgon.outbox", "vn.tinhgon.channel.zalobot"})
  static class ZaloParts {}

  @Configuration(proxyBeanMethods = false)
  @ComponentScan({"vn.tinhgon.inbox", "vn.tinhgon.outbox", "vn.tinhgon.channel.zalooa"})
  @ConfigurationPropertiesScan({"vn.tinhgon.outbox", "vn.tinhgon.channel.zalooa"})
  static class AccountParts {}

  /**
   * A bot that speaks with that server.
   *
   * @param settings properties in pairs of name and value; unpaced unless they say otherwise
   */
  public Bot(
      DataSource database,
      Clock clock,
      FakeTelegram telegram,
      Function<Outbox, MessageHandler> handler,
      String... settings) {
    this(
        Parts.class,
        Map.of(
            "tinhgon.telegram.token",
            FakeTelegram.TOKEN,
            "tinhgon.telegram.api-url",
            telegram.url().toString(),
            "tinhgon.telegram.poll-timeout",
            "0s"),
        database,
        clock,
        handler,
        settings);
  }

  /** One that fetches from that server. */
  public Bot(
      DataSource database,
      Clock clock,
      FakeZaloBot zalo,
      Function<Outbox, MessageHandler> handler,
      String... settings) {
    this(
        ZaloParts.class,
        Map.of(
            "tinhgon.zalobot.token",
            FakeZaloBot.TOKEN,
            "tinhgon.zalobot.api-url",
            zalo.url().toString(),
            "tinhgon.zalobot.poll-timeout",
            "1s"),
        database,
        clock,
        handler,
        settings);
  }

  /** One that is called by that platform, and has looked once whether it is there. */
  public Bot(
      DataSource database, Clock clock, Hook hook, Function<Outbox, MessageHandler> handler) {
    this(
        switch (hook) {
          case TelegramHook _ -> Parts.class;
          case ZaloBotHook _ -> ZaloParts.class;
          case ZaloOaHook _ -> AccountParts.class;
        },
        hook.properties(),
        database,
        clock,
        handler);
    hook.setUp();
    part(Watch.class).runOnce();
  }

  private Bot(
      Class<?> parts,
      Map<String, String> channel,
      DataSource database,
      Clock clock,
      Function<Outbox, MessageHandler> handler,
      String... settings) {
    Map<String, Object> properties = new HashMap<>(channel);
    properties.put("tinhgon.outbox.paced", "false");
    for (int i = 0; i < settings.length; i += 2) {
      properties.put(settings[i], settings[i + 1]);
    }
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("test", properties));
    context.register(parts);
    context.registerBean(SecretKey.class, () -> SecretKey.of(Acts.SECRET));
    context.registerBean("dataSource", DataSource.class, () -> database);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(database));
    context.registerBean(
        PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(SimpleMeterRegistry.class, () -> new SimpleMeterRegistry());
    context.registerBean(MessageHandler.class, () -> handler.apply(context.getBean(Outbox.class)));
    context.registerBean("lifecycleProcessor", LifecycleProcessor.class, ByHand::new);
    context.refresh();
  }

  /** One call of the poller; returns the pause it wants. */
  public Duration poll() {
    return context.getBean(TelegramPoller.class).runOnce();
  }

  /** The platform posts that; whether it is confirmed. */
  public boolean takes(Hook hook, String body) {
    return takes(hook, body, hook.header(), hook.shown(body));
  }

  /** The same with these headers: names and values in turn. */
  public boolean takes(Hook hook, String body, String... headers) {
    var post = MockMvcRequestBuilders.post(hook.path());
    for (int i = 0; i < headers.length; i += 2) {
      post.header(headers[i], headers[i + 1]);
    }
    try {
      return doors.get().perform(post.content(body)).andReturn().getResponse().getStatus() == 200;
    } catch (Exception refused) {
      LoggerFactory.getLogger(Bot.class).debug("a post was not taken", refused);
      return false;
    }
  }

  /** Handles and sends all that is due. Failures are logged, as the workers would. */
  public void work() {
    crank(context.getBean(InboxWorker.class)::runOnce);
    crank(context.getBean(OutboxWorker.class)::runOnce);
  }

  private static void crank(Runnable worker) {
    try {
      worker.run();
    } catch (RuntimeException failed) {
      LoggerFactory.getLogger(Bot.class).debug("a worker failed", failed);
    }
  }

  /** What the start of a process does first: what a dead one had in hand is due again. */
  public void recover() {
    context.getBean(InboxWorker.class).recover();
    context.getBean(OutboxWorker.class).recover();
  }

  /** Begins to work by itself, as in the service. */
  public void start() {
    context.start();
  }

  public Inbox inbox() {
    return context.getBean(Inbox.class);
  }

  public Outbox outbox() {
    return context.getBean(Outbox.class);
  }

  /** Any other part. */
  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
