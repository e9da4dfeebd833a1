package vn.tinhgon.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.registry.Registry;

/** Finds what the store holds already that is like an entry to come, or says otherwise. */
final class Twins {
  private static final int MOST_TWINS = 3;
  private static final double TWIN = 0.5;

  private final Rehearsal rehearsal;
  private volatile @Nullable RowsAlone rowsAlone;

  Twins(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
  }

  /** What the store holds that is much like the entry, and rows that answer its question. */
  List<Twin> of(Knowledge now, Entry draft) {
    List<Twin> twins = new ArrayList<>();
    Answer today = rehearsal.now(now, draft.title());
    for (Entry entry : now.entries()) {
      boolean answers = !entry.id().equals(draft.id()) && Trial.source(today).equals(entry.id());
      if (answers) {
        twins.add(new Twin(entry.id(), entry.title(), false, List.of()));
      }
    }
    rehearsal.near(now, draft, TWIN).stream()
        .filter(entry -> twins.stream().noneMatch(twin -> twin.id().equals(entry.id())))
        .limit(MOST_TWINS)
        .forEach(entry -> twins.add(new Twin(entry.id(), entry.title(), false, List.of())));
    Answer rows =
        Trial.source(today).isEmpty() || Trial.source(today).startsWith("F")
            ? rehearsal.ask(alone(now), draft.title())
            : today;
    if (rows instanceof Answer.Found found) {
      List<String> figures = Figures.missing(found.text(), draft.answer());
      // Its own rows stand behind it.
      boolean own = draft.facts().containsAll(List.of(found.source().split(",", -1)));
      if (!own || !figures.isEmpty()) {
        twins.add(new Twin(found.source(), found.text(), true, figures));
      }
    }
    return twins;
  }

  /**
   * The same for many, of more than {@link Rehearsal#MANY} of a sample spread evenly; those with
   * twins.
   */
  List<Likeness> of(Knowledge now, List<Entry> drafts) {
    List<Likeness> like = new ArrayList<>();
    int step = Math.max(1, drafts.size() / Rehearsal.MANY);
    for (int at = 0; at < drafts.size(); at += step) {
      List<Twin> twins = of(now, drafts.get(at));
      if (!twins.isEmpty()) {
        like.add(new Likeness(drafts.get(at), twins));
      }
    }
    return like;
  }

  /** The register without entries; made anew only when a row of it has changed. */
  private AnswerEngine alone(Knowledge now) {
    RowsAlone last = rowsAlone;
    if (last == null || !last.registry.equals(now.registry())) {
      last = new RowsAlone(now.registry(), rehearsal.engine(now.withEntries(List.of())));
      rowsAlone = last;
    }
    return last.engine;
  }

  private record RowsAlone(Registry registry, AnswerEngine engine) {}
}
