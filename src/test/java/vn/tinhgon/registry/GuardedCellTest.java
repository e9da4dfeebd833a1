package vn.tinhgon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a spreadsheet might run leaves as text, and comes back as it was. */
class GuardedCellTest {
  private static final List<String> BEGINNINGS =
      List.of(
          "=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠", " =", "\u00a0=", "\n=", "'=",
          "''=", "\t=", "\r\n=", "\0=", " \t+", "  -", "\n\n@", "'\t", "'\r", "'\0");
  private static final List<String> ENDINGS = List.of("1+1", "cmd|'/c calc'!A0");

  static Stream<String> dangerous() {
    return IntStream.range(0, BEGINNINGS.size() * ENDINGS.size())
        .mapToObj(i -> BEGINNINGS.get(i / ENDINGS.size()) + ENDINGS.get(i % ENDINGS.size()));
  }

  @ParameterizedTest
  @MethodSource("dangerous")
  void leavesAsTextAndComesBackAsItWas(String text) {
    String guarded = GuardedCell.guard(text);

    assertThat(guarded).startsWith("'").isNotEqualTo(text);
    assertThat(GuardedCell.open(guarded)).isEqualTo(text);
    // What was guarded already is guarded once more, so that it comes back too.
    assertThat(GuardedCell.open(GuardedCell.guard(guarded))).isEqualTo(guarded);
  }
}
