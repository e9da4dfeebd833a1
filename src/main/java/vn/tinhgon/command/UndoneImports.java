package vn.tinhgon.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.access.Role;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.ImportTrace;
import vn.tinhgon.faq.ImportUndo;
import vn.tinhgon.faq.ImportUndo.Finding;
import vn.tinhgon.faq.ImportUndo.Gates;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.LateReader;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Vietnam;
import vn.tinhgon.message.Wording;
import vn.tinhgon.rehearsal.Changes;

/** Takes back all that a file brought, as one act; done outside of the message's transaction. */
@Component
class UndoneImports implements Undoing {
  private static final int MOST = 10;

  private static final Person NOBODY = new Person("", "");

  private final ImportUndo undo;
  private final Importers importers;
  private final Publishing publishing;
  private final Errands errands;
  private final Deeds deeds;
  private final TakingBack back;
  private final Rights rights;
  private final Desk desk;
  private final KnowledgeSource knowledge;
  private final LateReader reader;
  private final Wording wording;
  private final TransactionTemplate transaction;

  UndoneImports(
      ImportUndo undo,
      Importers importers,
      Publishing publishing,
      Errands errands,
      Deeds deeds,
      TakingBack back,
      Rights rights,
      Desk desk,
      KnowledgeSource knowledge,
      LateReader reader,
      Wording wording,
      PlatformTransactionManager manager) {
    this.undo = undo;
    this.importers = importers;
    this.publishing = publishing;
    this.errands = errands;
    this.deeds = deeds;
    this.back = back;
    this.rights = rights;
    this.desk = desk;
    this.knowledge = knowledge;
    this.reader = reader;
    this.wording = wording;
    transaction = new TransactionTemplate(manager);
  }

  @Override
  public Set<Kind> kinds() {
    return Set.of(Kind.IMPORT);
  }

  @Override
  public boolean may(Inbound message, Deed deed) {
    return rights.hasOne(Person.of(message), List.of(Role.EDITOR, Role.APPROVER));
  }

  @Override
  public String barred(Inbound message, Deed deed) {
    return "command.role.EDITOR";
  }

  @Override
  public String told(Deed deed) {
    return wording.get("undo.import", deed.target());
  }

  @Override
  public String changed(Deed deed) {
    ImportTrace trace = trace(deed);
    return wording.get(
        "undo.import.size",
        String.valueOf(trace.entries().size()),
        String.valueOf(trace.rows().size()));
  }

  /** That the last change of that entry or row was a file's, and how to take that back. */
  Optional<Said> ofWhichIs(String id) {
    return deeds
        .importOf(id)
        .map(deed -> {
          String command = "/" + Verb.UNDO.word() + ' ' + wording.get("undo.deed", "" + deed.id());
          return new Said(
              wording.get("undo.import.of", id, deed.target(), Vietnam.moment(deed.at()), command),
              List.of(new Offer(told(deed), command)));
        });
  }

  @Override
  public Said undo(Inbound message, Deed deed, String rest) {
    if (!may(message, deed)) {
      return desk.refusal(message, Verb.UNDO, "", barred(message, deed));
    }
    if (!back.agreed(message, deed)) {
      return back.shown(message, deed, this, rest);
    }
    errands.after(message.address(), _ -> work(message, deed, rest));
    return Said.of(wording.get("undo.import.begun", deed.target()));
  }

  private String work(Inbound message, Deed deed, String rest) {
    ImportTrace trace = trace(deed);
    Finding look = undo.look(trace, gates(message, deed));
    if (look instanceof Finding.Ready ready && !Publishing.overrides(rest)) {
      List<String> astray =
          publishing.astray(new Changes(ready.live(), ready.gone(), ready.register()));
      if (!astray.isEmpty()) {
        return refused(
            message,
            deed,
            wording.get(
                "undo.import.astray",
                deed.target(),
                String.join("\n- ", astray),
                String.valueOf(deed.id())));
      }
    }
    String said =
        Objects.requireNonNull(transaction.execute(_ -> undone(message, deed, trace, rest)));
    if (trace.size() >= Taking.MANY) {
      reader.catchUp();
    }
    return said;
  }

  private String undone(Inbound message, Deed deed, ImportTrace trace, String rest) {
    // Taken first: a second one at the same moment finds nothing to do.
    if (!deeds.end(deed)) {
      return wording.get("undo.unknown");
    }
    String why = told(deed) + (rest.isBlank() ? "" : ": " + rest);
    Change change = Desk.change(message, wording.get("undo.import.reason", why));
    Finding finding = undo.undo(trace, gates(message, deed), change);
    if (!(finding instanceof Finding.Ready)) {
      deeds.reopen(deed);
      desk.refused(message, Verb.UNDO, deed.target());
      return why(deed, finding);
    }
    if (trace.size() >= Taking.MANY) {
      reader.mayLag(knowledge.revision());
    }
    back.tell(message, deed, told(deed));
    desk.done(
        message,
        Verb.UNDO,
        Publishing.overrides(rest) ? deed.target() + ": " + rest : deed.target(),
        trace.ids());
    return wording.get(
        "undo.import.done",
        deed.target(),
        String.valueOf(trace.entries().size()),
        String.valueOf(trace.rows().size()));
  }

  private String refused(Inbound message, Deed deed, String said) {
    transaction.executeWithoutResult(_ -> {
      back.shown(message, deed);
      desk.refused(message, Verb.UNDO, "");
    });
    return said;
  }

  private String why(Deed deed, Finding finding) {
    return switch (finding) {
      case Finding.Ready _ -> "";
      case Finding.Since(var ids) -> wording.get("undo.import.since", deed.target(), few(ids));
      case Finding.Leaning(var ids) -> wording.get("undo.import.used", deed.target(), few(ids));
      case Finding.Faulty(var problems) ->
          wording.get("undo.import.faulty", deed.target(), few(Desk.what(problems)));
      case Finding.Barred(var permit, var id) ->
          permit == ImportGate.Permit.WAITS
              ? wording.get("undo.import.second", deed.target(), String.valueOf(deed.id()))
              : wording.get("undo.import.barred", deed.target(), id);
    };
  }

  private static String few(List<String> all) {
    return String.join(", ", all.subList(0, Math.min(MOST, all.size())))
        + (all.size() > MOST ? ", …" : "");
  }

  /**
   * Whoever brought it decides nothing alone where two must agree, and nobody brings back alone
   * what only he ever agreed to.
   */
  private Gates gates(Inbound message, Deed deed) {
    Person who = Person.of(message);
    ImportGate own = importers.gate(who, who);
    ImportGate others = deeds.by(who, deed) ? own : importers.gate(who, NOBODY);
    return alone ->
        alone
                .filter(author -> new Person(author.channel(), author.userId()).equals(who))
                .isPresent()
            ? own
            : others;
  }

  private ImportTrace trace(Deed deed) {
    List<FileActs.Line> lines = deeds.kept(deed, FileActs.Line.class);
    return new ImportTrace(
        lines.stream().map(FileActs.Line::entry).filter(Objects::nonNull).toList(),
        lines.stream().map(FileActs.Line::row).filter(Objects::nonNull).toList());
  }
}
