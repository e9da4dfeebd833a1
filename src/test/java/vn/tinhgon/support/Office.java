package vn.tinhgon.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.attachment.Attachments;
import vn.tinhgon.channel.ChannelStatus;
import vn.tinhgon.command.Errands;
import vn.tinhgon.inbox.Inbox;
import vn.tinhgon.inbox.InboxWorker;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Attachment;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Sender;
import vn.tinhgon.message.Sender.Origin;

/**
 * The whole service behind the channels, on the shipped knowledge and a database of its own: what
 * goes into the inbox is handled by hand, what comes into the outbox is read from there.
 */
public final class Office implements AutoCloseable {
  static final String NOW = "2026-11-22T08:00:00Z";

  private final SettableClock clock = SettableClock.at(NOW);
  private final AnnotationConfigApplicationContext context;
  private final DataSource source;
  private final AutoCloseable database;
  private final Path data;
  private final Map<String, Object> settings;
  private final Shelf lying = new Shelf();
  private final Mailroom mailroom;
  private ChannelStatus channel =
      new ChannelStatus("web", ChannelStatus.State.CONNECTED, Instant.parse(NOW), "", null);
  private int number;

  /** Opens with those settings, such as {@code tinhgon.admins}. */
  public Office(Databases kind, Path data, Map<String, Object> settings) {
    this(OfficeRooms.stocked(kind, data, settings), data, settings);
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
    mailroom = new Mailroom(jdbc());
    context = OfficeRooms.open(source, data, settings, clock, lying, () -> channel);
  }

  /** The service after a restart, on the same database at the same moment. */
  public Office reopened() {
    context.close();
    var reopened = new Office(source, database, data, settings);
    reopened.clock.set(clock.instant());
    reopened.number = number;
    reopened.mailroom.after(mailroom);
    reopened.lying.putAll(lying);
    return reopened;
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

  public <T> T part(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** How many rows a table has. */
  public int count(String table) {
    return jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }

  public SettableClock clock() {
    return clock;
  }

  /** Moves the clock. */
  public void at(Instant moment) {
    clock.set(moment);
  }

  /** From now on its only channel is so. */
  public void channel(ChannelStatus status) {
    channel = status;
  }

  /** From now on no channel gives a file before that latch is down. */
  public void holdsFiles(CountDownLatch until) {
    lying.hold(until);
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

  /** Those words as a reply to the platform's message of that id. */
  public static Inbound replying(Inbound message, String to) {
    return new Inbound(
        message.address(),
        message.key(),
        message.sender(),
        message.content(),
        message.privately(),
        message.sentAt(),
        to,
        null);
  }

  /** What is said to typed words in a private chat. */
  public String says(String person, String text) {
    return says(typed(person, text));
  }

  /** What is said to that message; empty if nothing. */
  public String says(Inbound message) {
    return words(replies(message));
  }

  /** The replies to that message; what others were told meanwhile is kept for {@link #mail}. */
  public List<Reply> replies(Inbound message) {
    part(Inbox.class).receive(List.of(message));
    crank();
    return mailroom.replies(message.address()::equals);
  }

  /** The reply to that message alone; what work begun by it has said already is for later. */
  public Reply first(Inbound message) {
    List<Reply> replies = replies(message);
    mailroom.keep(message.address(), replies.subList(1, replies.size()));
    return replies.getFirst();
  }

  /** What is said there by the errands that were begun, once they are done. */
  public List<Reply> laterTo(String chat) {
    part(Errands.class).settle();
    return mailroom.later(to -> to.chat().equals(chat));
  }

  /** What is said anywhere by the errands that were begun, once they are done. */
  public String later() {
    part(Errands.class).settle();
    return words(unread());
  }

  /** The replies queued since the last look. */
  public List<Reply> unread() {
    return mailroom.fresh().stream().map(Mailroom.Letter::reply).toList();
  }

  /** What that chat was told without having asked, since the last look. */
  public List<String> mail(String chat) {
    return mailroom.unasked(chat);
  }

  /** The latest message to that chat, whole. */
  public Reply latest(String chat) {
    return mailroom.latest(chat);
  }

  /** The platform's id of the latest message in that chat. */
  public String latestId(String chat) {
    return mailroom.latestId(chat);
  }

  /** The bytes that go with a reply there. */
  public byte[] attached(Address to, Attachment file) throws IOException {
    var out = new ByteArrayOutputStream();
    part(Attachments.class).find(file.id(), to).orElseThrow().write(out);
    return out.toByteArray();
  }

  /** Handles what is due. */
  public void crank() {
    part(InboxWorker.class).runOnce();
  }

  /** What happens without anybody writing. */
  public Hours hours() {
    return new Hours(context, clock);
  }

  private static String words(List<Reply> replies) {
    return String.join("\n", replies.stream().map(reply -> reply.body().text()).toList());
  }
}
