package vn.tinhgon.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.support.DefaultLifecycleProcessor;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import tools.jackson.databind.json.JsonMapper;
import vn.tinhgon.attachment.Attachments;
import vn.tinhgon.attachment.FileSource;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Json;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Courier;
import vn.tinhgon.outbox.Delivery;

/**
 * The whole service behind the channels, on the shipped knowledge and a database of its own: what
 * goes into the inbox is handled by hand, what comes into the outbox is read from there.
 */
public final class Office implements AutoCloseable {
  private static final String NOW = "2026-11-22T08:00:00Z";

  private final SettableClock clock = SettableClock.at(NOW);
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final DataSource source;
  private final AutoCloseable database;
  private ChannelStatus channel =
      new ChannelStatus("web", ChannelStatus.State.CONNECTED, Instant.parse(NOW), "", null);
  private final Path data;
  private final Map<String, Object> settings;
  private final List<Letter> mail = new ArrayList<>();
  private final List<Letter> early = new ArrayList<>();
  private final Map<String, byte[]> lying = new ConcurrentHashMap<>();
  private int number;
  private long read;

  /** Opens with those settings, such as {@code tinhgon.admins}. */
  public Office(Databases kind, Path data, Map<String, Object> settings) {
    this(kind.fresh(), data, settings);
  }

  private Office(Databases.Fresh fresh, Path data, Map<String, Object> settings) {
    this(fresh.source(), fresh, data, settings);
  }

  /** Opens on a data source that the test may let fail. */
  public Office(
      DataSource source, AutoCloseable database, Path data, Map<String, Object> settings) {
    this.source = source;
    this.database = database;
    this.data = data;
    this.settings = settings;
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
    context.registerBean("pigeons", FileSource.class, () -> pigeons("telegram"));
    context.registerBean("doves", FileSource.class, () -> pigeons("zalobot"));
    context.registerBean("page", Channel.class, () -> () -> channel);
    context.registerBean("lifecycleProcessor", HandCranked.class, HandCranked::new);
    context.register(StoreContext.SpringData.class, Rooms.class);
    context.refresh();
  }

  private FileSource pigeons(String channel) {
    return new FileSource() {
      @Override
      public String channel() {
        return channel;
      }

      @Override
      public void fetch(String fileId, OutputStream to, long most) throws IOException {
        byte[] bytes = lying.get(fileId);
        if (bytes == null) {
          throw new IOException("the line is down");
        }
        if (bytes.length > most) {
          throw new TooLarge();
        }
        to.write(bytes);
      }
    };
  }

  /** From now on the channels have a file of that id. */
  public void lies(String fileId, byte[] bytes) {
    lying.put(fileId, bytes);
  }

  /** A file that somebody sends in private. */
  public Inbound sent(String channel, String person, String name, byte[] bytes, String caption) {
    String id = "file" + ++number;
    lies(id, bytes);
    var document = new Content.Document(id, name, bytes.length, caption);
    return message(channel, person, person, document, Origin.TYPED, true);
  }

  /** The bytes that go with a reply there. */
  public byte[] attached(Address to, Attachment file) throws IOException {
    var out = new ByteArrayOutputStream();
    part(Attachments.class).find(file.id(), to).orElseThrow().write(out);
    return out.toByteArray();
  }

  /** The service after a restart, on the same database at the same moment. */
  public Office reopened() {
    context.close();
    var reopened = new Office(source, database, data, settings);
    reopened.clock.set(clock.instant());
    reopened.number = number;
    reopened.read = read;
    reopened.lying.putAll(lying);
    return reopened;
  }

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  /** From now on its only channel is so. */
  public void channel(ChannelStatus status) {
    channel = status;
  }

