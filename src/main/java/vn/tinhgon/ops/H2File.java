package vn.tinhgon.ops;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of an H2 database as its URL names it.
 *
 * @param name its path without the ending
 * @param options what stands behind the path in the URL
 */
public record H2File(Path name, String options) {
  /** What H2 puts behind the name. */
  public static final String ENDING = ".mv.db";

  private static final Pattern URL =
      Pattern.compile("(?i)jdbc:h2:(?:file:)?(?!(?:mem|tcp|ssl|zip|nio|split):)([^;]+)(.*)");

  /** The file behind that URL; empty if it is no file of this machine. */
  public static Optional<H2File> of(String url) {
    Matcher file = URL.matcher(url);
    return file.matches()
        ? Optional.of(
            new H2File(
                Path.of(file.group(1).replaceFirst("^~", System.getProperty("user.home"))),
                file.group(2)))
        : Optional.empty();
  }

  /** The file itself. */
  public Path file() {
    return Path.of(name + ENDING);
  }

  /** The URL of a file of that name, with the same options. */
  public String urlOf(Path other) {
    return "jdbc:h2:file:" + other.toAbsolutePath() + options;
  }
}
