package vn.tinhgon.command;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Wording;

/** Teaches one command: what it is for, how it is written, and a short exchange with it. */
@Component
class CommandLesson {
  /** What is said of each of these says all the ways to write it. */
  private static final Set<Verb> PLAIN =
      EnumSet.of(
          Verb.START,
          Verb.HELP,
          Verb.LEAVE,
          Verb.CANCEL,
          Verb.HAND_OVER,
          Verb.TRACK,
          Verb.UNFOLLOW,
          Verb.LINK,
          Verb.STATUS,
          Verb.EXPORT,
          Verb.TEMPLATE,
          Verb.TICKETS,
          Verb.BACKUP,
          Verb.MY_DATA,
          Verb.ERASE_ME);

  private final Rights rights;
  private final HelpText help;
  private final Wording wording;

  CommandLesson(Rights rights, HelpText help, Wording wording) {
    this.rights = rights;
    this.help = help;
    this.wording = wording;
  }

  /** Of the command that those words name, with or without its slash, marks and details. */
  String about(Person who, String typed) {
    String said = typed.strip().replaceFirst("^/+\\s*", "");
    Optional<Verb> named = Hints.joined(said).or(() -> Verb.of(said.split("[\\s@]", 2)[0]));
    return named
        .map(verb -> rights.mayUse(who, verb) ? taught(verb) : barred(verb))
        .orElseGet(() -> help.near(who, "/" + said));
  }

  private String taught(Verb verb) {
    String form = PLAIN.contains(verb) ? "" : "\n\n" + wording.get("command.form." + verb);
    return wording.get("command.what." + verb)
        + form
        + "\n\n"
        + wording.get("command.lesson.example")
        + "\n"
        + wording.get("command.example." + verb);
  }

  private String barred(Verb verb) {
    return wording.get(
        "command.lesson.barred", verb.word(), wording.get("command.role." + verb.need()));
  }
}
