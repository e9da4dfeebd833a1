package vn.tinhgon.support;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.answer.Snapshots;
import vn.tinhgon.attachment.FileSource;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.faq.FolderReader;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.DatabaseSize;
import vn.tinhgon.outbox.Abilities;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;

/** The rooms of the service that lie behind the channels, with paper for channels. */
final class OfficeRooms {
  private static final Snapshots SNAPSHOTS = new Snapshots(new Wording(), 60);
  private static final List<String> PACKAGES =
      List.of(
          "access",
          "answer",
          "attachment",
          "backup",
          "broadcast",
          "calendar",
          "command",
          "conversation",
          "faq",
          "feedback",
          "files",
          "following",
          "linking",
          "inbox",
          "lineage",
          "outbox",
          "picture",
          "registry",
          "rehearsal",
          "statistics",
          "ticket");
  private static final String KNOWLEDGE = "tinhgon.faq-dir";
  private static final Class<?>[] COMPONENTS = components();

  private OfficeRooms() {}

  /** A database as it is after the first start on that folder of knowledge. */
  static Databases.Fresh stocked(Databases kind, Path data, Map<String, Object> settings) {
    String folder = settings.getOrDefault(KNOWLEDGE, "faq").toString();
    return kind.stocked(
        ReadFolders.bytes(Path.of(folder)),
        source -> {
          var status =
              new ChannelStatus(
                  "web", ChannelStatus.State.CONNECTED, Instant.parse(Office.NOW), "", null);
          var only = Map.<String, Object>of(KNOWLEDGE, folder);
          var clock = SettableClock.at(Office.NOW);
          open(source, data, only, clock, new Shelf(), () -> status).close();
        });
  }

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
    // Made once for all tests on the same knowledge: making it is most of opening an office.
    context.registerBean("snapshots", Snapshots.class, () -> SNAPSHOTS);
    context.registerBean(FolderReader.class, () -> ReadFolders.ALL);
    context.register(StoreContext.SpringData.class, Rooms.class);
    context.register(COMPONENTS);
    context.refresh();
    return context;
  }

  /** Looked for once: for every office anew it takes a tenth of its opening. */
  private static Class<?>[] components() {
    var scanner = new ClassPathScanningCandidateComponentProvider(true);
    scanner.addExcludeFilter(
        new RegexPatternTypeFilter(Pattern.compile(".*(OutboxWorker|FolderReader|Test.*)")));
    return PACKAGES.stream()
        .flatMap(name -> scanner.findCandidateComponents("vn.tinhgon." + name).stream())
        .map(BeanDefinition::getBeanClassName)
        .map(name -> ClassUtils.resolveClassName(String.valueOf(name), null))
        .toArray(Class<?>[]::new);
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
  @Import(DatabaseSize.class)
  static class Rooms {}
}
