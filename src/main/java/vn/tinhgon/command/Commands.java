package vn.tinhgon.command;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;

/**
 * Runs what begins with a slash, if the sender may. Every call looks up the right anew; whoever has
 * it not learns only that the command is for administrators.
 */
@Component
public class Commands {
  private static final Logger log = LoggerFactory.getLogger(Commands.class);

  private final Access access;
  private final AuditLog audit;
  private final SecretKey names;
  private final EntryCommands entries;
  private final ViewCommands views;
  private final ServiceStatus status;
  private final Rooms rooms;
  private final Wording wording;
  private final CommandText texts;

  Commands(
      Access access,
      AuditLog audit,
      SecretKey names,
      EntryCommands entries,
      ViewCommands views,
      ServiceStatus status,
      Rooms rooms,
      Wording wording) {
    this.access = access;
    this.audit = audit;
    this.names = names;
    this.entries = entries;
    this.views = views;
    this.status = status;
    this.rooms = rooms;
    this.wording = wording;
    texts = new CommandText(wording);
  }

  /** Whether a text is a command: an ASCII slash as its very first character. */
  public static boolean looksLike(String text) {
    return text.startsWith("/");
  }

  /** Whether a chosen text is the second word of a command that waits for one. */
  public boolean confirms(String text) {
    return switch (texts.read(text)) {
      case Remove(_, var agreed) -> agreed;
      case Room(_, var rest) ->
          Plain.words(rest).equals(Plain.words(wording.get("command.agreement")));
      default -> false;
    };
  }

  /** Runs the command in the caller's transaction and says what came of it. */
  public Said run(Inbound message, String text) {
    if (!message.privately()) {
      return refused(message, text, "command.private.only");
    }
    if (message.sender().origin() != Origin.TYPED) {
      return refused(message, text, "command.typed.only");
    }
    Optional<Verb> verb = texts.verb(text);
    if (verb.isPresent() && !verb.get().everybodys() && !administrates(message)) {
      return refused(message, text, "command.admins.only");
    }
    return verb.flatMap(known -> rooms.closed(message, known))
        .orElseGet(() -> run(message, text, texts.read(text)));
  }

  private Said run(Inbound message, String typed, Command command) {
    return switch (command) {
      case Command.Start _ -> Said.of(help(message) + "\n\n" + rooms.notice());
      case Command.Help _ -> Said.of(help(message));
      case Command.Claim(var code) -> claim(message, code);
      case Command.Leave _ -> leave(message);
      case Command.Add add -> entries.add(message, typed, add);
      case Command.Edit edit -> entries.edit(message, typed, edit);
      case Command.Remove remove -> entries.remove(message, typed, remove);
      case Command.Show(var id) -> views.show(id);
      case Command.Find(var words) -> views.find(words);
      case Command.Listing(var page) -> views.list(page);
      case Command.Status _ -> Said.of(status.text());
      case Command.Room(var verb, var rest) -> rooms.run(message, verb, rest);
      case Command.Misused(var verb) -> misused(verb, typed);
      case Command.Unknown _ -> Said.of(wording.get("command.unknown"));
    };
  }

  private boolean administrates(Inbound message) {
    return access.has(Person.of(message), Role.ADMIN);
  }

  private String help(Inbound message) {
    String help = wording.get("courtesy.help");
    return administrates(message) ? help + "\n\n" + wording.get("command.help.admin") : help;
  }

  private Said claim(Inbound message, String code) {
    Person who = Person.of(message);
    Claim claim = access.claim(who, code);
    boolean granted = claim == Claim.GRANTED || claim == Claim.FOR_THIS_VISIT;
    if (claim != Claim.ALREADY) {
      note(message, Verb.CLAIM, "", granted ? Outcome.DONE : Outcome.REFUSED);
    }
    return Said.of(wording.get("command.claim." + claim));
  }

  private Said leave(Inbound message) {
    var leave = access.leave(Person.of(message));
    if (leave == Access.Leave.ENDED) {
      note(message, Verb.LEAVE, "", Outcome.DONE);
    }
    return Said.of(wording.get("command.leave." + leave));
  }

  private Said misused(Verb verb, String typed) {
    String form = wording.get("command.form." + verb);
    // Whoever wrote more than a line wants to keep it.
    return Said.of(
        typed.lines().count() > 1
            ? form + "\n\n" + wording.get("command.echo") + "\n" + typed
            : form);
  }

  /** One line, nothing done, and a note of who tried what; help that everybody may have is none. */
  private Said refused(Inbound message, String text, String key) {
    texts
        .verb(text)
        .filter(verb -> !verb.everybodys() || verb == Verb.CLAIM)
        .ifPresent(verb -> note(message, verb, target(texts.read(text)), Outcome.REFUSED));
    return Said.of(wording.get(key));
  }

  /** The entry's id, or nothing: what else was typed does not go into the log. */
  private static String target(Command command) {
    return switch (command) {
      case Command.Edit(var id, _, _) -> id;
      case Command.Remove(var id, _) -> id;
      case Command.Show(var id) -> id;
      case Command.Start _,
          Command.Help _,
          Command.Claim _,
          Command.Leave _,
          Command.Add _,
          Command.Find _,
          Command.Listing _,
          Command.Status _,
          Command.Room _,
          Command.Misused _,
          Command.Unknown _ ->
          "";
    };
  }

  private void note(Inbound message, Verb verb, String target, Outcome outcome) {
    Person who = Person.of(message);
    audit.record(who, verb.word(), target, outcome);
    log.info("/{} {} for {} on {}", verb.word(), outcome, names.pseudonym(who), who.channel());
  }
}
