package vn.tinhgon.command;

import java.util.Locale;
import java.util.Map;
import vn.tinhgon.message.Wording;

/** Why a platform did not take a message, in words instead of its own. */
final class DeadReasons {
  private static final Map<String, String> KNOWN =
      Map.of(
          "blocked", "dead.blocked",
          "deactivated", "dead.account.gone",
          "chat not found", "dead.chat.gone",
          "kicked", "dead.kicked",
          "window closed", "dead.window");

  private final Wording wording;

  DeadReasons(Wording wording) {
    this.wording = wording;
  }

  /** The reason in words; one that is not known as the platform gave it. */
  String told(String reason) {
    String plain = reason.toLowerCase(Locale.ROOT);
    return KNOWN.entrySet().stream()
        .filter(known -> plain.contains(known.getKey()))
        .findFirst()
        .map(known -> wording.get(known.getValue()))
        .orElse(reason);
  }
}
