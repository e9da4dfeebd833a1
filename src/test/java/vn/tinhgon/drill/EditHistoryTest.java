package vn.tinhgon.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.drill.EditHistory.Read;
import vn.tinhgon.drill.EditHistory.Write;

/** A checker that finds nothing must be one that could. */
class EditHistoryTest {
  private static final Write FIRST = new Write("F1", 1, 1, 2, false, 10, 20);
  private static final Write SECOND = new Write("F1", 2, 2, 3, false, 30, 40);
  private static final Write LATE = new Write("F1", 3, 2, 0, true, 35, 45);
  private static final List<Integer> CHAIN = List.of(0, 1, 2);

  @Test
  void acceptsWhatIsInOrder() {
    assertThat(
            findings(
                List.of(FIRST, SECOND, LATE),
                List.of(
                    new Read("F1", 0, 5, 8),
                    new Read("F1", 0, 15, 25),
                    new Read("F1", 1, 15, 16),
                    new Read("F1", 1, 39, 50),
                    new Read("F1", 2, 41, 50)),
                CHAIN))
        .isEmpty();
  }

  @Test
  void findsAnAnswerOlderThanWhatWasAcknowledged() {
    assertThat(findings(List.of(FIRST, SECOND), List.of(new Read("F1", 1, 41, 50)), CHAIN))
        .singleElement()
        .asString()
        .startsWith("answered with version 2 after");
  }

  @Test
  void findsAnAnswerFromNowhere() {
    assertThat(
            findings(
                List.of(FIRST, SECOND),
                List.of(new Read("F1", 9, 41, 50), new Read("F1", 2, 1, 2)),
                CHAIN))
        .hasSize(2);
  }

  @Test
  void findsAnUpdateLostOrOverwrittenUnseen() {
    assertThat(findings(List.of(FIRST, SECOND), List.of(), List.of(0, 2))).hasSize(2);
    Write blind = new Write("F1", 2, 1, 3, false, 30, 40);
    assertThat(findings(List.of(FIRST, blind), List.of(), CHAIN))
        .singleElement()
        .asString()
        .startsWith("overwrote");
  }

  @Test
  void findsARefusalThatWasNone() {
    assertThat(findings(List.of(FIRST, SECOND, LATE), List.of(), List.of(0, 1, 2, 3))).hasSize(1);
    Write silent = new Write("F1", 3, 2, 0, false, 35, 45);
    assertThat(findings(List.of(FIRST, SECOND, silent), List.of(), CHAIN)).hasSize(1);
  }

  @Test
  void findsABrokenChain() {
    assertThat(findings(List.of(FIRST, SECOND), List.of(), List.of(0, 1, 2, 1, 7))).hasSize(2);
  }

  private static List<String> findings(List<Write> writes, List<Read> reads, List<Integer> chain) {
    return new EditHistory(writes, reads, Map.of("F1", chain)).findings();
  }
}
