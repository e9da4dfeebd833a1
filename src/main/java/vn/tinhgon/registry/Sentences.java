package vn.tinhgon.registry;

import java.util.Arrays;
import vn.tinhgon.message.Wording;

/** Words findings where no Spring context runs. */
public final class Sentences {
  private static final Wording WORDING = new Wording();

  private Sentences() {}

  /** The sentence of that key; arguments are put in as they are, numbers without separators. */
  public static String say(String key, Object... arguments) {
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return WORDING.get(key, texts);
  }
}
