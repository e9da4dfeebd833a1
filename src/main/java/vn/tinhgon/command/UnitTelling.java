package vn.tinhgon.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.UnitLists;
import vn.tinhgon.lineage.Consequence;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.UnitAct;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;

/**
 * Takes in what approvers tell of units: shown first, then written as one act that can be taken
 * back. What no longer would hold of all units together keeps it out.
 */
@Component
class UnitTelling {
  private final KnowledgeSource knowledge;
  private final UnitLists lists;
  private final Rights rights;
  private final PauseCommands pauses;
  private final Deeds deeds;
  private final Desk desk;
  private final Wording wording;

  UnitTelling(
      KnowledgeSource knowledge,
      UnitLists lists,
      Rights rights,
      PauseCommands pauses,
      Deeds deeds,
      Desk desk,
      Wording wording) {
    this.knowledge = knowledge;
    this.lists = lists;
    this.rights = rights;
    this.pauses = pauses;
    this.deeds = deeds;
    this.desk = desk;
    this.wording = wording;
  }

  /** What was made of the words. */
  sealed interface Told {
    /** Nothing, for these reasons. */
    record Unclear(List<String> complaints) implements Told {}

    /**
     * Rows.
     *
     * @param shown what would be written, in words
     * @param note what it is called in one line
     */
    record Clear(Consequence follows, String shown, String note) implements Told {}
  }

  /** Makes rows of words. */
  interface Reading {
    Told read(String text, Lineage lineage);
  }

  /** Shows what would be written; with the word of agreement before it, writes it. */
  Said run(Inbound message, Verb verb, String rest, Reading reading) {
    return run(message, verb, "", rest, reading);
  }

  /** The same for one of several things that the command does, named by a word after it. */
  Said run(Inbound message, Verb verb, String word, String rest, Reading reading) {
    Person who = Person.of(message);
    if (!rights.everywhere(who, Role.APPROVER)) {
      return desk.refusal(message, verb, "", rights.lacking(who, Role.APPROVER));
    }
    // /donvi goes on while nothing may be changed; what it corrects does not.
    Optional<Said> locked = pauses.locked(message, Verb.EVENT);
    if (locked.isPresent()) {
      return locked.get();
    }
    if (rest.isBlank()) {
      return Said.of(form(verb));
    }
    String first = rest.lines().findFirst().orElse("");
    boolean agreed = Plain.words(first).equals(Plain.words(wording.get("command.agreement")));
    String text = agreed ? rest.substring(first.length()).strip() : rest.strip();
    return switch (reading.read(text, knowledge.current().lineage())) {
      case Told.Unclear(var complaints) -> refused(verb, complaints, text);
      case Told.Clear told when !told.follows().problems().isEmpty() ->
          refused(verb, told.follows().problems().stream().map(Problem::what).toList(), text);
      case Told.Clear told when agreed -> written(message, verb, told);
      case Told.Clear told ->
          shown("/" + verb.word() + (word.isEmpty() ? "" : ' ' + word), told, text);
    };
  }

  private String form(Verb verb) {
    return wording.get("command.form." + verb);
  }

  private Said refused(Verb verb, List<String> complaints, String text) {
    String lines = complaints.stream().map(line -> "\n- " + line).collect(Collectors.joining());
    return Said.of(wording.get("event.refused") + lines + "\n\n" + form(verb) + desk.echo(text));
  }

  private Said shown(String command, Told.Clear told, String text) {
    String agreed = command + ' ' + wording.get("command.agreement");
    return new Said(
        told.shown() + "\n\n" + wording.get("event.how", agreed),
        List.of(new Offer(wording.get("event.agree"), agreed + '\n' + text)));
  }

  private Said written(Inbound message, Verb verb, Told.Clear told) {
    UnitAct act = lists.take(told.follows().rows(), told.note());
    String id = String.valueOf(act.id());
    deeds.note(Person.of(message), Kind.EVENT, id, null, act.note());
    desk.done(message, verb, id);
    return Said.of(wording.get("event.taken", id, told.note())).asSaved();
  }
}