  public SettableClock clock() {
    return clock;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** Typed words in the person's private chat, sent now. */
  public Inbound typed(String person, String text) {
    return message("telegram", person, person, text, Origin.TYPED, true);
  }

  /** Any words at all. */
  public Inbound message(
      String channel, String chat, String person, String text, Origin origin, boolean privately) {
    return message(channel, chat, person, new Content.Text(text), origin, privately);
  }

  /** Anything at all. */
  public Inbound message(
      String channel,
      String chat,
      String person,
      Content content,
      Origin origin,
      boolean privately) {
    String key = "k" + ++number;
    return new Inbound(
        new Address(channel, "42", chat),
        key,
        new Sender(person, "Chị Lan", origin),
        content,
        privately,
        clock.instant());
  }

  /** What is said to typed words in a private chat. */
  public String says(String person, String text) {
    return says(typed(person, text));
  }

  /** What is said to that message; empty if nothing. */
  public String says(Inbound message) {
    return String.join("\n", replies(message).stream().map(reply -> reply.body().text()).toList());
  }

  /** The replies to that message; what others were told meanwhile is kept for {@link #mail}. */
  public List<Reply> replies(Inbound message) {
    part(Inbox.class).receive(List.of(message));
    crank();
    List<Letter> letters = letters();
    letters.stream().filter(letter -> !letter.to().equals(message.address())).forEach(mail::add);
    return letters.stream()
        .filter(letter -> letter.to().equals(message.address()))
        .map(Letter::reply)
        .toList();
  }

  /** What that chat was told without having asked, since the last look. */
  public List<String> mail(String chat) {
    mail.addAll(letters());
    List<String> told =
        mail.stream()
            .filter(letter -> letter.to().chat().equals(chat))
            .map(letter -> letter.reply().body().text())
            .toList();
    mail.removeIf(letter -> letter.to().chat().equals(chat));
    return told;
  }

  /** The platform's id of the latest message in that chat. */
  public String latestId(String chat) {
    return jdbc()
        .sql(
            "select max(message_id) from outbox where chat = ? and id = (select max(id) from outbox"
                + " where chat = ?)")
        .params(chat, chat)
        .query(String.class)
        .single();
  }

  /** Those words as a reply to the platform's message of that id. */
  public static Inbound replying(Inbound message, String to) {
    return new Inbound(
        message.address(),
        message.key(),
        message.sender(),
        message.content(),
        message.privately(),
        message.sentAt(),
        to);
  }

  /** The latest message to that chat, whole. */
  public Reply latest(String chat) {
    return Json.reply(
        jdbc()
            .sql(
                "select payload from outbox where id = (select max(id) from outbox where chat = ?)")
            .param(chat)
            .query(String.class)
            .single());
  }

  /** Handles what is due. */
  public void crank() {
    part(InboxWorker.class).runOnce();
  }

  /** What is said by the errands that were begun, once they are done. */
  public String later() {
    return String.join("\n", latest().stream().map(reply -> reply.body().text()).toList());
  }

  /** What the start of a process does with files that one which died had in hand. */
  public void resume() {
    context.getBean("fileWork", SmartLifecycle.class).start();
  }

  /** What the clock does every hour. */
  public void forget() {
    context
        .getBean("broughtFiles", vn.tinhgon.ops.PersonalTraces.class)
        .erase(clock.instant().minus(vn.tinhgon.attachment.KeptFiles.LONGEST));
    part(vn.tinhgon.attachment.KeptFiles.class).forgetExpired();
  }

  /** The reply to that message alone; what work begun by it has said already is for later. */
  public Reply first(Inbound message) {
    List<Reply> replies = replies(message);
    replies.stream().skip(1).map(reply -> new Letter(message.address(), reply)).forEach(early::add);
    return replies.getFirst();
  }

  /** The same as replies; what others were told meanwhile is kept for {@link #mail}. */
  public List<Reply> laterTo(String chat) {
    part(vn.tinhgon.command.Errands.class).settle();
    List<Letter> letters = new ArrayList<>(early);
    early.clear();
    letters.addAll(letters());
    letters.stream().filter(letter -> !letter.to().chat().equals(chat)).forEach(mail::add);
    return letters.stream()
        .filter(letter -> letter.to().chat().equals(chat))
        .map(Letter::reply)
        .toList();
  }

  private List<Reply> latest() {
    part(vn.tinhgon.command.Errands.class).settle();
    return unread();
  }

  /** The replies queued since the last look. */
  public List<Reply> unread() {
    return letters().stream().map(Letter::reply).toList();
  }

  private record Letter(Address to, Reply reply) {}

  private List<Letter> letters() {
    List<Letter> letters = new ArrayList<>();
    jdbc()
        .sql("select id, channel, account, chat, payload from outbox where id > ? order by id")
        .param(read)
        .query((row, _) -> {
          read = row.getLong("id");
          var to =
              new Address(
                  row.getString("channel"), row.getString("account"), row.getString("chat"));
          return letters.add(new Letter(to, Json.reply(row.getString("payload"))));
        })
        .list();
    jdbc()
        .sql(
            """
            update outbox set state = 'SENT', message_id = cast(id as varchar)
            where id <= ? and state = 'NEW'
            """)
        .param(read)
        .update();
    return letters;
  }

  /** What the clock does every half hour: the weekly lists, if they are due. */
  public Runnable weekly() {
    return () -> part(vn.tinhgon.command.WeeklyLetters.class).write();
  }

  /** How many rows a table has. */
  public int count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }

  /** Moves the clock. */
  public void at(Instant moment) {
    clock.set(moment);
  }

  @Override
  public void close() {
    context.close();
    try {
      database.close();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** Starts no worker of its own. */
  private static final class HandCranked extends DefaultLifecycleProcessor {
    @Override
    public void onRefresh() {}
  }

  /** Takes everything, whole. */
  private record Paper(String channel, boolean carriesFiles) implements Courier {

    @Override
    public List<Reply> parts(Reply reply) {
      return List.of(reply);
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
        "vn.tinhgon.calendar",
        "vn.tinhgon.command",
        "vn.tinhgon.conversation",
        "vn.tinhgon.faq",
        "vn.tinhgon.feedback",
        "vn.tinhgon.files",
        "vn.tinhgon.inbox",
        "vn.tinhgon.outbox",
        "vn.tinhgon.registry",
        "vn.tinhgon.rehearsal",
        "vn.tinhgon.statistics",
        "vn.tinhgon.ticket"
      },
      excludeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(OutboxWorker|Test.*)"))
  @org.springframework.context.annotation.Import(vn.tinhgon.ops.DatabaseSize.class)
  static class Rooms {}
}
