package vn.tinhgon.channel.zalooa;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.channel.Channel;
import vn.tinhgon.channel.ChannelStatus.State;
import vn.tinhgon.channel.zalooa.Contacts.Contact;
import vn.tinhgon.ops.PersonalTraces;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Service;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class ContactsTest {
  private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00Z");
  private static final Instant LATER = MORNING.plus(Duration.ofHours(3));

  @Parameter Databases databases;
  private Databases.Fresh database;
  private Contacts contacts;

  @BeforeEach
  void open() {
    database = databases.fresh();
    contacts = new Contacts(database.jdbc(), "1");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void knowsTheLatestOfEachKindInWhateverOrderTheyCome() {
    assertThat(contacts.find("lan")).isEmpty();
    contacts.takenOver("lan", MORNING, "m9");
    assertThat(contacts.find("lan")).contains(new Contact(null, MORNING, "m9"));
    contacts.interacted("lan", LATER);
    contacts.interacted("lan", MORNING);
    contacts.takenOver("lan", LATER, "m9");
    contacts.takenOver("lan", MORNING, "m9");

    assertThat(contacts.find("lan")).contains(new Contact(LATER, LATER, "m9"));
    assertThat(new Contacts(database.jdbc(), "2").find("lan")).isEmpty();
  }

  @Test
  void forgetsWhoeverHasBeenSilentForLong() {
    contacts.interacted("lan", MORNING);
    contacts.interacted("dung", LATER);
    contacts.takenOver("dung", MORNING, "m9");
    assertThat(new ContactTraces(database.jdbc()).erase(LATER)).isEqualTo(1);

    assertThat(contacts.find("lan")).isEmpty();
    assertThat(contacts.find("dung")).isPresent();
  }

  /** Nobody's id stays for ever because the account is no longer in the settings. */
  @Test
  void forgetsAlsoWhileTheChannelIsOff() {
    try (var service =
        Service.start(ZaloOaStage.class, Map.of(), SettableClock.at("2026-11-22T08:00:00Z"))) {
      new Contacts(service.part(JdbcClient.class), "1").interacted("lan", MORNING);

      assertThat(service.part(Channel.class).status().state()).isEqualTo(State.OFF);
      assertThat(service.part(PersonalTraces.class).erase(LATER)).isEqualTo(1);
    }
  }

  @Test
  void remembersHowFarItHasLooked() {
    var caughtUp = new CaughtUp(database.jdbc(), "1");
    assertThat(caughtUp.through(MORNING)).isEqualTo(MORNING);
    assertThat(caughtUp.through(LATER)).isEqualTo(MORNING);
    caughtUp.move(LATER);
    assertThat(caughtUp.through(MORNING)).isEqualTo(LATER);
  }
}
