package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.UnitLists;
import vn.tinhgon.lineage.Happening;
import vn.tinhgon.lineage.Happening.New;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.LineageRows;
import vn.tinhgon.lineage.UnitAct;
import vn.tinhgon.lineage.UnitDocument;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Problem;

/**
 * Takes in what happened to units: shown first, then written as one act that can be taken back.
 * What no longer would hold of all units together keeps it out.
 */
@Component
class EventCommands {
  private static final String COMMAND = "/" + Verb.EVENT.word();

  private final KnowledgeSource knowledge;
  private final UnitLists lists;
  private final Rights rights;
  private final Deeds deeds;
  private final Desk desk;
  private final Wording wording;

  EventCommands(
      KnowledgeSource knowledge,
      UnitLists lists,
      Rights rights,
      Deeds deeds,
      Desk desk,
      Wording wording) {
    this.knowledge = knowledge;
    this.lists = lists;
    this.rights = rights;
    this.deeds = deeds;
    this.desk = desk;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    if (!rights.everywhere(Person.of(message), Role.APPROVER)) {
      return desk.refusal(
          message, Verb.EVENT, "", rights.lacking(Person.of(message), Role.APPROVER));
    }
    if (rest.isBlank()) {
      return Said.of(form());
    }
    String first = rest.lines().findFirst().orElse("");
    boolean agreed = Plain.words(first).equals(Plain.words(wording.get("command.agreement")));
    String text = agreed ? rest.substring(first.length()).strip() : rest.strip();
    Lineage lineage = knowledge.current().lineage();
    var form = new EventForm(text, lineage, wording);
    Optional<Happening> told = form.read();
    if (told.isEmpty()) {
      return refused(form.complaints(), text);
    }
    Happening.Follows follows = told.get().in(lineage);
    if (!follows.problems().isEmpty()) {
      return refused(follows.problems().stream().map(Problem::what).toList(), text);
    }
    return agreed
        ? taken(message, form, told.get(), follows.rows())
        : shown(form, told.get(), text);
  }

  private String form() {
    return wording.get("command.form." + Verb.EVENT);
  }

  private Said refused(List<String> complaints, String text) {
    String lines = complaints.stream().map(line -> "\n- " + line).collect(Collectors.joining());
    return Said.of(wording.get("event.refused") + lines + "\n\n" + form() + desk.echo(text));
  }

  private Said shown(EventForm form, Happening told, String text) {
    LocalDate eve = told.day().minusDays(1);
    String old =
        told.from().stream()
            .map(unit ->
                form.shown(unit.unit(), eve)
                    + (unit.part() ? " (" + wording.get("event.part") + ')' : ""))
            .collect(Collectors.joining("; "));
    String next =
        told.to().stream()
            .map(unit -> shown(form, unit, told.day()))
            .collect(Collectors.joining("; "));
    String shown =
        wording.get("event.shown", kind(told), Vietnam.day(told.day()), cited(form))
            + (old.isEmpty() ? "" : '\n' + wording.get("event.old", old))
            + '\n'
            + wording.get("event.new", next.isEmpty() ? wording.get("event.none") : next);
    return new Said(
        shown + "\n\n" + wording.get("event.how"),
        List.of(
            new Offer(
                wording.get("event.agree"),
                COMMAND + ' ' + wording.get("command.agreement") + '\n' + text)));
  }

  private String shown(EventForm form, New unit, LocalDate day) {
    return switch (unit) {
      case New.Held held -> form.shown(held.unit(), day);
      case New.Made made ->
          wording.get(
              "event.new.one",
              made.level().word()
                  + ' '
                  + made.name()
                  + (made.parent() == null ? "" : ", " + form.shown(made.parent(), day)));
    };
  }

  private Said taken(Inbound message, EventForm form, Happening told, LineageRows rows) {
    String kind = kind(told);
    String day = Vietnam.day(told.day());
    DocumentReference cited = form.document().orElseThrow();
    boolean held = knowledge.current().lineage().document(cited.number()).isPresent();
    LineageRows all =
        held
            ? rows
            : rows.with(
                new LineageRows(
                    List.of(),
                    List.of(),
                    List.of(
                        new UnitDocument(
                            cited.number(),
                            "",
                            cited.issuer(),
                            String.valueOf(cited.issued()),
                            ""))));
    UnitAct act = lists.take(all, wording.get("event.note", kind, day, cited.number()));
    String id = String.valueOf(act.id());
    deeds.note(Person.of(message), Kind.EVENT, id, null, act.note());
    desk.done(message, Verb.EVENT, id);
    return Said.of(wording.get("event.taken", id, kind, day)).asSaved();
  }

  private String kind(Happening told) {
    return wording.get("units.kind." + told.kind());
  }

  private static String cited(EventForm form) {
    DocumentReference cited = form.document().orElseThrow();
    LocalDate issued = cited.issued();
    return cited.number() + (issued == null ? "" : " (" + Vietnam.day(issued) + ')');
  }
}
