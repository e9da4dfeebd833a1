package vn.tinhgon.command;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Inbound;

/** Leads a command that has a language of its own to those who understand it. */
@Component
class Rooms {
  private final CareCommands care;
  private final PauseCommands pauses;
  private final OwnTraces own;
  private final FileCommands files;
  private final AskingCommands asking;
  private final TrackingCommands tracking;
  private final TicketCommands tickets;
  private final StatisticsCommands statistics;
  private final WordingCommands wordings;
  private final FollowCommands follows;
  private final LinkCommands links;
  private final BroadcastCommands broadcasts;

  Rooms(
      CareCommands care,
      PauseCommands pauses,
      OwnTraces own,
      FileCommands files,
      AskingCommands asking,
      TrackingCommands tracking,
      TicketCommands tickets,
      StatisticsCommands statistics,
      WordingCommands wordings,
      FollowCommands follows,
      LinkCommands links,
      BroadcastCommands broadcasts) {
    this.follows = follows;
    this.links = links;
    this.broadcasts = broadcasts;
    this.wordings = wordings;
    this.statistics = statistics;
    this.asking = asking;
    this.tracking = tracking;
    this.tickets = tickets;
    this.care = care;
    this.pauses = pauses;
    this.own = own;
    this.files = files;
  }

  /** What is said instead of running a command that may not be run now. */
  Optional<Said> closed(Inbound message, Verb verb) {
    return pauses.locked(message, verb);
  }

  /** Gives up what the sender began there and nobody has agreed to yet; whether there was any. */
  boolean cancel(Inbound message) {
    boolean file = files.stop(message);
    boolean pause = pauses.cancel(Person.of(message));
    boolean ticket = tickets.stop(message);
    return file || pause || ticket;
  }

  /** Gives up the question that was shown before it is passed on; whether there was one. */
  boolean declines(Inbound message) {
    return asking.stop(message);
  }

  /** What is kept of whoever writes to us. */
  String notice() {
    return own.notice();
  }

  /** The same for one of whom nothing else is kept yet. */
  Optional<String> notice(Inbound message) {
    return own.first(message) ? Optional.of(own.notice()) : Optional.empty();
  }

  Said run(Inbound message, Verb verb, String rest) {
    return switch (verb) {
      case BACKUP -> care.backup(message);
      case PAUSE, RESUME -> pauses.run(message, verb, rest);
      case HAND_OVER -> asking.handOver(message, rest);
      case TRACK -> tracking.track(message, rest);
      case FOLLOW -> follows.follow(message, rest);
      case UNFOLLOW -> follows.stop(message, rest);
      case LINK -> links.run(message, rest);
      case BROADCAST -> broadcasts.run(message, rest);
      case TICKETS -> tickets.run(message, rest);
      case WORDINGS -> wordings.run(message, rest);
      case STATS -> statistics.run(message, rest);
      case ANSWER -> tickets.answer(message, rest);
      case MY_DATA -> own.show(message);
      case IMPORT, EXPORT, TEMPLATE -> files.run(message, verb, rest);
      case ERASE_ME -> own.erase(message, rest);
      default -> throw new IllegalStateException(verb + " has no room");
    };
  }
}
