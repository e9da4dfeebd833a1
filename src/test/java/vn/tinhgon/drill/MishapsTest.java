package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every mishap on every way that messages come: nothing is lost, nothing is doubled but what the
 * platform makes unavoidable, and the same process goes on.
 *
 * @see KillDrillIT the deaths under load, by the real process
 */
@Timeout(60)
class MishapsTest {

  static Stream<Arguments> cells() {
    return Arrays.stream(Mishap.values())
        .flatMap(mishap ->
            Arrays.stream(Way.values())
                .filter(way -> mishap.on(way) instanceof Cell.Shown)
                .map(way -> Arguments.of(mishap, way)));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void endsWell(Mishap mishap, Way way) {
    try (var crossing = new Crossing(way)) {
      if (mishap.on(way) instanceof Cell.Shown(var what)) {
        what.accept(crossing);
      }
    }
  }

  @Test
  void saysOfEveryEmptyCellWhyItIsEmpty() {
    for (Mishap mishap : Mishap.values()) {
      for (Way way : Way.values()) {
        if (mishap.on(way) instanceof Cell.Absent(var why)) {
          assertThat(why).as(mishap + " " + way).hasSizeGreaterThan(20);
          System.out.printf("%s on %s does not exist: %s%n", mishap, way, why);
        }
      }
    }
    assertThat(cells()).hasSize(Mishap.values().length * Way.values().length - 8);
  }
}
