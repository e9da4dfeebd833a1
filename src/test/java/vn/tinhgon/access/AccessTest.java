package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.access.Access.Leave;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.NaughtyStrings;

@ParameterizedClass
@EnumSource(Databases.class)
class AccessTest extends OfferedCodes {
  private static final Person VISITOR = new Person("web", "ab12");

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
}
