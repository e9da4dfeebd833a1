package vn.tinhgon.faq;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Provenance.Basis;
import vn.tinhgon.registry.Provenance.Precision;
import vn.tinhgon.registry.RowShape;
import vn.tinhgon.registry.Sheet;
import vn.tinhgon.registry.Status;

/** An entry as one row of a table; its columns are the keys of an entry's file. */
record EntryRow(
    String id,
    String title,
    List<String> alternates,
    String topic,
    List<String> localities,
    List<String> documents,
    List<String> facts,
    List<String> sources,
    @Nullable Status status,
    String context,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    Precision precision,
    Basis basis,
    State state,
    String answer) {

  /** The table's name. */
  static final String TABLE = "faq";

  static final RowShape<EntryRow> SHAPE = new RowShape<>(EntryRow.class);

  /** Stands for an id where the editor left it to us. */
  static final String NO_ID = "-";

  private static final Map<String, String> WHERE_EMPTY =
      Map.of("id", NO_ID, "precision", "none", "basis", "stated", "state", "draft");

  /** The row with what may be left out. */
  static Sheet.Line filled(Sheet.Line line) {
    Map<String, String> cells = new HashMap<>(line.cells());
    WHERE_EMPTY.forEach((column, cell) -> {
      if (line.cell(column).isEmpty()) {
        cells.put(column, cell);
      }
    });
    return new Sheet.Line(line.line(), line.row(), cells);
  }

  static EntryRow of(StoredEntry stored) {
    Provenance provenance = stored.provenance();
    return new EntryRow(
        stored.id(),
        stored.title(),
        stored.alternates(),
        stored.topic(),
        stored.localities(),
        stored.documents(),
        stored.facts(),
        provenance.sources(),
        stored.status(),
        provenance.context(),
        provenance.validFrom(),
        provenance.validTo(),
        provenance.precision(),
        provenance.basis(),
        stored.state(),
        stored.answer());
  }

  Entry entry() {
    return new Entry(
        id,
        title,
        alternates,
        topic,
        localities,
        documents,
        facts,
        status,
        new Provenance(validFrom, validTo, precision, basis, context, sources, true, ""),
        answer);
  }
}
