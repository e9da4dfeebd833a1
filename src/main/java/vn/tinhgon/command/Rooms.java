package vn.tinhgon.command;

import org.springframework.stereotype.Component;
import vn.tinhgon.message.Inbound;

/** Leads a command that has a language of its own to those who understand it. */
@Component
class Rooms {
  private final CareCommands care;

  Rooms(CareCommands care) {
    this.care = care;
  }

  Said run(Inbound message, Verb verb, String rest) {
    return switch (verb) {
      case BACKUP -> care.backup(message);
      default -> throw new IllegalStateException(verb + " has no room");
    };
  }
}
