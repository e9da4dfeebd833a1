package vn.tinhgon.support;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads an answer that comes to a chat in numbered parts. */
public final class NumberedParts {
  private static final Pattern FIRST = Pattern.compile("^\\(1/(\\d+)\\)\n");

  private NumberedParts() {}

  /**
   * What comes to a chat after this, up to the last of its parts.
   *
   * @param texts all that has come there
   * @param await waits until that is so
   */
  public static String after(
      Runnable cause, Supplier<List<String>> texts, Consumer<BooleanSupplier> await) {
    int before = texts.get().size();
    cause.run();
    await.accept(() -> {
      List<String> now = texts.get();
      return now.size() > before && now.size() >= before + parts(now.get(before));
    });
    List<String> now = texts.get();
    return String.join("\n", now.subList(before, now.size()));
  }

  private static int parts(String first) {
    var place = FIRST.matcher(first);
    return place.find() ? Integer.parseInt(place.group(1)) : 1;
  }
}
