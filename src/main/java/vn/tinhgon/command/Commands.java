package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Command.Room;
import vn.tinhgon.message.Content;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Sender.Origin;
import vn.tinhgon.message.Wording;

/**
 * Runs what begins with a slash, if the sender may. Every call looks up the right anew; whoever has
 * it not learns only which role the command needs.
 */
@Component
public class Commands {
  /** Shows what would be passed on to those in charge. */
  public static final String HAND_OVER = "/" + Verb.HAND_OVER.word();

  private final Switchboard switchboard;
  private final RoleCommands roles;
  private final Guide guide;
  private final GuidedEntries guided;
  private final Rights rights;
  private final StaffPost post;
  private final Rooms rooms;
  private final TicketCommands tickets;
  private final Slashless slashless;
  private final FollowCommands follows;
  private final PictureCommands pictures;
  private final DeepLinks links;
  private final CommandNotes notes;
  private final Wording wording;
  private final CommandText texts;
  private final PassingWords passing;

  Commands(
      Switchboard switchboard,
      RoleCommands roles,
      Guide guide,
      GuidedEntries guided,
      Rights rights,
      StaffPost post,
      Rooms rooms,
      TicketCommands tickets,
      Slashless slashless,
      FollowCommands follows,
      PictureCommands pictures,
      DeepLinks links,
      CommandNotes notes,
      Wording wording) {
    this.switchboard = switchboard;
    this.roles = roles;
    this.guide = guide;
    this.guided = guided;
    this.rights = rights;
    this.post = post;
    this.rooms = rooms;
    this.tickets = tickets;
    this.slashless = slashless;
    this.follows = follows;
    this.pictures = pictures;
    this.links = links;
    this.notes = notes;
    this.wording = wording;
    texts = new CommandText(wording);
    passing = new PassingWords(wording);
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
    if (!message.privately() || message.sender().origin() != Origin.TYPED) {
      return Optional.empty();
    }
    Optional<Said> ticket = tickets.carryOn(message, text);
    if (ticket.isPresent() || !guide.waits(message)) {
      return ticket;
    }
    Optional<Said> closed = guide.stops(text) ? Optional.empty() : rooms.closed(message, Verb.ADD);
    return closed
        .map(said -> Said.of(said.text() + "\n\n" + wording.get("guide.kept")))
        .or(() -> guide.carryOn(message, text));
  }

  /** Whether what somebody is entering asks for a number that it has shown. */
  public boolean asksForNumber(Inbound message) {
    return message.privately() && guide.asksForNumber(message);
  }

  /** Takes words that reply to a letter of ours for what it asked for; empty for all others. */
  public Optional<Said> replied(Inbound message, String text) {
    return tickets.replied(message, text);
  }

  /** Takes a file or picture that replies to such a letter; empty for all others. */
  public Optional<Said> repliedWithoutWords(Inbound message) {
    return tickets.repliedWithoutWords(message);
  }

  /**
   * What is said to words that name a command or a code and are neither a command nor a question.
   */
  public Optional<Said> meant(Inbound message, String text) {
    return slashless.meant(message, text);
  }

  /**
   * Takes words without a slash that wish to pass on the question they say, or to follow something,
   * or no more; empty for others.
   */
  public Optional<Said> wished(Inbound message, String text) {
    if (!FollowCommands.mayWish(message)) {
      return Optional.empty();
    }
    return passing
        .question(text)
        .map(question -> run(message, HAND_OVER + ' ' + question))
        .or(() -> follows.wished(text).map(command -> run(message, command)))
        .or(() -> follows.notHeld(text));
  }

  /** Whether these words wish to pass the question on. */
  public boolean handsOver(String text) {
    return passing.wish(text);
  }

  /** What passes on all that was shown. */
  public String agreement() {
    return HAND_OVER + ' ' + wording.get("ticket.word.agree");
  }

  /** What somebody says by opening a link to us; what is no such link stays as it is typed. */
  public Opened opened(Inbound message, String text) {
    Optional<Opened> opened =
        message.privately() && message.sender().origin() == Origin.TYPED
            ? links.opened(text)
            : Optional.empty();
    return opened.orElseGet(() -> new Opened.Gives(text));
  }

  /** What is kept of whoever writes to us, for one who does so for the first time. */
  public Optional<String> notice(Inbound message) {
    return rooms.notice(message);
  }

  /** The picture of a unit that an answer of that source told of, where one can be sent. */
  public Optional<Offer> picture(Inbound message, String source) {
    return pictures.offer(message.address(), source);
  }

  /** The command that a plain yes or no stands for while something shown waits for agreement. */
  public Optional<String> decision(String text) {
    if (passing.yes(text)) {
      return Optional.of(agreement());
    }
    return passing.no(text) ? Optional.of("/" + Verb.CANCEL.word()) : Optional.empty();
  }

  /** Whether that merges two tickets at once, which no second tap takes back. */
  public boolean merges(String command) {
    return NearTickets.merges(command);
  }

  /** Our answer to that message was queued under these numbers. */
  public void sent(Inbound message, List<Long> numbers) {
    if (message.privately()
        && message.content() instanceof Content.Text(var text)
        && texts.verb(text).filter(verb -> verb == Verb.TICKETS).isPresent()) {
      tickets.sent(message, text, numbers);
    }
  }

  /** Forgets what nobody goes on with. */
  public void forgetOld() {
    guided.forgetOld();
    tickets.forgetOld();
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
    if (verb.isPresent() && !rights.mayUse(who, verb.get())) {
      return refused(message, text, "command.role." + verb.get().need());
    }
    if (verb.filter(used -> !used.everybodys()).isPresent()) {
      post.seen(message);
    }
    if (verb.filter(used -> used == Verb.ADD || used == Verb.EDIT).isPresent()) {
      // Now the next words are meant for that.
      tickets.stop(message);
    }
    return verb.filter(_ -> !command.looks())
        .flatMap(known -> rooms.closed(message, known))
        .orElseGet(() -> switchboard.run(message, text, command));
  }

  /** One line, nothing done, and a note of who tried what; help that everybody may have is none. */
  private Said refused(Inbound message, String text, String key) {
    texts
        .verb(text)
        .filter(verb -> !verb.everybodys() || verb == Verb.CLAIM)
        .ifPresent(
            verb -> notes.note(message, verb, target(texts.read(text)), AuditWords.outcome(key)));
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
}
