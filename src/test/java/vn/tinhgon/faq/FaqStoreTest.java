package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.faq.Entries.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.faq.EditOutcome.Missing;
import vn.tinhgon.faq.EditOutcome.Saved;
import vn.tinhgon.faq.EditOutcome.Stale;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.support.Databases;

@ParameterizedClass
@EnumSource(Databases.class)
class FaqStoreTest extends StoreUnderEdit {

  @Test
  void addsUnderTheNextFreeId() {
    assertThat(added("Ai chủ trì?").id()).isEqualTo("F01");
    assertThat(added("Ai dự họp?").id()).isEqualTo("F02");
    remove("F02");

    assertThat(added("Ai báo cáo?").id()).isEqualTo("F03");
    assertThat(store.list()).extracting(StoredEntry::id).containsExactly("F01", "F03");
  }

  @Test
  void givesWhatWasAddedToReaders() {
    StoredEntry added = added("Ai chủ trì?");

    assertThat(store.published()).containsExactly(entry("F01", "Ai chủ trì?", "Chị Lan."));
    assertThat(store.find("f01")).contains(added);
    assertThat(added.origin()).isEqualTo(Origin.ADMIN);
    assertThat(knowledge.current().entries()).isEqualTo(store.published());
  }

  @Test
  void editsTheVersionTheEditorSaw() {
    StoredEntry added = added("Ai chủ trì?");

    EditOutcome outcome = store.edit(entry("F01", "Ai chủ trì?", "Anh Ba."), 1, CHANGE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Saved.class, saved -> assertThat(saved.entry().version()).isEqualTo(2));
    assertThat(added.version()).isEqualTo(1);
    assertThat(store.find("F01").orElseThrow().answer()).isEqualTo("Anh Ba.");
  }

  @Test
  void refusesAnEditOfAnOlderVersionAndShowsTheCurrentOne() {
    added("Ai chủ trì?");
    store.edit(entry("F01", "Ai chủ trì?", "Anh Ba."), 1, CHANGE);
    long revision = knowledge.revision();

    EditOutcome outcome = store.edit(entry("F01", "Ai chủ trì?", "Chị Tư."), 1, CHANGE);

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Stale.class, stale -> assertThat(stale.current().answer()).isEqualTo("Anh Ba."));
    assertThat(knowledge.revision()).isEqualTo(revision);
    assertThat(store.revisions("F01")).hasSize(2);
  }

  @Test
  void removesForReadersAndKeepsTheHistory() {
    added("Ai chủ trì?");

    assertThat(remove("F01")).isInstanceOf(Saved.class);

    assertThat(store.find("F01")).isEmpty();
    assertThat(store.published()).isEmpty();
    assertThat(store.revisions("F01"))
        .extracting(Revision::action)
        .containsExactly(Action.ADDED, Action.REMOVED);
    assertThat(remove("F01")).isEqualTo(new Missing("F01"));
    assertThat(store.edit(entry("F01", "a", "b"), 2, CHANGE)).isEqualTo(new Missing("F01"));
  }

  @Test
  void recordsWhoChangedWhatWhenAndWhy() {
    context.set(Instant.parse("2026-11-22T23:30:00.123456Z"));
    added("Ai chủ trì?");

    Revision revision = store.revisions("F01").getFirst();

    assertThat(revision.number()).isEqualTo(1);
    assertThat(revision.channel()).isEqualTo("telegram");
    assertThat(revision.userId()).isEqualTo("42");
    assertThat(revision.userName()).isEqualTo("Chị Lan");
    assertThat(revision.changedAt()).isEqualTo(Instant.parse("2026-11-22T23:30:00.123456Z"));
    assertThat(revision.reason()).isEqualTo("dân hỏi nhiều");
    assertThat(revision.text())
        .startsWith("---\nid: F01\ntitle: Ai chủ trì?\n")
        .endsWith("---\nChị Lan.\n");
  }

  @Test
  void countsEveryChangeAndNothingElse() {
    long before = knowledge.revision();
    added("Ai chủ trì?");
    long after = knowledge.revision();
    store.list();
    knowledge.current();

    assertThat(after).isNotEqualTo(before);
    assertThat(knowledge.revision()).isEqualTo(after);
  }

  @Test
  void takesEverythingBackWithItsTransaction() {
    long before = knowledge.revision();
    context
        .transaction()
        .executeWithoutResult(status -> {
          added("Ai chủ trì?");
          assertThat(knowledge.current().entries()).hasSize(1);
          status.setRollbackOnly();
        });

    assertThat(knowledge.revision()).isEqualTo(before);
    assertThat(knowledge.current().entries()).isEmpty();
    assertThat(store.revisions("F01")).isEmpty();

    added("Ai dự họp?");
    assertThat(knowledge.current().entries())
        .extracting(Entry::title)
        .containsExactly("Ai dự họp?");
  }

  @Test
  void losesNoEditWhenManyEditAtOnce() throws Exception {
    added("Ai chủ trì?");
    List<Callable<EditOutcome>> edits = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      String answer = "Câu " + i;
      edits.add(() -> store.edit(entry("F01", "Ai chủ trì?", answer), 1, CHANGE));
      edits.add(() -> store.add(entry("", answer + "?", answer), CHANGE));
    }
    int saved = 0;
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<EditOutcome> done : threads.invokeAll(edits)) {
        saved += done.get() instanceof Saved ? 1 : 0;
      }
    }

    assertThat(saved).isEqualTo(25);
    assertThat(store.revisions("F01")).extracting(Revision::number).containsExactly(1, 2);
    assertThat(store.list()).hasSize(25);
  }
}
