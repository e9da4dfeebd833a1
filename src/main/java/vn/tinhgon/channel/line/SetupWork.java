package vn.tinhgon.channel.line;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** The jobs of setting a bot up with its platform. */
@NamedInterface("setup")
public enum SetupWork {
  SET_WEBHOOK,
  TEST_WEBHOOK,
  DELETE_WEBHOOK,
  INFO;

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
