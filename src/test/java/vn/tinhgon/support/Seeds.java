package vn.tinhgon.support;

import java.io.IOException;
import java.util.Random;

/** What must hold whatever is drawn: tried with many seeds, and a failure names its seed. */
public final class Seeds {
  /** How many are tried: 1,000, or as {@code -Dseeds} says. */
  public static final int COUNT = Integer.getInteger("seeds", 1_000);

  private Seeds() {}

  /** Something that holds for every seed; let what is drawn grow with it. */
  public interface Property {
    void holds(int seed, Random random) throws IOException;
  }

  /** Tries seed after seed, so that the first failure is a small one. */
  public static void each(Property property) {
    for (int seed = 0; seed < COUNT; seed++) {
      try {
        property.holds(seed, new Random(seed));
      } catch (IOException | RuntimeException | AssertionError | StackOverflowError failed) {
        throw new AssertionError("seed " + seed + ": " + failed, failed);
      }
    }
  }

  /** Up to so many of these pieces, one after the other. */
  public static String text(Random random, int most, String... pieces) {
    var text = new StringBuilder();
    for (int n = random.nextInt(most + 1); n > 0; n--) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    return text.toString();
  }
}
