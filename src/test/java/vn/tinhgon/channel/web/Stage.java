package vn.tinhgon.channel.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import vn.tinhgon.access.RateLimit;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.attachment.FileRights;
import vn.tinhgon.inbox.MessageHandler;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.support.Service;

/**
 * The page as a running service of its own, with real queues and a real database, and with replies
 * that a test gives. Not annotated as a configuration, so that no scan finds it.
 */
@EnableAutoConfiguration
@ConfigurationPropertiesScan("vn.tinhgon.outbox")
@ComponentScan(
    basePackages = {
      "vn.tinhgon.attachment",
      "vn.tinhgon.http",
      "vn.tinhgon.channel.web",
      "vn.tinhgon.inbox",
      "vn.tinhgon.outbox"
    })
final class Stage {

  /** Starts with these settings besides the product's own. */
  static Service start(Map<String, Object> settings, Clock clock) {
    return Service.start(Stage.class, settings, clock);
  }

  /** Starts with the workers at work and today's clock. */
  static Service started(Map<String, Object> settings) {
    return start(settings, Clock.systemUTC());
  }

  private Stage() {}

  @Bean
  static Wording wording() {
    return new Wording();
  }

  @Bean
  static SecretKey secretKey() {
    return SecretKey.of("0123456789abcdef0123456789abcdef");
  }

  @Bean
  static RateLimit rateLimit(@Value("${tinhgon.rate-limit-per-minute:30}") int perMinute) {
    return new RateLimit(perMinute);
  }

  /** Who may bring and take files; the test says so. */
  @Bean
  static Keepers keepers() {
    return new Keepers();
  }

  /** Those visits that the test lets. */
  static final class Keepers implements FileRights {
    private final Set<String> let = ConcurrentHashMap.newKeySet();

    void let(Session session) {
      let.add(session.chat());
    }

    @Override
    public boolean mayBring(Address at, String person) {
      return let.contains(person);
    }

    @Override
    public boolean mayTake(Address at, String person) {
      return let.contains(person);
    }
  }

  @Bean
  static Script script(Outbox outbox) {
    return new Script(outbox);
  }

  /** Says what the test wants said. */
  static final class Script implements MessageHandler {
    private final Outbox outbox;
    private final List<Inbound> heard = new ArrayList<>();
    private volatile Function<Inbound, Reply> line = message -> Reply.of("Đã nhận.");
    private volatile boolean ready = true;

    Script(Outbox outbox) {
      this.outbox = outbox;
    }

    /** From now on every message gets this reply. */
    void say(Function<Inbound, Reply> reply) {
      line = reply;
    }

    /** Lets questions wait, or go on. */
    void ready(boolean yes) {
      ready = yes;
    }

    /** What came through the inbox so far. */
    synchronized List<Inbound> heard() {
      return List.copyOf(heard);
    }

    synchronized void forget() {
      heard.clear();
    }

    @Override
    public boolean ready(Address address) {
      return ready;
    }

    @Override
    public synchronized void handle(Inbound message) {
      heard.add(message);
      outbox.put(message.address(), line.apply(message));
    }

    @Override
    public void giveUp(Inbound message) {
      outbox.put(message.address(), Reply.of("Không xử lý được."));
    }
  }
}
