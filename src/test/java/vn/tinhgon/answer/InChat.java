package vn.tinhgon.answer;

import java.util.ArrayList;
import java.util.List;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Status;

/** Entries as administrators keep them in the chat, with no row of the register behind them. */
final class InChat {
  private InChat() {}

  /** The shipped store, and these as well. */
  static AnswerEngine holding(Entry... more) {
    Knowledge shipped = Shipped.FOLDER.current();
    List<Entry> entries = new ArrayList<>(shipped.entries());
    entries.addAll(List.of(more));
    return Shipped.engine(shipped.withEntries(entries));
  }

  /** One of these places, or of none. */
  static Entry entry(String id, String title, String answer, String... places) {
    return new Entry(
        id,
        title,
        List.of(),
        "khac",
        List.of(places),
        List.of("D-KL05"),
        List.of(),
        Status.DONE,
        new Provenance(
            null,
            null,
            Provenance.Precision.NONE,
            Provenance.Basis.STATED,
            "",
            List.of("SRC-004"),
            true,
            ""),
        answer);
  }
}
