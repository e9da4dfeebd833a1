package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Messages;
import vn.tinhgon.support.NaughtyStrings;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class ConfirmationsTest {
  private static final Inbound LAN = message("telegram", "7", "7");

  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private Databases.Fresh database;
  private Confirmations confirmations;

  @BeforeEach
  void open() {
    database = kind.fresh();
    confirmations = new Confirmations(database.jdbc(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void isGoodOnce() {
    confirmations.ask(LAN, "F14", 3);

    assertThat(confirmations.take(LAN, "F14")).contains(3L);
    for (int i = 0; i < 100; i++) {
      assertThat(confirmations.take(LAN, "F14")).isEmpty();
    }
  }

  @Test
  void isGoodForFiveMinutes() {
    confirmations.ask(LAN, "F14", 3);
    clock.advance(Duration.ofMinutes(5));
    assertThat(confirmations.take(LAN, "F14")).isEmpty();

    confirmations.ask(LAN, "F14", 3);
    clock.advance(Duration.ofMinutes(5).minusMillis(1));
    assertThat(confirmations.take(LAN, "F14")).contains(3L);
  }

  @Test
  void isBoundToPersonChatAndEntry() {
    confirmations.ask(LAN, "F14", 3);

    assertThat(confirmations.take(message("telegram", "7", "8"), "F14")).isEmpty();
    assertThat(confirmations.take(message("telegram", "8", "7"), "F14")).isEmpty();
    assertThat(confirmations.take(message("zalobot", "7", "7"), "F14")).isEmpty();
    assertThat(confirmations.take(LAN, "F15")).isEmpty();
    assertThat(confirmations.take(LAN, "F14")).contains(3L);
  }

  @Test
  void meansTheVersionThatWasShownLast() {
    confirmations.ask(LAN, "F14", 3);
    confirmations.ask(LAN, "F14", 4);

    assertThat(confirmations.take(LAN, "F14")).contains(4L);
    assertThat(confirmations.take(LAN, "F14")).isEmpty();
  }

  @Test
  void isTakenByOneOfManyAtTheSameMoment() throws Exception {
    confirmations.ask(LAN, "F14", 3);
    List<Callable<Optional<Long>>> takes = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      takes.add(() -> confirmations.take(LAN, "F14"));
    }
    int taken = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Optional<Long>> done : threads.invokeAll(takes)) {
        taken += done.get().isPresent() ? 1 : 0;
      }
    }

    assertThat(taken).isEqualTo(1);
  }

  @Test
  void takesNaughtyStringsForWhatTheyAre() {
    confirmations.ask(LAN, "F14", 3);
    List<String> naughty = new ArrayList<>(NaughtyStrings.PLAIN);
    naughty.addAll(NaughtyStrings.CONTROL);
    for (String text : naughty) {
      Inbound message = message("web", text, text);
      assertThat(confirmations.take(message, "F14")).isEmpty();
      confirmations.ask(message, "F14", 5);
      assertThat(confirmations.take(message, "F14")).contains(5L);
      assertThat(confirmations.take(LAN, text)).isEmpty();
    }
    assertThat(confirmations.take(LAN, "F14")).contains(3L);
  }

  private static Inbound message(String channel, String chat, String person) {
    Inbound typed = Messages.typed("7", "1", "/xoa F14");
    return new Inbound(
        new Address(channel, "42", chat),
        typed.key(),
        new Sender(person, "Lan", Sender.Origin.TYPED),
        typed.content(),
        true,
        typed.sentAt());
  }
}
