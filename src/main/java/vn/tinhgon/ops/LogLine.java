package vn.tinhgon.ops;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.LayoutBase;
import java.time.temporal.ChronoUnit;

/**
 * One event as one line, without secrets. Control characters, which could forge a line or steer a
 * terminal, are written as escapes; an exception follows with its causes and where they came from.
 */
public final class LogLine extends LayoutBase<ILoggingEvent> {
  private static final int FRAMES = 8;
  private static final int CAUSES = 5;

  @Override
  public String doLayout(ILoggingEvent event) {
    String logger = event.getLoggerName();
    var text = new StringBuilder(String.valueOf(event.getFormattedMessage()));
    IThrowableProxy thrown = event.getThrowableProxy();
    for (int depth = 0; thrown != null && depth < CAUSES; depth++, thrown = thrown.getCause()) {
      append(text, thrown);
    }
    return "%s %-5s %s: %s%n"
        .formatted(
            event.getInstant().truncatedTo(ChronoUnit.MILLIS),
            event.getLevel(),
            logger.substring(logger.lastIndexOf('.') + 1),
            onOneLine(SecretMask.mask(text.toString())));
  }

  private static void append(StringBuilder text, IThrowableProxy thrown) {
    text.append(" | ").append(thrown.getClassName()).append(": ").append(thrown.getMessage());
    var frames = thrown.getStackTraceElementProxyArray();
    for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
      text.append(i == 0 ? " [" : ", ").append(frames[i].getStackTraceElement());
    }
    text.append(frames.length > 0 ? "]" : "");
  }

  /** The text on one line, control characters as escapes. */
  static String onOneLine(String text) {
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      switch (unit) {
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        case '\t' -> line.append(' ');
        default -> {
          if (steers(unit)) {
            line.append("\\u").append("%04x".formatted((int) unit));
          } else {
            line.append(unit);
          }
        }
      }
    }
    return line.toString();
  }

  /** Line ends a viewer may honour, terminal commands, and marks that turn the reading order. */
  private static boolean steers(char unit) {
    return Character.isISOControl(unit)
        || unit == '\u2028'
        || unit == '\u2029'
        || (unit >= '\u202A' && unit <= '\u202E')
        || (unit >= '\u2066' && unit <= '\u2069');
  }
}
