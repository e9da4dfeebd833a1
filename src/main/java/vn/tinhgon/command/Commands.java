package vn.tinhgon.command;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.Access.Claim;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.SecretKey;
import vn.tinhgon.command.Command.Act;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.command.Verb.Need;
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
  private final LifeCommands life;
  private final HistoryCommands histories;
  private final RoleCommands roles;
  private final RuleCommands rules;
  private final DocumentCommands documents;
  private final ReviewCommands reviews;
  private final Guide guide;
  private final GuidedEntries guided;
  private final Confirmations confirmations;
  private final Rights rights;
  private final StaffPost post;
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
      LifeCommands life,
      HistoryCommands histories,
      RoleCommands roles,
      RuleCommands rules,
      DocumentCommands documents,
      ReviewCommands reviews,
      Guide guide,
      GuidedEntries guided,
      Confirmations confirmations,
      Rights rights,
      StaffPost post,
      ServiceStatus status,
      Rooms rooms,
      Wording wording) {
    this.access = access;
    this.audit = audit;
    this.names = names;
    this.entries = entries;
    this.views = views;
    this.life = life;
    this.histories = histories;
    this.roles = roles;
    this.rules = rules;
    this.documents = documents;
    this.reviews = reviews;
    this.guide = guide;
    this.guided = guided;
    this.confirmations = confirmations;
    this.rights = rights;
    this.post = post;
    this.status = status;
    this.rooms = rooms;
    this.wording = wording;
    texts = new CommandText(wording);
  }

  /** Whether a text is a command: an ASCII slash as its very first character. */
  public static boolean looksLike(String text) {
    return text.startsWith("/");
  }

  /**
   * Takes words that a command waits for: typed just now, in private, by whom it asked. Empty if
   * none waits.
   */
  public Optional<Said> carryOn(Inbound message, String text) {
    if (!message.privately()
        || message.sender().origin() != Origin.TYPED
        || !guide.waits(message)) {
      return Optional.empty();
    }
    return rooms.closed(message, Verb.ADD).or(() -> guide.carryOn(message, text));
  }

  /** Forgets what nobody goes on with. */
  public void forgetOld() {
    guided.forgetOld();
  }

  /** Runs the command in the caller's transaction and says what came of it. */
  public Said run(Inbound message, String text) {
    if (!message.privately()) {
      return refused(message, text, "command.private.only");
    }
    if (message.sender().origin() != Origin.TYPED) {
      return refused(message, text, "command.typed.only");
    }
    Command command = texts.read(text);
    if (command instanceof Room(var verb, var rest)
        && verb == Verb.ROLES
        && RoleCommands.takesUp(rest)) {
      return roles.takeUp(message, rest);
    }
    Person who = Person.of(message);
    Optional<Verb> verb = texts.verb(text);
    if (verb.isPresent() && !mayUse(who, verb.get())) {
      boolean staff = rights.hasOne(who, Verb.Need.ANY_ROLE.roles());
      return refused(
          message, text, staff ? "command.role." + verb.get().need() : "command.admins.only");
    }
    if (verb.filter(used -> !used.everybodys()).isPresent()) {
      post.seen(message);
    }
    return verb.flatMap(known -> rooms.closed(message, known))
        .orElseGet(() -> run(message, text, command));
  }

  private boolean mayUse(Person who, Verb verb) {
    return verb.everybodys() || rights.hasOne(who, verb.need().roles());
  }

  private Said run(Inbound message, String typed, Command command) {
    return switch (command) {
      case Command.Start _ -> Said.of(help(message) + "\n\n" + rooms.notice());
      case Command.Help _ -> Said.of(help(message));
      case Command.Claim(var code) -> claim(message, code);
      case Command.Leave _ -> leave(message);
      case Command.Add(var form) when form.texts().isEmpty() -> guide.add(message);
      case Command.Add add -> entries.add(message, typed, add);
      case Command.Edit edit -> entries.edit(message, typed, edit);
      case Command.Remove remove -> entries.remove(message, typed, remove);
      case Command.Show(var id) -> views.show(message, id);
      case Command.Find(var words) -> views.find(words);
      case Command.Listing(var page) -> views.list(page);
      case Command.Status _ -> Said.of(status.text());
      case Command.Cancel _ -> cancel(message);
      case Command.Act act -> act(message, act);
      case Command.Room room -> room(message, room);
      case Command.Misused(var verb) ->
          texts
              .guided(typed)
              .map(id -> guide.edit(message, id))
              .orElseGet(() -> misused(verb, typed));
      case Command.Unknown _ -> unknown(message, typed);
    };
  }

  /** Whatever waits in this chat is gone, with the choices that were open. */
  private Said cancel(Inbound message) {
    boolean guided = guide.stop(message);
    boolean asked = confirmations.endAll(message);
    return Said.asking(wording.get(guided || asked ? "cancel.done" : "cancel.nothing"), List.of());
  }

  private Said room(Inbound message, Room room) {
    return switch (room.verb()) {
      case ROLES -> roles.run(message, room);
      case RULES -> rules.run(message, room);
      case DOCUMENTS -> documents.run(message, room.rest());
      default -> rooms.run(message, room.verb(), room.rest());
    };
  }

  private Said act(Inbound message, Act act) {
    return switch (act.verb()) {
      case CHECK -> reviews.run(message, act);
      case TEST -> life.test(message, act);
      case HISTORY -> histories.history(message, act);
      case COMPARE -> histories.compare(message, act);
      case UNDO ->
          act.id().isEmpty() ? documents.undo(message, act.rest()) : histories.undo(message, act);
      case APPROVE -> act.id().isEmpty() ? life.waiting(message) : life.approve(message, act);
      case UNHIDE -> life.approve(message, act);
      case SUBMIT -> life.submit(message, act);
      case RETURN -> life.sendBack(message, act);
      case HIDE -> life.hide(message, act);
      case EXPIRE -> life.expire(message, act);
      default -> misused(act.verb(), "");
    };
  }

  /** What could be meant by it, among what the sender may use. */
  private Said unknown(Inbound message, String typed) {
    Person who = Person.of(message);
    List<Verb> near = Hints.of(typed.substring(1), verb -> mayUse(who, verb));
    if (near.isEmpty()) {
      return Said.of(wording.get("command.unknown"));
    }
    return Said.of(
        wording.get("command.unknown.near")
            + near.stream()
                .map(verb -> "\n" + wording.get("command.what." + verb))
                .collect(Collectors.joining()));
  }

  private String help(Inbound message) {
    Person who = Person.of(message);
    var text = new StringBuilder(wording.get("courtesy.help"));
    for (Verb.Need need : List.of(Need.ANY_ROLE, Need.EDITOR, Need.APPROVER, Need.ADMIN)) {
      if (rights.hasOne(who, need.roles())) {
        text.append("\n\n").append(wording.get("command.help." + need));
        Arrays.stream(Verb.values())
            .filter(verb -> verb.need() == need)
            .forEach(verb -> text.append('\n').append(wording.get("command.what." + verb)));
      }
    }
    return text.toString();
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
    boolean visit = roles.leave(Person.of(message));
    var left = access.leave(Person.of(message));
    var leave = visit && left == Access.Leave.NO_ROLE ? Access.Leave.ENDED : left;
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
      case Command.Act(_, var id, _) -> id;
      case Command.Room _, Command.Cancel _ -> "";
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
