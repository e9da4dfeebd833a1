package vn.tinhgon.message;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** Every Vietnamese sentence the bot says, by key, from {@code messages.properties}. */
public final class Wording {
  private static final Locale VIETNAMESE = Locale.of("vi", "VN");
  private final Properties sentences = new Properties();

  /** Reads the sentences from the class path; fails when they are missing. */
  public Wording() {
    try (var in = Wording.class.getResourceAsStream("/messages.properties")) {
      if (in == null) {
        throw new IllegalStateException("messages.properties is missing");
      }
      sentences.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /**
   * The sentence, its {0}, {1} … filled in. Arguments are shown as they are: pass numbers as text.
   *
   * @throws IllegalArgumentException if there is no such sentence
   */
  public String get(String key, Object... arguments) {
    String sentence = sentences.getProperty(key);
    if (sentence == null) {
      throw new IllegalArgumentException("no sentence for the key " + key);
    }
    return new MessageFormat(sentence, VIETNAMESE).format(arguments);
  }
}
