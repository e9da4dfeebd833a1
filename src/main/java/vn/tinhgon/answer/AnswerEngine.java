package vn.tinhgon.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.LateReader;
import vn.tinhgon.message.Wording;

/**
 * Answers questions from the store as it is at that moment. Safe for use by many threads; a changed
 * store is noticed before the next question, by its revision number.
 */
public final class AnswerEngine implements LateReader {
  private final KnowledgeSource store;
  private final Wording wording;
  private final Snapshots snapshots;
  private volatile @Nullable Served served;

  /** The number of the store for which the snapshot before it will do. */
  private volatile long late = Long.MIN_VALUE;

  private record Served(long revision, Snapshot snapshot) {}

  /** An engine on that store; the store is first read at the first question. */
  public AnswerEngine(KnowledgeSource store, Wording wording) {
    this(store, wording, new Snapshots(wording, 1));
  }

  /** The same, sharing what it makes with others. */
  public AnswerEngine(KnowledgeSource store, Wording wording, Snapshots snapshots) {
    this.store = store;
    this.wording = wording;
    this.snapshots = snapshots;
  }

  /** An engine that answers from this alone. */
  public AnswerEngine over(Knowledge knowledge) {
    return new AnswerEngine(new Fixed(knowledge), wording, snapshots);
  }

  /** The answer to one question. */
  public Answer answer(Question question) {
    return new Turn(latest(), wording, question).answer();
  }

  /** The answer, and how it came about; for people who look into it. */
  public Explanation explain(Question question) {
    return new Turn(latest(), wording, question).explanation();
  }

  /** The answer, and what the question is about. */
  public Classified classified(Question question) {
    Snapshot store = latest();
    Explanation told = new Turn(store, wording, question).explanation();
    return new Classified(told.answer(), store.topics.of(told));
  }

  /** The answer, and how sure the engine was of the best thing it found before any doubt. */
  public BestFound bestFound(Question question) {
    return new Turn(latest(), wording, question).bestFound();
  }

  /**
   * What the question names and asks for.
   *
   * @param places ids of the places that are meant where it names none
   */
  public Essence essence(String question, List<String> places) {
    return Essence.of(latest(), question, places);
  }

  /** The ids of the places that a text of the store tells of; where it has marks, they count. */
  public List<String> placesTold(String text) {
    Reader reader = latest().reader;
    boolean bare = reader.words(text).bare();
    return (bare ? reader.asTyped(text) : reader.ours(text)).places();
  }

  /** Reads the store now, so that the first question need not wait. */
  public void warmUp() {
    latest();
  }

  @Override
  public void mayLag(long revision) {
    late = revision;
  }

  @Override
  public void catchUp() {
    try {
      refresh();
    } finally {
      late = Long.MIN_VALUE;
    }
  }

  private Snapshot latest() {
    Served current = served;
    if (current == null) {
      return refresh();
    }
    long now = store.revision();
    return current.revision == now || now == late ? current.snapshot : refresh();
  }

  /** One thread makes the new snapshot; the others wait for it and do not make their own. */
  private synchronized Snapshot refresh() {
    Served current = served;
    // Unequal, not older: after a restore the numbers may be lower.
    if (current == null || current.revision != store.revision()) {
      Knowledge knowledge = store.current();
      current = new Served(knowledge.revision(), snapshots.of(knowledge));
      served = current;
    }
    return current.snapshot;
  }
}
