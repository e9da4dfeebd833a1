package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.Pauses.Mode;
import vn.tinhgon.access.Pauses.Wish;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;

/**
 * Makes channels read-only or silent, and reopens them. Where there is another administrator, one
 * asks and another agrees.
 */
@Component
class PauseCommands {
  private final Pauses pauses;
  private final Access access;
  private final AuditLog audit;
  private final Outbox outbox;
  private final Wording wording;
  private final String agreement;

  PauseCommands(Pauses pauses, Access access, AuditLog audit, Outbox outbox, Wording wording) {
    this.pauses = pauses;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.wording = wording;
    agreement = Plain.words(wording.get("command.agreement"));
  }

  /** Whether nothing can be changed from that channel now: then what is said instead. */
  Optional<Said> locked(Inbound message, Verb verb) {
    return verb.changesNothing()
        ? Optional.empty()
        : pauses
            .lock(message.address().channel())
            .map(reason -> Said.of(wording.get("pause.locked", reason)));
  }

  Said run(Inbound message, Verb verb, String rest) {
    Person who = Person.of(message);
    if (Plain.words(rest).equals(agreement)) {
      return agree(who, verb);
    }
    Optional<Wish> wish = verb == Verb.PAUSE ? PauseText.pause(rest) : PauseText.reopen(rest);
    if (wish.isEmpty()) {
      return Said.of(wording.get("command.form." + verb) + "\n\n" + now() + waiting());
    }
    Set<Person> others = access.otherAdministrators(who);
    if (others.isEmpty()) {
      return done(who, verb, wish.get());
    }
    pauses.propose(who, wish.get());
    tell(message, others, wish.get());
    return Said.of(wording.get("pause.wished", told(wish.get()), "/" + verb.word()));
  }

  /** Takes back what the person asked for; whether there was anything. */
  boolean cancel(Person who) {
    return pauses.takeBack(who);
  }

  private String waiting() {
    return pauses
        .open()
        .map(wish ->
            "\n"
                + wording.get(
                    "pause.waiting",
                    told(wish),
                    "/" + (wish.mode() == Mode.OPEN ? Verb.RESUME : Verb.PAUSE).word()))
        .orElse("");
  }

  private Said agree(Person who, Verb verb) {
    Optional<Wish> wish =
        pauses.open(who).filter(w -> (w.mode() == Mode.OPEN) == (verb == Verb.RESUME));
    if (wish.isEmpty()) {
      audit.record(who, verb.word(), "", Outcome.REFUSED);
      return Said.of(wording.get("pause.unasked"));
    }
    return done(who, verb, wish.get());
  }

  private Said done(Person who, Verb verb, Wish wish) {
    pauses.apply(wish);
    audit.record(who, verb.word(), String.join(",", wish.channels()), Outcome.DONE);
    return Said.of(
        wording.get("pause.done." + wish.mode(), channels(wish.channels()), wish.reason()));
  }

  /** Those who can be written to where the wish was made; on the page nobody can. */
  private void tell(Inbound message, Set<Person> others, Wish wish) {
    Address here = message.address();
    String word = (wish.mode() == Mode.OPEN ? Verb.RESUME : Verb.PAUSE).word();
    for (Person other : others) {
      if (other.channel().equals(here.channel()) && !Access.visits(other)) {
        outbox.put(
            new Address(here.channel(), here.account(), other.id()),
            Reply.of(wording.get("pause.asked", message.sender().name(), told(wish), "/" + word)));
      }
    }
  }

  /** How it is now, a line for each channel that is not open. */
  String now() {
    List<String> lines =
        pauses.all().stream()
            .map(pause -> wording.get("pause.now." + pause.mode(), pause.channel(), pause.reason()))
            .toList();
    return lines.isEmpty() ? wording.get("pause.none") : String.join("\n", lines);
  }

  private String told(Wish wish) {
    return wording.get("pause.wish." + wish.mode(), channels(wish.channels()), wish.reason());
  }

  private static String channels(List<String> channels) {
    return channels.stream().collect(Collectors.joining(", "));
  }
}
