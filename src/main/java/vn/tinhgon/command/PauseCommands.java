package vn.tinhgon.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Access;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Pauses;
import vn.tinhgon.access.Pauses.Mode;
import vn.tinhgon.access.Pauses.Wish;
import vn.tinhgon.access.Person;
import vn.tinhgon.message.Address;
import vn.tinhgon.message.ChannelName;
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
  private final StaffPost post;
  private final Wording wording;
  private final ChannelWords channels;
  private final String agreement;

  PauseCommands(
      Pauses pauses,
      Access access,
      AuditLog audit,
      Outbox outbox,
      StaffPost post,
      Wording wording) {
    this.pauses = pauses;
    this.access = access;
    this.audit = audit;
    this.outbox = outbox;
    this.post = post;
    this.wording = wording;
    channels = new ChannelWords(wording);
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
      return agree(message, verb);
    }
    Optional<Wish> wish =
        (verb == Verb.PAUSE ? PauseText.pause(rest) : PauseText.reopen(rest)).map(this::there);
    if (wish.isEmpty()) {
      return Said.of(
          lacks(who, verb, rest.strip())
              + wording.get("command.form." + verb)
              + "\n\n"
              + now()
              + waiting());
    }
    if (wish.get().mode() == Mode.OPEN && nothingToOpen(wish.get())) {
      return Said.of(wording.get("pause.open.already", channels.words(wish.get().channels())));
    }
    Set<Person> others = access.otherAdministrators(who);
    if (others.isEmpty()) {
      return done(who, verb, wish.get(), ' ' + wish.get().reason());
    }
    Optional<Wish> before = pauses.open().filter(open -> !open.equals(wish.get()));
    Set<Person> wisher =
        pauses.wisher().filter(other -> !other.equals(who)).map(Set::of).orElse(Set.of());
    pauses.propose(who, wish.get());
    audit.record(
        who,
        verb.word(),
        AuditWords.ASKED + String.join(",", wish.get().channels()) + ' ' + wish.get().reason(),
        Outcome.DONE);
    before.ifPresent(gone -> post.tell(wisher, who, wording.get("pause.replaced", told(gone))));
    boolean reached = tell(message, others, wish.get());
    String said = wording.get("pause.wished", told(wish.get()), "/" + verb.word());
    said += "\n" + wording.get(reached ? "pause.told" : "pause.tell");
    return Said.of(
        before.map(gone -> wording.get("pause.replaced", told(gone)) + "\n\n").orElse("") + said);
  }

  /** What an order lacks; nothing where none was given. */
  private String lacks(Person who, Verb verb, String rest) {
    if (rest.isEmpty()) {
      return "";
    }
    audit.record(who, verb.word(), "", Outcome.REFUSED);
    String key = verb == Verb.PAUSE ? PauseText.lacks(rest) : PauseText.lacksToReopen(rest);
    return wording.get("pause.lacks." + key, rest, "" + PauseText.LONGEST_REASON) + "\n\n";
  }

  /** The same for those of its channels that are on; all of them where none is. */
  private Wish there(Wish wish) {
    List<String> on = wish.channels().stream().filter(this::on).toList();
    return on.isEmpty() || wish.channels().containsAll(ChannelName.texts())
        ? wish
        : new Wish(on, wish.mode(), wish.reason());
  }

  private boolean on(String channel) {
    return channel.equals(ChannelName.API.text()) || outbox.serves(channel);
  }

  private boolean nothingToOpen(Wish wish) {
    return pauses.all().stream().noneMatch(pause -> wish.channels().contains(pause.channel()));
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

  private Said agree(Inbound message, Verb verb) {
    Person who = Person.of(message);
    Optional<Wish> wish =
        pauses.open(who).filter(w -> (w.mode() == Mode.OPEN) == (verb == Verb.RESUME));
    if (wish.isEmpty()) {
      audit.record(who, verb.word(), "", Outcome.REFUSED);
      return Said.of(wording.get("pause.unasked"));
    }
    Set<Person> wisher = pauses.wisher().map(Set::of).orElse(Set.of());
    Said said = done(who, verb, wish.get(), "");
    post.tell(wisher, who, wording.get("pause.agreed", message.sender().name(), said.text()));
    return said;
  }

  private Said done(Person who, Verb verb, Wish wish, String why) {
    pauses.apply(wish);
    audit.record(who, verb.word(), String.join(",", wish.channels()) + why, Outcome.DONE);
    return Said.of(
        wording.get("pause.done." + wish.mode(), channels.words(wish.channels()), wish.reason()));
  }

  /** Those who can be written to, wherever they are; on the page nobody can. Whether any was. */
  private boolean tell(Inbound message, Set<Person> others, Wish wish) {
    Address here = message.address();
    String word = (wish.mode() == Mode.OPEN ? Verb.RESUME : Verb.PAUSE).word();
    String text = wording.get("pause.asked", message.sender().name(), told(wish), "/" + word);
    Set<Person> elsewhere = new LinkedHashSet<>(others);
    // Where the wish was made, also those are found who have never written.
    elsewhere.removeIf(other -> other.channel().equals(here.channel()) && !Access.visits(other));
    int told = post.tell(elsewhere, Person.of(message), text);
    for (Person other : others) {
      if (!elsewhere.contains(other)) {
        outbox.put(new Address(here.channel(), here.account(), other.id()), Reply.of(text));
        told++;
      }
    }
    return told > 0;
  }

  /** How it is now, a line for each channel that is not open. */
  String now() {
    List<String> lines =
        pauses.all().stream()
            .filter(pause -> on(pause.channel()))
            .map(pause ->
                wording.get(
                    "pause.now." + pause.mode(), channels.word(pause.channel()), pause.reason()))
            .toList();
    return lines.isEmpty() ? wording.get("pause.none") : String.join("\n", lines);
  }

  private String told(Wish wish) {
    return wording.get("pause.wish." + wish.mode(), channels.words(wish.channels()), wish.reason());
  }
}
