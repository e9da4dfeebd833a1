package vn.tinhgon.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Role;
import vn.tinhgon.faq.DocumentEnding;
import vn.tinhgon.message.Wording;

/** What the audit keeps in short, in words; the audit itself stays as it was written. */
final class AuditWords {
  /** Stands before what somebody asked for and another has to agree to. */
  static final String ASKED = "asked ";

  private static final List<String> VALUES = List.of("on", "off", "auto");

  private final Wording wording;
  private final ChannelWords channels;

  AuditWords(Wording wording) {
    this.wording = wording;
    channels = new ChannelWords(wording);
  }

  /** What a command was used on. */
  String target(String act, String target) {
    return Verb.of(act)
        .map(verb ->
            switch (verb) {
              case RULES -> rule(target);
              case ROLES -> role(target).orElse(target);
              case DOCUMENTS -> ending(target);
              case PAUSE, RESUME -> pause(target);
              case UNDO -> undone(target);
              default -> target;
            })
        .orElse(target);
  }

  /** What was paused or opened, or was only asked for, and why. */
  private String pause(String target) {
    boolean asked = target.startsWith(ASKED);
    String[] parts = (asked ? target.substring(ASKED.length()) : target).split(" ", 2);
    String on = channels.words(List.of(parts[0].split(",", -1)));
    boolean why = parts.length > 1 && !parts[1].isBlank();
    String told = why ? wording.get("audit.pause.why", on, parts[1].strip()) : on;
    return asked ? wording.get("audit.pause.asked", told) : told;
  }

  /** What the log shall tell of whoever was refused with that sentence. */
  static Outcome outcome(String key) {
    if (key.startsWith("command.role.") || key.contains(".not.yours")) {
      return Outcome.BARRED;
    }
    return key.equals("approve.own")
        ? Outcome.OWN
        : key.endsWith(".astray") ? Outcome.ASTRAY : Outcome.REFUSED;
  }

  private String rule(String target) {
    String[] parts = target.split(" ", 2);
    if (!RuleCommands.RULES.contains(parts[0])) {
      return target;
    }
    String value = parts.length < 2 ? "" : parts[1];
    return wording.get("rules.name." + parts[0]) + ": " + value(value, wording);
  }

  /** The value of a rule, in words. */
  static String value(String value, Wording wording) {
    return value.isBlank()
        ? wording.get("rules.value.default")
        : VALUES.contains(value) ? wording.get("rules.value." + value) : value;
  }

  private Optional<String> role(String target) {
    return Arrays.stream(Role.values())
        .filter(role -> role.name().toLowerCase(Locale.ROOT).equals(target))
        .findFirst()
        .map(role -> wording.get("undo.invitation", wording.get("roles.role." + role)));
  }

  private String ending(String target) {
    int blank = target.lastIndexOf(' ');
    return Arrays.stream(DocumentEnding.Kind.values())
        .filter(kind -> kind.name().equals(target.substring(blank + 1)))
        .findFirst()
        .map(kind -> target.substring(0, blank + 1) + wording.get("document.deed." + kind))
        .orElse(target);
  }

  private String undone(String target) {
    if (target.equals(Verb.ROLES.word())) {
      return wording.get("audit.invitation");
    }
    return RuleCommands.RULES.contains(target) ? wording.get("rules.name." + target) : target;
  }
}
