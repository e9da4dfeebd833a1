package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.answer.Answer;
import vn.tinhgon.answer.AnswerEngine;
import vn.tinhgon.answer.Context;
import vn.tinhgon.answer.Question;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.KnowledgeSource;
import vn.tinhgon.faq.Revision;
import vn.tinhgon.faq.Revision.Action;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Office;

/**
 * What holds of a store whatever was done to it: versions readable and numbered without a gap, an
 * act in the audit for each, an index equal to the database, and four eyes where they are wanted.
 */
record WholeStore(long seed, boolean fourEyes) {
  private static final Set<Action> WRITING =
      Set.of(Action.ADDED, Action.EDITED, Action.PROPOSED, Action.RESTORED);

  /** Holds all of it against the store there; returns the service that it started anew. */
  Office check(Office office) {
    var store = office.part(FaqStore.class);
    var life = office.part(EntryLife.class);
    assertThat(office.part(AuditLog.class).verify())
        .as("seed %d", seed)
        .isInstanceOf(AuditVerdict.Sound.class);
    List<String> ids =
        office.jdbc().sql("select id from faq_entry order by id").query(String.class).list();
    List<String> questions = new ArrayList<>();
    for (String id : ids) {
      List<Revision> versions = store.revisions(id);
      for (int i = 0; i < versions.size(); i++) {
        assertThat(versions.get(i).number()).isEqualTo(i + 1);
        assertThat(versions.get(i).content().id()).isEqualTo(id);
        assertThat(versions.get(i).stateThen()).isNotNull();
        questions.add(versions.get(i).content().title());
      }
      StoredEntry entry = life.find(id).orElseThrow();
      assertThat(entry.version()).as(id).isEqualTo(versions.size());
      life.waiting(id)
          .ifPresent(next -> {
            assertThat(next.action()).isEqualTo(Action.PROPOSED);
            assertThat(entry.state()).isEqualTo(State.PUBLISHED);
          });
      assertThat(acts(office, id))
          .as("seed %d: acts on %s", seed, id)
          .isEqualTo(
              versions.stream().filter(one -> !byFile(one)).count() + undoneReviews(office, id));
      if (fourEyes) {
        checkFourEyes(versions);
      }
    }
    List<Entry> served = office.part(KnowledgeSource.class).current().entries();
    assertThat(served).as("seed %d", seed).isEqualTo(store.published());
    List<Answer> answers = questions.stream().map(question -> answer(office, question)).toList();
    Office again = office.reopened();
    assertThat(again.part(KnowledgeSource.class).current().entries()).isEqualTo(served);
    assertThat(questions.stream().map(question -> answer(again, question)).toList())
        .as("seed %d: answers of an index that has seen all changes and of a new one", seed)
        .isEqualTo(answers);
    for (String id : RandomCommands.IDS) {
      life.find(id)
          .ifPresent(entry ->
              assertThat(told(again, entry))
                  .as("seed %d: %s %s", seed, id, entry.state())
                  .isEqualTo(entry.state() == State.PUBLISHED));
    }
    return again;
  }

  /** What a file brings is one act for all its rows. */
  private static boolean byFile(Revision version) {
    return version.channel().equals("file") || version.reason().startsWith("nhập từ tệp");
  }

  /** How often the audit says that the entry was changed. */
  private static long acts(Office office, String id) {
    return office
        .jdbc()
        .sql(
            """
            select count(*) from audit
            where (target = ? or target like ?) and outcome = 'DONE' and act <> 'rasoat'
            """)
        .params(id, id + ": %")
        .query(Long.class)
        .single();
  }

  /** Acts too, which change no version. */
  private static long undoneReviews(Office office, String id) {
    return office
        .jdbc()
        .sql("select count(*) from deed where kind = 'REVIEW' and target = ? and undone")
        .param(id)
        .query(Long.class)
        .single();
  }

  /** Words other than readers last had come to them only on the word of who put none forward. */
  private void checkFourEyes(List<Revision> versions) {
    Optional<Entry> had = Optional.empty();
    Set<String> authors = new HashSet<>();
    for (Revision version : versions) {
      boolean live = !version.action().waits() && version.stateThen() == State.PUBLISHED;
      boolean same = had.filter(version.content()::equals).isPresent();
      if (live && !version.channel().equals("file") && !same) {
        assertThat(version.action())
            .as("seed %d: %s", seed, version)
            .isIn(Action.PUBLISHED, Action.RESTORED);
        assertThat(authors).as("seed %d: %s", seed, version).doesNotContain(version.userId());
      }
      if (live) {
        had = Optional.of(version.content());
        authors.clear();
      } else if (WRITING.contains(version.action())) {
        authors.add(version.userId());
      }
    }
  }

  private static Answer answer(Office office, String question) {
    return office
        .part(AnswerEngine.class)
        .answer(new Question(question, Context.NONE, LocalDate.of(2026, 11, 22)));
  }

  /** Whether readers are told it, asking as the entry is worded. */
  private static boolean told(Office office, StoredEntry entry) {
    return answer(office, entry.title()) instanceof Answer.Found found
        && found.source().equals(entry.id())
        && found.text().contains(entry.answer());
  }
}
