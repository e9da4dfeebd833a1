package vn.tinhgon.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where people speak to us. A further channel is a folder of its own, a line here, and what people
 * call it, {@code stats.channel.…} in {@code messages.properties}.
 */
public enum ChannelName {
  TELEGRAM("telegram", "[1-9]\\d{0,18}"),
  ZALO_BOT("zalobot", "[A-Za-z0-9_-]{1,100}"),
  ZALO_OA("zalooa", "[A-Za-z0-9_-]{1,100}"),
  /** Nobody is known there for longer than his visit. */
  WEB("web", "(?!)"),
  /** Nobody is known there. */
  API("api", "(?!)");

  private final String text;
  private final Pattern ids;

  ChannelName(String text, String ids) {
    this.text = text;
    this.ids = Pattern.compile(ids);
  }

  /** The short name, as in {@link Address#channel()} and in settings. */
  public String text() {
    return text;
  }

  /** Whether somebody there may be known by that id, for longer than a visit. */
  public boolean identifies(String id) {
    return ids.matcher(id).matches();
  }

  /** The one of that short name. */
  public static Optional<ChannelName> of(String text) {
    return Arrays.stream(values()).filter(one -> one.text.equals(text)).findFirst();
  }

  /** All short names. */
  public static List<String> texts() {
    return Arrays.stream(values()).map(ChannelName::text).toList();
  }
}
