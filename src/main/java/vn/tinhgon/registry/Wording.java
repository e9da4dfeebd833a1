package vn.tinhgon.registry;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** Takes sentences for readers from messages.properties where no Spring context runs. */
public final class Wording {
  private static final ResourceBundle MESSAGES =
      ResourceBundle.getBundle("messages", Locale.ROOT, Wording.class.getClassLoader());

  private Wording() {}

  /** The sentence of that key; arguments are put in as they are, numbers without separators. */
  public static String say(String key, Object... arguments) {
    Object[] texts = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(MESSAGES.getString(key), Locale.ROOT).format(texts);
  }
}
