package vn.tinhgon.command;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Asker;
import vn.tinhgon.ticket.Askers;
import vn.tinhgon.ticket.Decision;
import vn.tinhgon.ticket.Ticket;
import vn.tinhgon.ticket.TicketState;
import vn.tinhgon.ticket.Tickets;

/** Makes a draft of an entry from a ticket and its answer, then asks on what it rests. */
@Component
class TicketDrafts {
  private final Tickets tickets;
  private final Askers askers;
  private final EntryLife life;
  private final DroppedWordings dropped;
  private final AnswerEngine engine;
  private final KnowledgeSource knowledge;
  private final Guide guide;
  private final Desk desk;
  private final Rights rights;
  private final PlaceRights placeRights;
  private final PauseCommands pauses;
  private final TicketText names;
  private final Wording wording;
  private final StatusWords statuses;
  private final AskersWords words;

  TicketDrafts(
      Tickets tickets,
      Askers askers,
      EntryLife life,
      DroppedWordings dropped,
      AnswerEngine engine,
      KnowledgeSource knowledge,
      Guide guide,
      Desk desk,
      Rights rights,
      PlaceRights placeRights,
      PauseCommands pauses,
      TicketText names,
      Wording wording) {
    this.tickets = tickets;
    this.askers = askers;
    this.life = life;
    this.dropped = dropped;
    this.engine = engine;
    this.knowledge = knowledge;
    this.guide = guide;
    this.desk = desk;
    this.rights = rights;
    this.placeRights = placeRights;
    this.pauses = pauses;
    this.names = names;
    this.wording = wording;
    statuses = new StatusWords(wording);
    words = new AskersWords(wording);
  }

  Said make(Inbound message, Ticket seen) {
    if (!rights.mayUse(Person.of(message), Verb.ADD)) {
      return desk.refusal(message, Verb.ADD, "", "command.role.EDITOR");
    }
    Optional<Said> first = pauses.locked(message, Verb.ADD).or(() -> guide.unfinished(message));
    return first.orElseGet(() -> make(message, seen.code().toString(), tickets.lock(seen.id())));
  }

  private Said make(Inbound message, String code, Ticket ticket) {
    if (!ticket.entry().isEmpty()) {
      return Said.of(wording.get("ticket.drafted.before", code, ticket.entry()));
    }
    if (ticket.state() != TicketState.ANSWERED) {
      return Said.of(wording.get("ticket.draft.later", code));
    }
    var drafting = new Drafting(knowledge.current().registry(), wording, statuses);
    FittingWordings others = others(ticket);
    return switch (drafting.add(form(ticket, others.taken()))) {
      case Draft.Lacking(var complaints) ->
          desk.refused(message, Verb.ADD, "", complaints, ticket.told());
      case Draft.Ready(var entry) when !rights.may(Person.of(message), Role.EDITOR, entry) ->
          placeRights.refusal(message, Verb.ADD, "", Role.EDITOR, entry);
      case Draft.Ready(var entry) ->
          desk.told(
              message,
              Verb.ADD,
              "",
              life.add(entry, State.DRAFT, Desk.change(message, wording.get("ticket.of", code))),
              saved -> cite(message, code, ticket, saved, others));
    };
  }

  private Said cite(
      Inbound message, String code, Ticket ticket, StoredEntry saved, FittingWordings others) {
    if (ticket.drafted(saved.id()) instanceof Decision.Done done) {
      tickets.save(done, Person.of(message));
    }
    String drafted =
        wording.get("ticket.drafted", saved.id(), code, saved.title())
            + leaves(message, saved.id(), ticket, others);
    String told = ticket.told().strip();
    boolean masked = !words.answer(told, asked(ticket)).equals(told);
    return guide
        .name(message, saved)
        .after(masked ? drafted + "\n" + wording.get("ticket.drafted.masked") : drafted);
  }

  /** What finds no room is said, and not offered to be learned afterwards. */
  private String leaves(Inbound message, String id, Ticket ticket, FittingWordings others) {
    if (others.left().isEmpty()) {
      return "";
    }
    List<String> left =
        asked(ticket).stream().filter(typed -> others.left().contains(words.title(typed))).toList();
    List<String> hashes = left.stream().map(NewWordings::hash).toList();
    String undo =
        dropped
            .drop(message, id, hashes)
            .map(deed ->
                ' ' + wording.get("ticket.drafted.undo", wording.get("undo.deed", "" + deed)))
            .orElse("");
    return "\n"
        + wording.get(
            "ticket.drafted.full",
            "" + others.taken().size(),
            "" + others.left().size(),
            "" + Entry.MOST_ALTERNATES)
        + undo;
  }

  private List<String> asked(Ticket ticket) {
    return Stream.concat(
            Stream.of(ticket.question()), askers.of(ticket.id()).stream().map(Asker::words))
        .filter(typed -> !typed.isBlank())
        .toList();
  }

  private FittingWordings others(Ticket ticket) {
    List<String> asked = asked(ticket);
    String title = words.best(asked);
    Set<String> others = new LinkedHashSet<>();
    asked.stream().filter(words::tellsNobody).map(words::title).forEach(others::add);
    others.remove(title);
    return FittingWordings.of(engine, title, others);
  }

  /** The question, its answer, and the other wordings in which it was asked. */
  private Form form(Ticket ticket, List<String> others) {
    Map<Label, String> texts = new EnumMap<>(Label.class);
    List<String> asked = asked(ticket);
    String title = words.best(asked);
    texts.put(Label.QUESTION, title);
    texts.put(Label.ANSWER, words.answer(ticket.told(), asked));
    if (ticket.closedAt() != null) {
      texts.put(Label.CONTEXT, wording.get("ticket.context", Vietnam.day(ticket.closedAt())));
    }
    texts.put(Label.PUBLISH, wording.get("guide.words.not.yet"));
    if (!others.isEmpty()) {
      texts.put(Label.ALTERNATES, String.join(" | ", others));
    }
    if (!ticket.localities().isEmpty()) {
      texts.put(Label.LOCALITIES, names.places(ticket, " | "));
    }
    if (!ticket.topic().isEmpty()) {
      texts.put(Label.TOPIC, ticket.topic());
    }
    return new Form(texts);
  }
}
