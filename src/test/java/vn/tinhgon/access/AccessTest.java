package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.access.Access.Leave;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.NaughtyStrings;
import vn.tinhgon.support.SettableClock;

@ParameterizedClass
@EnumSource(Databases.class)
class AccessTest {
  private static final Person LAN = new Person("telegram", "7");
  private static final Person VISITOR = new Person("web", "ab12");

  @Parameter Databases kind;

  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");
  private Databases.Fresh database;
  private Access access;

  @BeforeEach
  void open() {
    database = kind.fresh();
    access = access(Set.of());
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void makesTheFirstAdministratorByTheCodeOnce() {
    String code = code();

    assertThat(claim(LAN, code)).isEqualTo(Claim.GRANTED);
    assertThat(access.has(LAN, Role.ADMIN)).isTrue();
    assertThat(claim(new Person("telegram", "8"), code)).isEqualTo(Claim.WRONG);
    assertThat(access.has(new Person("telegram", "8"), Role.ADMIN)).isFalse();
    assertThat(claim(LAN, code)).isEqualTo(Claim.ALREADY);
  }

  @Test
  void takesTheCodeAsPeopleTypeIt() {
    String code = code();
    assertThat(code).matches("\\d{4}(-\\d{4}){4}");

    assertThat(claim(LAN, "  " + code.replace("-", " ") + " ")).isEqualTo(Claim.GRANTED);
  }

  @Test
  void erasesWhoDidItAfterItsTimeAndKeepsThatItWasDone() {
    var audit = new AuditLog(database.jdbc(), Acts.KEY, clock);
    audit.record(LAN, "xoa", "F1", Outcome.DONE);
    clock.advance(Duration.ofDays(1));
    audit.record(LAN, "sua", "F2", Outcome.DONE);

    assertThat(audit.erase(clock.instant())).isEqualTo(1);
    assertThat(audit.erase(clock.instant())).isZero();

    assertThat(Acts.in(database.jdbc()))
        .extracting(act -> act.who().id() + " " + act.act() + " " + act.target())
        .containsExactly("7 sua F2", "- xoa F1");
  }

  @Test
  void keepsOnlyAHashOfTheCode() {
    String digits = code().replace("-", "");

    assertThat(database.jdbc().sql("select hash from admin_code").query(String.class).single())
        .hasSize(64)
        .doesNotContain(digits);
  }

  @Test
  void refusesACodeAfterADay() {
    String code = code();
    clock.advance(Duration.ofHours(24));

    assertThat(claim(LAN, code)).isEqualTo(Claim.WRONG);
  }

  @Test
  void hearsNobodyWhoWasWrongFiveTimes() {
    String code = code();
    for (int i = 0; i < 5; i++) {
      assertThat(claim(LAN, "0000-0000-0000-0000-000" + i)).isEqualTo(Claim.WRONG);
    }

    assertThat(claim(LAN, code)).isEqualTo(Claim.WRONG);
    assertThat(claim(new Person("web", "7"), code)).isEqualTo(Claim.FOR_THIS_VISIT);
  }

  @Test
  void hearsHimAgainWithANewCode() {
    code();
    for (int i = 0; i < 5; i++) {
      claim(LAN, "" + i);
    }

    assertThat(claim(LAN, code())).isEqualTo(Claim.GRANTED);
  }

  @Test
  void endsACodeAfterFiftyWrongTriesInAll() {
    String code = code();
    for (int i = 0; i < 50; i++) {
      assertThat(claim(new Person("web", "s" + i), "1")).isEqualTo(Claim.WRONG);
    }

    assertThat(claim(LAN, code)).isEqualTo(Claim.WRONG);
  }

  @Test
  void keepsACodeGoodOverARestart() {
    String code = code();
    code();

    assertThat(claim(LAN, code)).isEqualTo(Claim.GRANTED);
  }

  @Test
  void makesOneAdministratorWhenManySendTheCodeAtOnce() throws Exception {
    String code = code();
    List<Callable<Claim>> claims = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      var who = new Person("telegram", "" + (100 + i));
      claims.add(() -> claim(who, code));
    }
    int granted = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Claim> done : threads.invokeAll(claims)) {
        granted += done.get() == Claim.GRANTED ? 1 : 0;
      }
    }

    assertThat(granted).isEqualTo(1);
    assertThat(count("member")).isEqualTo(1);
  }

  @Test
  void countsWrongTriesAtTheSameMomentOneAfterTheOther() throws Exception {
    code();
    List<Callable<Claim>> claims = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      claims.add(() -> claim(LAN, "wrong"));
    }
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<Claim> done : threads.invokeAll(claims)) {
        assertThat(done.get()).isEqualTo(Claim.WRONG);
      }
    }

    assertThat(count("admin_code_try")).isEqualTo(5);
  }

  @Test
  void bindsARoleToAVisitForTwelveHours() {
    assertThat(claim(VISITOR, code())).isEqualTo(Claim.FOR_THIS_VISIT);
    clock.advance(Duration.ofHours(12).minusMillis(1));
    assertThat(access.has(VISITOR, Role.ADMIN)).isTrue();

    clock.advance(Duration.ofMillis(1));

    assertThat(access.has(VISITOR, Role.ADMIN)).isFalse();
    assertThat(access.offerCode().code()).isNotNull();
  }

  @Test
  void endsTheRoleOfAVisitOnRequest() {
    claim(VISITOR, code());

    assertThat(access.leave(VISITOR)).isEqualTo(Leave.ENDED);
    assertThat(access.has(VISITOR, Role.ADMIN)).isFalse();
    assertThat(access.leave(VISITOR)).isEqualTo(Leave.NO_ROLE);
  }

  @Test
  void keepsTheRoleThatHangsOnAnAccount() {
    claim(LAN, code());

    assertThat(access.leave(LAN)).isEqualTo(Leave.BOUND_TO_ACCOUNT);
    assertThat(access.has(LAN, Role.ADMIN)).isTrue();
  }

  @Test
  void makesNoCodeWhileThereIsAnAdministrator() {
    String earlier = code();
    claim(VISITOR, code());

    CodeOffer offer = access.offerCode();

    assertThat(offer.code()).isNull();
    assertThat(offer.until()).isEqualTo(clock.instant().plus(Duration.ofHours(12)));
    assertThat(claim(LAN, earlier)).isEqualTo(Claim.WRONG);
  }

  @Test
  void believesTheSettingsWithoutACode() {
    String code = code();
    access = access(Set.of(LAN));

    assertThat(access.has(LAN, Role.ADMIN)).isTrue();
    assertThat(access.has(new Person("zalobot", "7"), Role.ADMIN)).isFalse();
    assertThat(claim(VISITOR, code)).isEqualTo(Claim.WRONG);
    assertThat(access.offerCode().code()).isNull();
    assertThat(access.leave(LAN)).isEqualTo(Leave.BOUND_TO_ACCOUNT);

    access = access(Set.of());
    assertThat(access.has(LAN, Role.ADMIN)).isFalse();
  }

  @Test
  void takesNaughtyStringsForWhatTheyAre() {
    var members = new Members(database.jdbc(), clock);
    var audit = new AuditLog(database.jdbc(), Acts.KEY, clock);
    claim(LAN, code());
    for (String naughty : NaughtyStrings.PLAIN) {
      check(naughty, members, audit);
    }
    for (String naughty : NaughtyStrings.CONTROL) {
      check(naughty, members, audit);
    }
    assertThat(access.has(LAN, Role.ADMIN)).isTrue();
    assertThat(count("member")).isEqualTo(1);
  }

  private void check(String naughty, Members members, AuditLog audit) {
    var who = new Person(naughty, naughty);
    assertThat(access.has(who, Role.ADMIN)).isFalse();
    assertThat(access.has(new Person("telegram", naughty), Role.ADMIN)).isFalse();
    assertThat(claim(who, naughty)).isEqualTo(Claim.WRONG);
    assertThat(access.leave(who)).isEqualTo(Leave.NO_ROLE);
    members.grant(who, Role.ADMIN, null);
    assertThat(members.has(who, Role.ADMIN)).isTrue();
    assertThat(members.end(who)).isTrue();
    audit.record(who, "xoa", naughty, Outcome.REFUSED);
    assertThat(Acts.in(database.jdbc()).getFirst().who()).isEqualTo(who);
  }

  private Access access(Set<Person> appointed) {
    return new Access(
        new Appointed(appointed),
        new Members(database.jdbc(), clock),
        new AdminCodes(database.jdbc(), clock),
        clock);
  }

  private String code() {
    return access.offerCode().code();
  }

  /** In a transaction, as a message is handled. */
  private Claim claim(Person who, String code) {
    return new TransactionTemplate(database.transactions()).execute(_ -> access.claim(who, code));
  }

  private int count(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
  }
}
