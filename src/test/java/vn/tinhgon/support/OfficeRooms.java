package vn.tinhgon.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.attachment.FileSource;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.DatabaseSize;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;

/** The rooms of the service that lie behind the channels, with paper for channels. */
final class OfficeRooms {

  private OfficeRooms() {}

  /** Opens them on that database. */
  static AnnotationConfigApplicationContext open(
      DataSource source,
      Path data,
      Map<String, Object> settings,
      Clock clock,
      Shelf lying,
      Supplier<ChannelStatus> channel) {
    var context = new AnnotationConfigApplicationContext();
    var sources = context.getEnvironment().getPropertySources();
    sources.addFirst(
        new MapPropertySource(
            "defaults",
            Map.of(
                "tinhgon.data-dir",
                data.toString(),
                "tinhgon.rate-limit-per-minute",
                "0",
                "tinhgon.secret-key",
                Acts.SECRET)));
    sources.addFirst(new MapPropertySource("test", settings));
    // Behind a door, so that closing the service leaves the database open for the next one; all go
    // through the same one, or they would not share a transaction.
    DataSource door = new DelegatingDataSource(source);
    context.registerBean(DataSource.class, () -> door);
    context.registerBean(JdbcClient.class, () -> JdbcClient.create(door));
    context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(door));
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(Wording.class, () -> new Wording());
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(Courier.class, () -> new Paper("telegram", true));
    context.registerBean("web", Courier.class, () -> new Paper("web", true));
    context.registerBean("zalobot", Courier.class, () -> new Paper("zalobot", false));
    context.registerBean("pigeons", FileSource.class, () -> new Pigeons("telegram", lying));
    context.registerBean("doves", FileSource.class, () -> new Pigeons("zalobot", lying));
    context.registerBean("page", Channel.class, () -> channel::get);
    context.registerBean("lifecycleProcessor", HandCranked.class, HandCranked::new);
    context.register(StoreContext.SpringData.class, Rooms.class);
    context.refresh();
    return context;
  }

  /** Starts no worker of its own. */
  private static final class HandCranked extends DefaultLifecycleProcessor {
    @Override
    public void onRefresh() {}
  }

  /** Takes everything, whole. */
  private record Paper(String channel, boolean full) implements Courier {
    @Override
    public Abilities abilities() {
      return full
          ? new Abilities(true, true, true, true, 4_096, true, null)
          : Abilities.words(2_000);
    }

    @Override
    public List<Reply> parts(Reply reply) {
      return List.of(reply);
    }

    /** Where there are only words, 48 hours after the last one; no page is ever open. */
    @Override
    public boolean mayWrite(Address to, Duration silence) {
      return switch (channel) {
        case "zalobot" -> silence.compareTo(Duration.ofHours(48)) < 0;
        case "web" -> false;
        default -> true;
      };
    }

    @Override
    public Delivery deliver(Address to, Reply part) {
      return new Delivery.Accepted("1");
    }
  }

  /** Not a @Configuration, so that no scan of the service finds it. */
  @EnableTransactionManagement
  @ComponentScan(
      basePackages = {
        "vn.tinhgon.access",
        "vn.tinhgon.answer",
        "vn.tinhgon.attachment",
        "vn.tinhgon.backup",
        "vn.tinhgon.broadcast",
        "vn.tinhgon.calendar",
        "vn.tinhgon.command",
        "vn.tinhgon.conversation",
        "vn.tinhgon.faq",
        "vn.tinhgon.feedback",
        "vn.tinhgon.files",
        "vn.tinhgon.following",
        "vn.tinhgon.inbox",
        "vn.tinhgon.lineage",
        "vn.tinhgon.outbox",
        "vn.tinhgon.picture",
        "vn.tinhgon.registry",
        "vn.tinhgon.rehearsal",
        "vn.tinhgon.statistics",
        "vn.tinhgon.ticket"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(OutboxWorker|Test.*)"))
  @Import(DatabaseSize.class)
  static class Rooms {}
}
