package vn.tinhgon.command;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Verb.Need;
import vn.tinhgon.message.Wording;

/** Says which commands there are for whoever asks, and which could have been meant. */
@Component
class HelpText {
  private final Rights rights;
  private final Wording wording;

  HelpText(Rights rights, Wording wording) {
    this.rights = rights;
    this.wording = wording;
  }

  /** How to ask, and the commands of the roles that the person has. */
  String all(Person who) {
    var text = new StringBuilder(wording.get("courtesy.help"));
    for (Need need : List.of(Need.ANY_ROLE, Need.EDITOR, Need.APPROVER, Need.ADMIN)) {
      if (rights.hasOne(who, need.roles())) {
        text.append("\n\n").append(wording.get("command.help." + need));
        Arrays.stream(Verb.values())
            .filter(verb -> verb.need() == need)
            .forEach(verb -> text.append('\n').append(wording.get("command.what." + verb)));
      }
    }
    return text.toString();
  }

  /** What could be meant by it, among what the person may use. */
  String near(Person who, String typed) {
    List<Verb> near = Hints.of(typed.substring(1), verb -> rights.mayUse(who, verb));
    if (near.isEmpty()) {
      return wording.get("command.unknown");
    }
    return wording.get("command.unknown.near")
        + near.stream()
            .map(verb -> "\n" + wording.get("command.what." + verb))
            .collect(Collectors.joining());
  }

  /** How that command is written. */
  String form(Verb verb, String typed) {
    String form = wording.get("command.form." + verb);
    // Whoever wrote more than a line wants to keep it.
    return typed.lines().count() > 1
        ? form + "\n\n" + wording.get("command.echo") + "\n" + typed
        : form;
  }
}
