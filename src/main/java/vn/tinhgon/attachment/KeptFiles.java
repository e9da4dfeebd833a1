package vn.tinhgon.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Json;

/** Files in the database, in parts, each for one chat and for a limited time. */
@Repository
public class KeptFiles {
  /** Under which those lie on our page that are told by their address. */
  public static final String PATH = "/tep/";

  /** More than any use of a file needs; who uses it up erases it sooner. */
  public static final Duration LONGEST = Duration.ofHours(24);

  private static final int PART = 512 << 10;
  private static final int LONGEST_NAME = 200;
  private static final int ID_BYTES = 16;

  private final JdbcClient db;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KeptFiles(JdbcClient db, Clock clock) {
    this.db = db;
    this.clock = clock;
  }

  /** What is known of a file without reading it. */
  public record Kept(String id, String name, long size, Address owner, boolean forReader) {}

  /** Keeps all that comes out of the stream; returns under which id. */
  @Transactional
  public String keep(String name, Address owner, InputStream in) throws IOException {
    byte[] bits = new byte[ID_BYTES];
    random.nextBytes(bits);
    String id = HexFormat.of().formatHex(bits);
    db.sql(
            """
            insert into kept_file (id, name, size, channel, account, chat, expires_at)
            values (?, ?, 0, ?, ?, ?, ?)
            """)
        .params(id, plain(name), owner.channel(), owner.account(), owner.chat())
        .param(Timestamp.from(clock.instant().plus(LONGEST)))
        .update();
    long size = 0;
    int place = 0;
    for (byte[] part = in.readNBytes(PART); part.length > 0; part = in.readNBytes(PART)) {
      db.sql("insert into kept_file_part (file, place, bytes) values (?, ?, ?)")
          .params(id, place++, part)
          .update();
      size += part.length;
    }
    db.sql("update kept_file set size = ? where id = ?").params(size, id).update();
    return id;
  }

  /** The same of what shows only what readers get: its owner needs no role to have it. */
  @Transactional
  public String keepForReader(String name, Address owner, InputStream in) throws IOException {
    String id = keep(name, owner, in);
    db.sql("update kept_file set for_reader = true where id = ?").param(id).update();
    return id;
  }

  /**
   * Keeps the same bytes for another chat.
   *
   * @throws IllegalStateException if they are no longer there
   */
  @Transactional
  public String copy(String id, Address owner) {
    Kept from = find(id).orElseThrow(() -> new IllegalStateException("no longer kept"));
    try {
      String copy = keep(from.name(), owner, InputStream.nullInputStream());
      db.sql(
              """
              insert into kept_file_part (file, place, bytes)
              select cast(? as varchar(40)), place, bytes from kept_file_part where file = ?
              """)
          .params(copy, id)
          .update();
      db.sql("update kept_file set size = ? where id = ?").params(from.size(), copy).update();
      return copy;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The file of that id, unless its time is over. */
  public Optional<Kept> find(String id) {
    return db.sql("select * from kept_file where id = ? and expires_at > ?")
        .params(Json.storable(id), now())
        .query((row, _) ->
            new Kept(
                row.getString("id"),
                row.getString("name"),
                row.getLong("size"),
                new Address(
                    row.getString("channel"), row.getString("account"), row.getString("chat")),
                row.getBoolean("for_reader")))
        .optional();
  }

  /**
   * Writes the bytes of that file.
   *
   * @throws IOException also if it is not there
   */
  public void write(String id, OutputStream out) throws IOException {
    int place = 0;
    Optional<byte[]> part = part(id, place);
    while (part.isPresent()) {
      out.write(part.get());
      part = part(id, ++place);
    }
    if (place == 0 && find(id).isEmpty()) {
      throw new IOException("the file is no longer kept");
    }
  }

  private Optional<byte[]> part(String id, int place) {
    return db.sql("select bytes from kept_file_part where file = ? and place = ?")
        .params(id, place)
        .query((row, _) -> row.getBytes("bytes"))
        .optional();
  }

  /** Erases the file of that id, if there is one. */
  public void erase(String id) {
    db.sql("delete from kept_file where id = ?").param(id).update();
  }

  /** Erases all that is kept for that chat. */
  public int erase(Address owner) {
    return db.sql("delete from kept_file where channel = ? and account = ? and chat = ?")
        .params(owner.channel(), owner.account(), owner.chat())
        .update();
  }

  /** Erases files whose time is over. */
  @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
  public void forgetExpired() {
    db.sql("delete from kept_file where expires_at <= ?").param(now()).update();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  /** Only shown, never a path. */
  private static String plain(String name) {
    String text =
        Json.storable(name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))
            .replaceAll("\\p{Cntrl}", " ");
    return text.substring(Math.max(0, text.length() - LONGEST_NAME));
  }
}
