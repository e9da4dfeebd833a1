package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Guided.Step;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.ticket.Steps;

/**
 * Leads through an entry one question after the other, by typed words, numbers or buttons. Each
 * step is kept before the next is asked, so that nothing is lost by a restart.
 */
@Component
class Guide {
  private final GuidedEntries guided;
  private final GuideSteps steps;
  private final GuideText texts;
  private final EntryCommands entries;
  private final FaqStore store;
  private final Rights rights;
  private final PlaceRights placeRights;
  private final SeenVersions seen;
  private final Desk desk;
  private final Steps tickets;
  private final Wording wording;

  Guide(
      GuidedEntries guided,
      GuideSteps steps,
      GuideText texts,
      EntryCommands entries,
      FaqStore store,
      Rights rights,
      PlaceRights placeRights,
      SeenVersions seen,
      Desk desk,
      Steps tickets,
      Wording wording) {
    this.guided = guided;
    this.steps = steps;
    this.texts = texts;
    this.entries = entries;
    this.store = store;
    this.rights = rights;
    this.placeRights = placeRights;
    this.seen = seen;
    this.desk = desk;
    this.tickets = tickets;
    this.wording = wording;
  }

  /** Begins a new entry. */
  Said add(Inbound message) {
    Optional<Said> unfinished = unfinished(message);
    return unfinished.isPresent()
        ? unfinished.get()
        : ask(message, new Guided(Step.QUESTION, "", 0, Form.EMPTY, ""));
  }

  /** What was entered already gives way to nothing but its writer's word. */
  Optional<Said> unfinished(Inbound message) {
    return guided
        .of(message)
        .filter(open -> !open.form().texts().isEmpty())
        .map(open -> texts.question(message, open).after(wording.get("guide.unfinished")));
  }

  /** Begins to change an entry. */
  Said edit(Inbound message, String id) {
    Optional<StoredEntry> found = store.find(id);
    if (found.isEmpty()) {
      return desk.missing(message, Verb.EDIT, id);
    }
    Optional<Said> unfinished = unfinished(message);
    if (unfinished.isPresent()) {
      return unfinished.get();
    }
    StoredEntry entry = found.get();
    if (!rights.may(Person.of(message), Role.EDITOR, entry.entry())) {
      return placeRights.refusal(message, Verb.EDIT, id, Role.EDITOR, entry.entry());
    }
    seen.saw(Person.of(message), entry.id(), entry.version());
    return ask(message, new Guided(Step.FIELD, entry.id(), entry.version(), Form.EMPTY, ""));
  }

  /** Goes on with a new entry whose question is known; {@code begun} says so. */
  Said draft(Inbound message, Form form, String begun) {
    return unfinished(message)
        .orElseGet(() -> ask(message, new Guided(Step.ANSWER, "", 0, form, "")).after(begun));
  }

  /** Asks how an entry that was just made is to be called, then on what it rests. */
  Said name(Inbound message, StoredEntry entry) {
    return ask(
        message,
        new Guided(Step.TITLE, entry.id(), entry.version(), Form.EMPTY, Label.QUESTION.name()));
  }

  /** Whether the sender is entering something in this chat. */
  boolean waits(Inbound message) {
    return guided.of(message).isPresent();
  }

  /** Whether the step he is at shows numbers to choose from. */
  boolean asksForNumber(Inbound message) {
    return guided.of(message).filter(GuideText::showsNumbers).isPresent();
  }

  /** Stops, and says what stays; empty if there was nothing to stop. */
  Optional<Said> stop(Inbound message) {
    Optional<Guided> open = guided.of(message);
    return guided.end(message)
        ? Optional.of(Said.asking(stopped(open.map(Guided::entry).orElse("")), List.of()))
        : Optional.empty();
  }

  /** A draft was kept before the first step, so that something stays. */
  private String stopped(String entry) {
    return store
        .find(entry)
        .filter(kept -> kept.state() == State.DRAFT)
        .map(draft -> wording.get("guide.stopped.draft", draft.id()))
        .orElseGet(() -> wording.get("cancel.done"));
  }

  /** What the sender's words do to the entry under way; empty if there is none. */
  Optional<Said> carryOn(Inbound message, String text) {
    Optional<Guided> open = guided.of(message);
    if (open.isEmpty()) {
      return Optional.empty();
    }
    if (!rights.has(Person.of(message), Role.EDITOR)) {
      guided.end(message);
      desk.refused(message, open.get().isNew() ? Verb.ADD : Verb.EDIT, open.get().entry());
      return Optional.of(Said.of(wording.get("command.role." + Verb.Need.EDITOR)));
    }
    if (stops(text)) {
      return stop(message);
    }
    Guided now = open.get();
    return Optional.of(
        now.step() == Step.CHECK
            ? check(message, now, text)
            : said(message, steps.take(now, text.strip())));
  }

  /** Whether somebody wants to stop by that word. */
  boolean stops(String text) {
    return Plain.words(text).equals(wording.get("guide.words.stop"));
  }

  private Said said(Inbound message, GuideSteps.Turn turn) {
    return ask(message, turn.next()).after(turn.remark());
  }

  private Said check(Inbound message, Guided now, String text) {
    String word = Plain.words(Numbered.read(text));
    if (List.of(wording.get("guide.words.yes").split(",", -1)).contains(word)) {
      return finish(message, now, "");
    }
    if (List.of(wording.get("guide.words.draft").split(",", -1)).contains(word)) {
      return finish(message, now, wording.get("guide.words.not.yet"));
    }
    if (List.of(wording.get("guide.words.mend").split(",", -1)).contains(word)) {
      return ask(message, now.at(Step.FIELD));
    }
    if (word.equals("4")) {
      guided.end(message);
      return Said.asking(stopped(now.entry()), List.of());
    }
    return ask(message, now).after(wording.get("guide.choose"));
  }

  private Said finish(Inbound message, Guided now, String publish) {
    Form form = publish.isEmpty() ? now.form() : now.with(Label.PUBLISH, publish).form();
    Edit edit = new Edit(now.entry(), now.version(), form);
    Said said =
        now.isNew()
            ? entries.add(message, "", new Add(form))
            : publish.isEmpty() ? entries.submit(message, edit) : entries.edit(message, "", edit);
    if (said.saved()) {
      guided.end(message);
      return Said.asking(said.text(), said.offers()).asSaved();
    }
    // The version that was shown as being in the way, not one that came after it: that nobody has
    // seen here.
    long current =
        now.isNew()
            ? now.version()
            : Math.max(now.version(), seen.of(Person.of(message), now.entry()).orElse(0L));
    Guided again = now.of(current).at(Step.CHECK);
    guided.keep(message, again);
    return Said.asking(
        said.text() + "\n\n" + wording.get("guide.again"), texts.choices(message, again));
  }

  /** Keeps where we are, and asks for what comes next. */
  private Said ask(Inbound message, Guided now) {
    // Now the next words are meant for this, and for no ticket.
    tickets.end(message.address(), message.sender().id());
    guided.keep(message, now);
    return texts.question(message, now);
  }
}
