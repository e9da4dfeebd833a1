package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Registry;

/** No answer is older than the store. */
class SnapshotsTest {
  private static final String QUESTION = "Ba Chẽ dùng phần mềm nào để họp trực tuyến?";

  private final Store store = new Store();
  private final AnswerEngine engine = new AnswerEngine(store, new Wording());

  @Test
  void answersFromTheStoreAsItIsAtThatMoment() {
    assertThat(said()).contains("bản 1");

    store.change(2, "bản 2");
    assertThat(said()).contains("bản 2");

    store.change(3, null);
    assertThat(engine.answer(question())).isInstanceOf(Answer.NotFound.class);
  }

  /** A restored backup may have lower numbers. */
  @Test
  void noticesAStoreWithALowerRevision() {
    store.change(9, "bản 9");
    assertThat(said()).contains("bản 9");

    store.change(4, "bản 4");
    assertThat(said()).contains("bản 4");
  }

  @Test
  void readsTheStoreOnceForEachRevision() {
    said();
    said();
    engine.warmUp();
    assertThat(store.reads).hasValue(1);

    store.change(2, "bản 2");
    said();
    said();
    assertThat(store.reads).hasValue(2);
  }

  @Test
  void readsAStateThatSaysTheSameOnlyOnce() {
    var snapshots = new Snapshots(new Wording(), 2);
    Snapshot first = snapshots.of(Store.knowledge(1, "bản 1"));
    assertThat(snapshots.of(Store.knowledge(7, "bản 1"))).isSameAs(first);

    snapshots.of(Store.knowledge(8, "bản 8"));
    assertThat(snapshots.of(Store.knowledge(9, "bản 1"))).isSameAs(first);
    snapshots.of(Store.knowledge(10, "bản 10"));
    snapshots.of(Store.knowledge(11, "bản 11"));
    assertThat(snapshots.of(Store.knowledge(12, "bản 1"))).isNotSameAs(first);
  }

  @Test
  void readsWhatEntriesLeaveAsItWasOnlyOnce() {
    var snapshots = new Snapshots(new Wording(), 2);
    Knowledge shipped = Shipped.FOLDER.current();
    List<Entry> fewer = shipped.entries().subList(1, shipped.entries().size());

    RegisterReader first = snapshots.of(shipped).reader.register();
    assertThat(snapshots.of(shipped.with(fewer, shipped.registry())).reader.register())
        .isSameAs(first);
    assertThat(snapshots.of(Store.knowledge(1, "bản 1")).reader.register()).isNotSameAs(first);
  }

  @Test
  void readsNothingBeforeTheFirstQuestion() {
    assertThat(store.reads).hasValue(0);
  }

  @Test
  void givesManyThreadsNoAnswerOlderThanTheirQuestion() throws Exception {
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (int revision = 2; revision < 12; revision++) {
        store.change(revision, "bản " + revision);
        String newest = "bản " + revision + '.';
        List<Callable<String>> asks = new ArrayList<>();
        for (int n = 0; n < 16; n++) {
          asks.add(this::said);
        }
        for (Future<String> answer : threads.invokeAll(asks)) {
          assertThat(answer.get()).contains(newest);
        }
      }
    }
  }

  @Test
  void answersFromAnEmptyStore() {
    var empty = new AnswerEngine(new Fixed(Knowledge.EMPTY), new Wording());

    assertThat(empty.answer(question())).isInstanceOf(Answer.NotFound.class);
    assertThat(empty.answer(new Question("Xin chào", Context.NONE, Shipped.TODAY)))
        .isInstanceOf(Answer.SmallTalk.class);
    assertThat(
            empty.answer(
                new Question("Kết luận 05 ban hành ngày nào?", Context.NONE, Shipped.TODAY)))
        .isInstanceOf(Answer.NotFound.class);
  }

  private String said() {
    return engine.answer(question()).text();
  }

  private static Question question() {
    return new Question(QUESTION, Context.NONE, Shipped.TODAY);
  }

  private record Fixed(Knowledge current) implements KnowledgeSource {
    @Override
    public long revision() {
      return current.revision();
    }
  }

  private static final class Store implements KnowledgeSource {
    final AtomicInteger reads = new AtomicInteger();
    private volatile Knowledge knowledge = knowledge(1, "bản 1");

    void change(long revision, String text) {
      knowledge = knowledge(revision, text);
    }

    @Override
    public long revision() {
      return knowledge.revision();
    }

    @Override
    public Knowledge current() {
      reads.incrementAndGet();
      return knowledge;
    }

    private static Knowledge knowledge(long revision, String text) {
      Entry model = Shipped.FOLDER.current().entries().getFirst();
      Registry registry = new Registry(List.of(), List.of(), List.of());
      return new Knowledge(
          revision,
          text == null
              ? List.of()
              : List.of(
                  new Entry(
                      "F99",
                      QUESTION,
                      List.of(),
                      model.topic(),
                      List.of(),
                      List.of(),
                      List.of(),
                      model.status(),
                      model.provenance(),
                      "Theo " + text + ".")),
          registry);
    }
  }
}
