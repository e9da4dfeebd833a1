package vn.tinhgon.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.broadcast.Broadcasts.Wish;
import vn.tinhgon.broadcast.Recipients.State;
import vn.tinhgon.following.Readers;
import vn.tinhgon.message.Address;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** Ten thousand who may be reached: written down in parts, and gone on with where it broke off. */
@ParameterizedClass
@EnumSource(Databases.class)
class ManyRecipientsTest {
  private static final int MANY = 10_000;
  private static final int PART = 500;

  @Parameter Databases kind;
  @TempDir Path data;

  private Office office;
  private Broadcasts broadcasts;
  private Recipients recipients;

  @BeforeEach
  void open() {
    office = new Office(kind, data, Map.of("tinhgon.faq-dir", SmallStore.in(data, "15")));
    broadcasts = office.part(Broadcasts.class);
    recipients = office.part(Recipients.class);
    Readers readers = office.part(Readers.class);
    new TransactionTemplate(office.part(PlatformTransactionManager.class))
        .executeWithoutResult(_ -> {
          for (int i = 0; i < MANY; i++) {
            readers.meet(new Address("telegram", "42", "c" + i), "c" + i);
          }
        });
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void writesThemDownInPartsAndGoesOnAfterABreak() {
    long began = System.nanoTime();
    var audience = recipients.audience(null, office.clock().instant());
    Duration counted = Duration.ofNanos(System.nanoTime() - began);
    assertThat(audience.reached()).containsExactly(Map.entry("telegram", MANY));
    Broadcast shown =
        broadcasts.show(
            new Address("telegram", "42", "1"),
            "1",
            new Wish("Một lời cho mọi người.", null, "mọi người", audience.last(), audience.all()));
    assertThat(broadcasts.begin(shown)).isTrue();
    assertThat(broadcasts.begin(shown)).isFalse();

    began = System.nanoTime();
    for (int part = 1; part <= 4; part++) {
      assertThat(recipients.prepare(shown)).isTrue();
      assertThat(recipients.counts(shown)).containsEntry(State.WAITING, part * PART);
    }
    office = office.reopened();
    broadcasts = office.part(Broadcasts.class);
    recipients = office.part(Recipients.class);
    int parts = 4;
    while (recipients.prepare(shown)) {
      parts++;
    }
    System.out.printf(
        "%s: counted %d readers in %d ms, wrote them down in %d parts in %d ms%n",
        kind,
        MANY,
        counted.toMillis(),
        parts,
        Duration.ofNanos(System.nanoTime() - began).toMillis());
    assertThat(parts).isEqualTo(MANY / PART);
    assertThat(recipients.counts(shown)).containsExactly(Map.entry(State.WAITING, MANY));
    assertThat(broadcasts.find(shown.id()).orElseThrow().state())
        .isEqualTo(Broadcast.State.SENDING);
    assertThat(office.count("outbox")).isZero();
  }

  @Test
  void stopsWhileTheyAreWrittenDown() {
    var audience = recipients.audience(null, office.clock().instant());
    Broadcast shown =
        broadcasts.show(
            new Address("telegram", "42", "1"),
            "1",
            new Wish("Một lời cho mọi người.", null, "mọi người", audience.last(), audience.all()));
    broadcasts.begin(shown);
    recipients.prepare(shown);
    assertThat(broadcasts.stop(shown, "quản trị viên dừng")).isTrue();
    assertThat(broadcasts.stop(shown, "lần nữa")).isFalse();
    assertThat(recipients.prepare(shown)).isFalse();
    assertThat(recipients.counts(shown)).containsExactly(Map.entry(State.WAITING, PART));
    assertThat(recipients.claim(shown, "telegram", _ -> java.util.List.of())).isZero();
  }
}
