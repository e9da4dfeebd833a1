package vn.tinhgon.channel.zalobot;

import java.util.Locale;
import org.springframework.modulith.NamedInterface;

/** The jobs of setting up. */
@NamedInterface("setup")
public enum ZaloBotWork {
  SET_WEBHOOK,
  TEST_WEBHOOK,
  INFO;

  /** As it is typed. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
