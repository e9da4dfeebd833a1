package vn.tinhgon.command;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.UndoesUnderWay.One;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.ImportGate;
import vn.tinhgon.faq.ImportTrace;
import vn.tinhgon.faq.ImportUndo;
import vn.tinhgon.faq.ImportUndo.Finding;
import vn.tinhgon.faq.ImportUndo.Gates;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.LateReader;
import vn.tinhgon.message.Inbound;
import vn.tinhgon.message.Reply;
import vn.tinhgon.message.Wording;
import vn.tinhgon.outbox.Outbox;
import vn.tinhgon.rehearsal.Changes;

/**
 * Takes files back outside of the transaction of any message, each as one act. What is in hand
 * stands in the database: after a restart it is done again from there.
 */
@Component
class UndoWork implements SmartLifecycle {
  private static final int MOST = 10;

  private static final Person NOBODY = new Person("", "");

  private final ImportUndo undo;
  private final Importers importers;
  private final Publishing publishing;
  private final Errands errands;
  private final UndoesUnderWay underWay;
  private final Deeds deeds;
  private final TakingBack back;
  private final Desk desk;
  private final KnowledgeSource knowledge;
  private final LateReader reader;
  private final Outbox outbox;
  private final Wording wording;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  UndoWork(
      ImportUndo undo,
      Importers importers,
      Publishing publishing,
      Errands errands,
      UndoesUnderWay underWay,
      Deeds deeds,
      TakingBack back,
      Desk desk,
      KnowledgeSource knowledge,
      LateReader reader,
      Outbox outbox,
      Wording wording,
      PlatformTransactionManager manager) {
    this.undo = undo;
    this.importers = importers;
    this.publishing = publishing;
    this.errands = errands;
    this.underWay = underWay;
    this.deeds = deeds;
    this.back = back;
    this.desk = desk;
    this.knowledge = knowledge;
    this.reader = reader;
    this.outbox = outbox;
    this.wording = wording;
    transaction = new TransactionTemplate(manager);
  }

  /** Begins once the caller's transaction has committed, unless it is in hand already. */
  void begin(Inbound message, Deed deed, String rest) {
    var one = new One(deed.id(), message, rest);
    if (underWay.begin(one)) {
      errands.after(message.address(), _ -> work(one));
    }
  }

  /** What the act is called. */
  String told(Deed deed) {
    return wording.get("undo.import", deed.target());
  }

  /** What that file changed. */
  ImportTrace trace(Deed deed) {
    List<FileActs.Line> lines = deeds.kept(deed, FileActs.Line.class);
    return new ImportTrace(
        lines.stream().map(FileActs.Line::entry).filter(Objects::nonNull).toList(),
        lines.stream().map(FileActs.Line::row).filter(Objects::nonNull).toList());
  }

  /** Goes on with all that a process which ended had in hand. */
  @Override
  public void start() {
    running = true;
    underWay.all().forEach(one -> errands.begin(one.message().address(), _ -> work(one)));
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Says what it has to say with what it does, at once or not at all; returns nothing more. */
  private String work(One one) {
    Optional<Deed> deed = deeds.of(one.deed());
    try {
      if (deed.isPresent()) {
        work(one, deed.get());
      }
    } catch (RuntimeException failed) {
      // It can be asked for again; only what dies in the middle is begun anew by itself.
      transaction.executeWithoutResult(_ -> underWay.end(one.deed()));
      throw failed;
    }
    return "";
  }

  private void work(One one, Deed deed) {
    Inbound message = one.message();
    String rest = one.rest();
    ImportTrace trace = trace(deed);
    Finding look = undo.look(trace, gates(message, deed));
    if (look instanceof Finding.Ready ready && !Publishing.overrides(rest)) {
      List<String> astray =
          publishing.astray(new Changes(ready.live(), ready.gone(), ready.register()));
      if (!astray.isEmpty()) {
        refused(
            message,
            deed,
            wording.get(
                "undo.import.astray",
                deed.target(),
                String.join("\n- ", astray),
                String.valueOf(deed.id())));
        return;
      }
    }
    transaction.executeWithoutResult(_ -> end(message, deed, undone(message, deed, trace, rest)));
    if (trace.size() >= Taking.MANY) {
      reader.catchUp();
    }
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

  private void end(Inbound message, Deed deed, String said) {
    underWay.end(deed.id());
    outbox.put(message.address(), Reply.of(said));
  }

  private void refused(Inbound message, Deed deed, String said) {
    transaction.executeWithoutResult(_ -> {
      back.shown(message, deed);
      desk.refused(message, Verb.UNDO, "");
      end(message, deed, said);
    });
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
}
