package vn.tinhgon.command;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Wording;

/** Says which commands there are for whoever asks, and which could have been meant. */
@Component
class HelpText {
  /** What people want to do, and by which commands. */
  private record Task(String name, List<Verb> verbs) {
    Task(String name, Verb... verbs) {
      this(name, List.of(verbs));
    }
  }

  private static final Task SEE = new Task("SEE", Verb.PICTURE, Verb.TABLE);
  private static final Task OWN = new Task("OWN", Verb.LINK, Verb.MY_DATA, Verb.ERASE_ME);

  private static final List<Task> KEEPERS =
      List.of(
          new Task(
              "FIND",
              Verb.FIND,
              Verb.LIST,
              Verb.SHOW,
              Verb.HISTORY,
              Verb.COMPARE,
              Verb.WHY,
              Verb.UNITS,
              Verb.STATUS),
          new Task("WRITE", Verb.ADD, Verb.EDIT, Verb.SUBMIT, Verb.WORDINGS),
          new Task("PUBLISH", Verb.APPROVE, Verb.RETURN, Verb.HIDE, Verb.UNHIDE, Verb.EXPIRE),
          new Task("CARE", Verb.DOCUMENTS, Verb.EVENT, Verb.POSTS, Verb.CHECK, Verb.TEST),
          new Task("ASKERS", Verb.TICKETS, Verb.ANSWER, Verb.STATS),
          new Task("FILES", Verb.IMPORT, Verb.EXPORT, Verb.TEMPLATE),
          new Task("MEND", Verb.UNDO, Verb.REMOVE, Verb.CANCEL),
          new Task(
              "ADMIN",
              Verb.ROLES,
              Verb.RULES,
              Verb.AUDIT,
              Verb.BACKUP,
              Verb.PAUSE,
              Verb.RESUME,
              Verb.BROADCAST));

  private final Rights rights;
  private final Wording wording;

  HelpText(Rights rights, Wording wording) {
    this.rights = rights;
    this.wording = wording;
  }

  /** How to ask, and task by task the commands that the person may use. */
  String all(Person who) {
    var text =
        new StringBuilder(wording.get("courtesy.help"))
            .append(task(who, SEE))
            .append(task(who, OWN));
    if (rights.hasOne(who, Verb.Need.ANY_ROLE.roles())) {
      KEEPERS.forEach(task -> text.append(task(who, task)));
    }
    return text.append("\n\n").append(wording.get("command.lesson.how")).toString();
  }

  private String task(Person who, Task task) {
    String lines =
        task.verbs.stream()
            .filter(verb -> rights.mayUse(who, verb))
            .map(verb -> "\n" + wording.get("command.what." + verb))
            .collect(Collectors.joining());
    return lines.isEmpty() ? "" : "\n\n" + wording.get("command.help." + task.name) + lines;
  }

  /** What could be meant by it, among what the person may use. */
  String near(Person who, String typed) {
    List<Verb> near = Hints.of(typed.substring(1), verb -> offered(who, verb));
    if (near.isEmpty()) {
      return wording.get("command.unknown");
    }
    return wording.get("command.unknown.near")
        + near.stream()
            .map(verb -> "\n" + wording.get("command.what." + verb))
            .collect(Collectors.joining());
  }

  /** Whoever has no role has none to give up. */
  private boolean offered(Person who, Verb verb) {
    return verb == Verb.LEAVE
        ? rights.hasOne(who, Verb.Need.ANY_ROLE.roles())
        : rights.mayUse(who, verb);
  }

  /** How that command is written. */
  String form(Verb verb, String typed) {
    String other =
        Hints.joined(typed.substring(Math.min(1, typed.length())))
            .filter(meant -> meant != verb)
            .map(meant -> "\n" + wording.get("command.what." + meant))
            .orElse("");
    String form = wording.get("command.form." + verb) + other;
    // Whoever wrote more than a line wants to keep it.
    return typed.lines().count() > 1
        ? form + "\n\n" + wording.get("command.echo") + "\n" + typed
        : form;
  }
}
