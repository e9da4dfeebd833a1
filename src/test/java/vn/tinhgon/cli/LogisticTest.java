package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticTest {

  @Test
  void findsTheCurveThatMadeTheRows() {
    long seed = 20261122;
    var random = new Random(seed);
    List<double[]> rows = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      double[] row = {random.nextDouble(), random.nextDouble(), 7};
      double chance = 1 / (1 + Math.exp(-(-1 + 4 * row[0] - 3 * row[1])));
      rows.add(row);
      right.add(random.nextDouble() < chance);
    }

    double[] learned = Logistic.learn(rows, right);

    assertThat(learned[1]).as("seed %d", seed).isBetween(3.0, 4.6);
    assertThat(learned[2]).as("seed %d", seed).isBetween(-3.6, -2.2);
    assertThat(learned[3]).as("a column that never changes tells nothing").isZero();
  }
}
