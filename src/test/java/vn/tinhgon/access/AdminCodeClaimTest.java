package vn.tinhgon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.support.Databases;

/** What the code for the first administrator is worth, to whom and how often. */
@ParameterizedClass
@EnumSource(Databases.class)
class AdminCodeClaimTest extends OfferedCodes {

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
}
