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
  private final Deeds deeds;
  private final Rights rights;
  private final Desk desk;
  private final Wording wording;

  UndoneRules(
      HouseRules rules,
      RuleCommands commands,
      Deeds deeds,
      Rights rights,
      Desk desk,
      Wording wording) {
    this.rules = rules;
    this.commands = commands;
    this.deeds = deeds;
    this.rights = rights;
    this.desk = desk;
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
  public String told(Deed deed) {
    return wording.get("undo.rule", wording.get("rules.name." + deed.target()));
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    if (!may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "command.role.ADMIN");
    }
    boolean same = rules.setting(deed.target()).equals(Deeds.read(deed.became(), String.class));
    if (!same || !deeds.end(deed)) {
      return desk.refusal(message, Verb.UNDO, deed.target(), "undo.since", told(deed));
    }
    String was = Deeds.read(deed.was(), String.class);
    rules.set(deed.target(), was == null ? "" : was);
    desk.done(message, Verb.UNDO, deed.target());
    return Said.of(wording.get("undo.did", told(deed)) + "\n" + commands.shown());
  }
}
