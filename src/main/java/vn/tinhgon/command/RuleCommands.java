package vn.tinhgon.command;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.HouseRules;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Shows and sets the rules of the house. */
@Component
class RuleCommands {
  /** What can be set. */
  static final List<String> RULES =
      List.of("four-eyes", "hide-ended", "review-months", "answer-days");

  private static final Map<String, String> SWITCH =
      Map.of(
          "co", "on", "bat", "on", "khong", "off", "tat", "off", "tu dong", "auto", "mac dinh", "");

  private final HouseRules rules;
  private final Deeds deeds;
  private final CalendarNotices calendar;
  private final AuditLog audit;
  private final Wording wording;

  RuleCommands(
      HouseRules rules, Deeds deeds, CalendarNotices calendar, AuditLog audit, Wording wording) {
    this.rules = rules;
    this.deeds = deeds;
    this.calendar = calendar;
    this.audit = audit;
    this.wording = wording;
  }

  Said run(Inbound message, Room room) {
    String words = Plain.words(room.rest());
    if (words.isEmpty()) {
      return Said.of(shown() + "\n\n" + wording.get("command.form." + Verb.RULES));
    }
    if (words.equals(wording.get("rules.words.calendar"))) {
      return Said.of(calendar.shown());
    }
    for (String rule : RULES) {
      String spoken = wording.get("rules.words." + rule);
      if (words.equals(spoken) || words.startsWith(spoken + ' ')) {
        return set(message, rule, words.substring(spoken.length()).strip(), room.rest());
      }
    }
    return Said.of(
        wording.get("rules.unknown", room.rest().strip())
            + "\n\n"
            + wording.get("command.form." + Verb.RULES));
  }

  private Said set(Inbound message, String rule, String words, String typed) {
    String value = value(rule, words);
    if (value.equals("?")) {
      return Said.of(refusal(rule, words, typed));
    }
    String before = rules.set(rule, value);
    if (!before.equals(value)) {
      deeds.note(Person.of(message), Kind.RULE, rule, before, value);
    }
    audit.record(Person.of(message), Verb.RULES.word(), rule + ' ' + value, Outcome.DONE);
    return Said.of(wording.get("rules.set") + "\n" + shown());
  }

  /** What was wrong with the value, as it was typed, and what it can be. */
  private String refusal(String rule, String words, String typed) {
    String name = wording.get("rules.name." + rule);
    String allowed = wording.get("rules.allowed." + rule);
    if (words.isEmpty()) {
      return wording.get("rules.bare", name, allowed);
    }
    String[] parts = typed.strip().split("\\s+");
    int count = words.split(" ", -1).length;
    List<String> value = List.of(parts).subList(Math.max(0, parts.length - count), parts.length);
    return wording.get("rules.bad", name, String.join(" ", value), allowed);
  }

  private static String value(String rule, String typed) {
    if (rule.equals("review-months")) {
      String digits = typed.replace(" thang", "");
      return digits.matches("[1-9]\\d{0,2}") ? digits : typed.equals("mac dinh") ? "" : "?";
    }
    if (rule.equals("answer-days")) {
      String digits = typed.replaceFirst(" ngay( lam viec)?$", "");
      return digits.matches("[1-9]|[12]\\d|30") ? digits : typed.equals("mac dinh") ? "" : "?";
    }
    String value = SWITCH.getOrDefault(typed, "?");
    return value.equals("auto") && rule.equals("hide-ended") ? "?" : value;
  }

  /** The rules as they are. */
  String shown() {
    return wording.get(
        "rules.shown",
        wording.get("rules.four." + rules.fourEyes()),
        wording.get(rules.hidesEnded() ? "rules.hide.on" : "rules.hide.off"),
        String.valueOf(rules.reviewMonths()),
        String.valueOf(rules.answerDays()));
  }
}
