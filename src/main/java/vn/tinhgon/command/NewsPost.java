package vn.tinhgon.command;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.following.News;
import vn.tinhgon.following.News.Digest;
import vn.tinhgon.following.Reader;
import vn.tinhgon.following.Readers;
import vn.tinhgon.following.Receipts;
import vn.tinhgon.following.Receipts.Stale;
import vn.tinhgon.following.SentLetters;
import vn.tinhgon.following.Watch;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ops.StartupRefused;
import vn.tinhgon.outbox.Outbox;

/**
 * Writes to readers what has changed: of what they follow once a day, of answers they got as soon
 * as the change has settled. Few letters are queued at a time, so that no answer waits for them;
 * who cannot be written to now hears all at once with his next word.
 */
@Component
public class NewsPost {
  private static final int PART = 100;
  private static final int LAST_HOUR = 23;

  /** Seconds between two looks while there is nothing to be told. */
  private static final int PAUSE = 30;

  private final Readers readers;
  private final News news;
  private final Receipts receipts;
  private final SentLetters sent;
  private final Watch watch;
  private final Letters letters;
  private final Outbox outbox;
  private final Pauses pauses;
  private final NewsText texts;
  private final Wording wording;
  private final Clock clock;
  private final TransactionTemplate transaction;
  private final int hour;
  private final AtomicInteger idle = new AtomicInteger();
  private long digestsAfter;
  private long correctionsAfter;

  NewsPost(
      Readers readers,
      News news,
      Receipts receipts,
      SentLetters sent,
      Watch watch,
      Letters letters,
      Outbox outbox,
      Pauses pauses,
      NewsText texts,
      Wording wording,
      Clock clock,
      PlatformTransactionManager transactions,
      @Value("${tinhgon.digest-hour:8}") String digestHour) {
    this.readers = readers;
    this.news = news;
    this.receipts = receipts;
    this.sent = sent;
    this.watch = watch;
    this.letters = letters;
    this.outbox = outbox;
    this.pauses = pauses;
    this.texts = texts;
    this.wording = wording;
    this.clock = clock;
    transaction = new TransactionTemplate(transactions);
    hour = hour(digestHour.strip());
  }

  private static int hour(String setting) {
    int hour = setting.matches("\\d{1,2}") ? Integer.parseInt(setting) : -1;
    if (hour < 0 || hour > LAST_HOUR) {
      throw StartupRefused.setting(
          "TINHGON_DIGEST_HOUR", setting, "a whole hour from 0 to " + LAST_HOUR);
    }
    return hour;
  }

  /** Looks every second while letters are to be written, else twice a minute. */
  @Scheduled(initialDelayString = "PT40S", fixedDelayString = "PT1S")
  void tick() {
    if (idle.getAndUpdate(count -> count == 0 ? PAUSE : count - 1) == 0 && look()) {
      idle.set(0);
    }
  }

  /** Writes as many letters as there is room for; whether more are to be written. */
  public synchronized boolean look() {
    Instant until = due();
    Consumer<Reader> digest = reader -> digest(reader, until);
    Pass first = each(news.waiting(until, digestsAfter, PART), digest);
    Pass second = each(receipts.waiting(correctionsAfter, PART), this::correction);
    digestsAfter = first.after;
    correctionsAfter = second.after;
    return first.more || second.more;
  }

  /** After whom to go on, and whether at once. */
  private record Pass(long after, boolean more) {}

  /** Does it for those of them for whom there is room; who was left out is the next. */
  private Pass each(List<Long> ids, Consumer<Reader> work) {
    Set<String> full = new HashSet<>();
    long left = 0;
    for (long id : ids) {
      String channel = Objects.requireNonNull(transaction.execute(_ -> one(id, full, work)));
      if (!channel.isEmpty()) {
        full.add(channel);
        left = left == 0 ? id : left;
      }
    }
    if (left != 0) {
      return new Pass(left - 1, true);
    }
    return ids.size() < PART ? new Pass(0, false) : new Pass(ids.getLast(), true);
  }

  /** The channel if there is no room on it now. */
  private String one(long id, Set<String> full, Consumer<Reader> work) {
    Optional<Reader> reader = readers.find(id).filter(this::mayBeTold);
    if (reader.isEmpty()) {
      return "";
    }
    String channel = reader.get().at().channel();
    if (full.contains(channel) || outbox.room(channel) == 0) {
      return channel;
    }
    work.accept(reader.get());
    return "";
  }

  private boolean mayBeTold(Reader reader) {
    return readers.reachable(reader) && pauses.silence(reader.at().channel()).isEmpty();
  }

  /** Queues, behind what was said to the message, what its sender has not been told. */
  void bring(Inbound message) {
    readers
        .seen(message.address(), message.sender().id())
        .filter(reader -> pauses.silence(reader.at().channel()).isEmpty())
        .ifPresent(reader -> {
          Instant until = due();
          if (reader.toldAt().isBefore(until)) {
            digest(reader, until);
          }
          correction(reader);
        });
  }

  private void digest(Reader reader, Instant until) {
    Digest digest = news.of(reader, until);
    if (!news.told(reader, digest, until) || digest.changes().isEmpty()) {
      return;
    }
    sent.digest(
        letters.send(
            reader.at(),
            reader.person(),
            texts.digest(digest, until),
            List.of(new Offer(wording.get("follow.offer.less"), "/" + Verb.UNFOLLOW.word()))),
        reader,
        digest.through());
  }

  private void correction(Reader reader) {
    List<Stale> stale = reader.corrections() ? receipts.stale(reader) : List.of();
    if (stale.isEmpty()) {
      return;
    }
    String stop =
        "/"
            + Verb.UNFOLLOW.word()
            + ' '
            + FollowCommands.first(wording, "follow.words.corrections");
    List<Offer> offers = List.of(new Offer(wording.get("news.offer.no.corrections"), stop));
    List<String> items = stale.stream().map(Stale::item).toList();
    String text = texts.correction(stale);
    receipts.told(reader, items, watch.items());
    sent.correction(letters.send(reader.at(), reader.person(), text, offers), reader, items);
  }

  /** The last moment of a day at which digests were due. */
  private Instant due() {
    ZonedDateTime now = clock.instant().atZone(Vietnam.TIME);
    ZonedDateTime today = now.toLocalDate().atTime(hour, 0).atZone(Vietnam.TIME);
    return (today.isAfter(now) ? today.minusDays(1) : today).toInstant();
  }
}
