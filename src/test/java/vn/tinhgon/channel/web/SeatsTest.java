package vn.tinhgon.channel.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsTest {
  private final Seats seats = new Seats();

  @Test
  void givesEightToAVisit() {
    for (int n = 0; n < 8; n++) {
      assertThat(seats.take("visit", "10.0.0." + n)).isTrue();
    }
    assertThat(seats.take("visit", "10.0.0.9")).isFalse();
    assertThat(seats.take("other", "10.0.0.9")).isTrue();

    seats.leave("visit", "10.0.0.0");
    assertThat(seats.take("visit", "10.0.0.0")).isTrue();
  }

  @Test
  void givesAHundredToAnAddress() {
    for (int n = 0; n < 100; n++) {
      assertThat(seats.take("visit " + n, "10.0.0.1")).isTrue();
    }
    assertThat(seats.take("one more", "10.0.0.1")).isFalse();
    assertThat(seats.take("one more", "10.0.0.2")).isTrue();
  }

  @Test
  void givesFiveHundredInAll() {
    for (int n = 0; n < 500; n++) {
      assertThat(seats.take("visit " + n, "address " + n)).isTrue();
    }
    assertThat(seats.take("one more", "one more")).isFalse();

    seats.leave("visit 7", "address 7");
    assertThat(seats.take("one more", "one more")).isTrue();
  }
}
