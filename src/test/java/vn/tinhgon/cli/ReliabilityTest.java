package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.cli.Reliability.Point;

class ReliabilityTest {

  @Test
  void hasNoErrorWhereConfidencesComeTrue() {
    List<Point> points = new ArrayList<>();
    for (int tenth = 0; tenth < 10; tenth++) {
      for (int i = 0; i < 10; i++) {
        points.add(new Point(tenth / 10.0, i < tenth));
      }
    }

    assertThat(new Reliability(points).error()).isCloseTo(0, within(1e-9));
  }

  @Test
  void measuresHowFarSaidAndSeenLieApart() {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      points.add(new Point(0.9, i % 2 == 0));
    }

    assertThat(new Reliability(points).error()).isCloseTo(0.4, within(1e-9));
  }

  @Test
  void tellsRightFromWrongByTheirOrder() {
    var apart = new Reliability(List.of(new Point(0.9, true), new Point(0.1, false)));
    var turned = new Reliability(List.of(new Point(0.1, true), new Point(0.9, false)));
    var same = new Reliability(List.of(new Point(0.5, true), new Point(0.5, false)));

    assertThat(apart.area()).isEqualTo(1);
    assertThat(turned.area()).isZero();
    assertThat(same.area()).isEqualTo(0.5);
  }

  @Test
  void weighsRiskAgainstCoverage() {
    var judged =
        new Reliability(
            List.of(new Point(0.95, true), new Point(0.85, false), new Point(0.05, false)));

    assertThat(judged.steps().getFirst().coverage()).isEqualTo(1);
    assertThat(judged.steps().getFirst().risk()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(judged.steps().getLast().coverage()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(judged.steps().getLast().risk()).isZero();
  }

  @Test
  void reportsNothingWrongOfNoQuestions() {
    assertThat(new Reliability(List.of()).report()).contains("AUROC");
  }
}
