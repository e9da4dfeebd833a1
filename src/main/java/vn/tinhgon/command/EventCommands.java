package vn.tinhgon.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tinhgon.lineage.Consequence;
import vn.tinhgon.lineage.Happening;
import vn.tinhgon.lineage.Happening.New;
import vn.tinhgon.lineage.Lineage;
import vn.tinhgon.lineage.LineageRows;
import vn.tinhgon.lineage.UnitDocument;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;

/** Takes in what happened to units. */
@Component
class EventCommands {
  private final UnitTelling telling;
  private final Wording wording;

  EventCommands(UnitTelling telling, Wording wording) {
    this.telling = telling;
    this.wording = wording;
  }

  Said run(Inbound message, String rest) {
    return telling.run(message, Verb.EVENT, rest, this::told);
  }

  private UnitTelling.Told told(String text, Lineage lineage) {
    var form = new EventForm(text, lineage, wording);
    Optional<Happening> told = form.read();
    if (told.isEmpty()) {
      return new UnitTelling.Told.Unclear(form.complaints());
    }
    DocumentReference cited = form.document().orElseThrow();
    Consequence follows = told.get().in(lineage);
    boolean held = lineage.document(cited.number()).isPresent();
    LineageRows rows =
        held
            ? follows.rows()
            : follows.rows().with(new LineageRows(List.of(), List.of(), cited(cited)));
    String kind = wording.get("units.kind." + told.get().kind());
    String day = Vietnam.day(told.get().day());
    return new UnitTelling.Told.Clear(
        new Consequence(rows, follows.problems()),
        shown(form, told.get(), kind, cited),
        wording.get("event.note", kind, day, cited.number()));
  }

  private static List<UnitDocument> cited(DocumentReference cited) {
    return List.of(
        new UnitDocument(cited.number(), "", cited.issuer(), String.valueOf(cited.issued()), ""));
  }

  private String shown(EventForm form, Happening told, String kind, DocumentReference cited) {
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
    LocalDate issued = cited.issued();
    String document = cited.number() + (issued == null ? "" : " (" + Vietnam.day(issued) + ')');
    return wording.get("event.shown", kind, Vietnam.day(told.day()), document)
        + (old.isEmpty() ? "" : '\n' + wording.get("event.old", old))
        + '\n'
        + wording.get("event.new", next.isEmpty() ? wording.get("event.none") : next);
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
}
