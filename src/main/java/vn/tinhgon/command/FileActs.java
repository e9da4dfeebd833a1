package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditLog.Outcome;
import vn.tinhgon.access.Person;
import vn.tinhgon.command.Deed.Kind;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.ImportPlan;
import vn.tinhgon.faq.ImportTrace;
import vn.tinhgon.faq.ImportTrace.EntryChange;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.StoreFiles.Taken;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.RowChange;
import vn.tinhgon.rehearsal.Changes;
import vn.tinhgon.rehearsal.Rehearsal;

/** Makes one act of bringing a file, however it comes: tried out first, and taken back whole. */
@Component
public class FileActs {
  private final Rehearsal rehearsal;
  private final KnowledgeSource knowledge;
  private final Deeds deeds;
  private final AuditLog audit;
  private final ObjectProvider<Overwritten> overwritten;
  private final Wording wording;
  private final StrayWords strays;

  FileActs(
      Rehearsal rehearsal,
      KnowledgeSource knowledge,
      Deeds deeds,
      AuditLog audit,
      ObjectProvider<Overwritten> overwritten,
      Wording wording) {
    this.rehearsal = rehearsal;
    this.knowledge = knowledge;
    this.deeds = deeds;
    this.audit = audit;
    this.overwritten = overwritten;
    this.wording = wording;
    strays = new StrayWords(wording);
  }

  /**
   * The questions that would go astray if that were taken, each in a line.
   *
   * @param percent is told how much of a hundred has been tried
   */
  public List<String> astray(ImportPlan plan, IntConsumer percent) {
    boolean rows = !plan.register().changes().isEmpty();
    var changes = new Changes(plan.live(), plan.gone(), rows ? plan.register().after() : null);
    // While there is nothing, nobody's question can change hands or be lost.
    boolean first = knowledge.current().entries().isEmpty();
    return first || changes.none() ? List.of() : strays.told(rehearsal.of(changes, percent));
  }

  /** What the store holds already that is like the entries of a file, or says otherwise. */
  List<String> twins(ImportPlan plan) {
    List<Entry> brought = plan.entries().stream().map(ImportPlan.Written::entry).toList();
    boolean first = knowledge.current().entries().isEmpty();
    return first ? List.of() : new TwinWords(wording).ofFile(rehearsal.twins(brought));
  }

  /**
   * Writes down, in the caller's transaction, that the file was taken; returns the command that
   * takes it back, or nothing where there is nothing to take back.
   *
   * @param reason why it was taken although something speaks against it; may be empty
   */
  public String note(Person who, String name, String reason, Taken taken) {
    ImportTrace trace = taken.trace();
    String what = reason.isEmpty() ? name : name + ": " + reason;
    audit.record(who, Verb.IMPORT.word(), what, Outcome.DONE, trace.ids());
    // Where no service runs, nobody can be written to.
    overwritten.ifAvailable(words -> words.tell(who, name, taken));
    if (trace.size() == 0) {
      // All of it waits for another person.
      return "";
    }
    long deed = deeds.note(who, Kind.IMPORT, name, null, null);
    List<Line> lines = new ArrayList<>();
    trace.entries().forEach(entry -> lines.add(new Line(entry, null)));
    trace.rows().forEach(row -> lines.add(new Line(null, row)));
    deeds.keep(deed, lines);
    return "/" + Verb.UNDO.word() + ' ' + wording.get("undo.deed", String.valueOf(deed));
  }

  /** One entry or row, as it is kept with the act. */
  record Line(@Nullable EntryChange entry, @Nullable RowChange row) {}
}
