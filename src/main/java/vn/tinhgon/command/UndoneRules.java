package vn.tinhgon.command;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.HouseRules;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;

/** Makes a rule of the house again what it was. */
@Component
class UndoneRules implements Undoing {
  private final HouseRules rules;
  private final RuleCommands commands;
  private final TakingBack back;
  private final Rights rights;
  private final Wording wording;

  UndoneRules(
      HouseRules rules, RuleCommands commands, TakingBack back, Rights rights, Wording wording) {
    this.rules = rules;
    this.commands = commands;
    this.back = back;
    this.rights = rights;
    this.wording = wording;
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.RULE);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    return rights.has(Person.of(message), Role.ADMIN);
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return "command.role.ADMIN";
  }

  @Override
  public String told(Deed deed) {
    return wording.get("undo.rule", wording.get("rules.name." + deed.target()));
  }

  @Override
  public String changed(Deed deed) {
    return wording.get("undo.rule.moved", value(deed.became()), value(deed.was()));
  }

  private String value(String json) {
    String value = Deeds.read(json, String.class);
    return AuditWords.value(value == null ? "" : value, wording);
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    boolean same = rules.setting(deed.target()).equals(Deeds.read(deed.became(), String.class));
    return back.once(
        message,
        deed,
        this,
        same,
        () -> {
          String was = Deeds.read(deed.was(), String.class);
          rules.set(deed.target(), was == null ? "" : was);
          return Said.of(wording.get("undo.did", told(deed)) + "\n" + commands.shown());
        });
  }
}
