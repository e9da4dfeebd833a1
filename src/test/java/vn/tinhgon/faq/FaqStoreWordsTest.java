package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.faq.Entries.entry;
import static vn.tinhgon.faq.Entries.filled;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.faq.EditOutcome.Missing;
import vn.tinhgon.faq.EditOutcome.Refused;
import vn.tinhgon.faq.EditOutcome.Saved;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.NaughtyStrings;

/** What the store makes of strange and broken words. */
@ParameterizedClass
@EnumSource(Databases.class)
class FaqStoreWordsTest extends StoreUnderEdit {

  @Test
  void refusesWhatBreaksTheRules() {
    added("Ai chủ trì?");

    assertThat(store.add(entry("", " \u0000 ", "x"), CHANGE)).isInstanceOf(Refused.class);
    assertThat(store.add(entry("", "x", "\n"), CHANGE)).isInstanceOf(Refused.class);
    assertThat(store.add(entry("", "x", "y".repeat(10_000)), CHANGE)).isInstanceOf(Refused.class);
    assertThat(store.add(entry("", "AI  CHỦ TRÌ", "x"), CHANGE))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.problems().getFirst().what()).contains("đã có ở F01"));
    assertThat(store.list()).hasSize(1);
  }

  @Test
  void keepsNaughtyStringsInEveryField() {
    int number = 0;
    for (String naughty : NaughtyStrings.PLAIN) {
      if (naughty.length() > EntryChecks.MAX_QUESTION) {
        continue;
      }
      number++;
      Entry draft = filled("", number + naughty);
      Change change = new Change(new Editor("web", naughty, naughty), naughty);

      EditOutcome outcome = store.add(draft, change);

      assertThat(outcome).as(naughty).isInstanceOf(Saved.class);
      StoredEntry kept = ((Saved) outcome).entry();
      assertThat(kept.entry()).isEqualTo(filled(kept.id(), number + naughty));
      assertThat(store.find(kept.id()).orElseThrow().entry()).isEqualTo(kept.entry());
      Revision revision = store.revisions(kept.id()).getFirst();
      assertThat(List.of(revision.userId(), revision.userName(), revision.reason()))
          .containsOnly(naughty);
      assertThat(store.edit(filled(kept.id(), "e" + number + naughty), 1, change))
          .isInstanceOf(Saved.class);
    }
    assertThat(store.published()).hasSize(number);
  }

  @Test
  void findsNothingByNaughtyIds() {
    added("Ai chủ trì?");

    for (String naughty : NaughtyStrings.PLAIN) {
      assertThat(store.find(naughty)).isEmpty();
      assertThat(store.revisions(naughty)).isEmpty();
      assertThat(store.remove(naughty, 1, CHANGE)).isInstanceOf(Missing.class);
      assertThat(store.edit(entry(naughty, "a", "b"), 1, CHANGE)).isInstanceOf(Missing.class);
    }
    for (String naughty : NaughtyStrings.CONTROL) {
      assertThat(store.find(naughty)).isEmpty();
      assertThat(store.remove(naughty, 1, CHANGE)).isInstanceOf(Missing.class);
    }
    assertThat(store.list()).hasSize(1);
  }

  @Test
  void cleansControlCharactersAndDecomposedLetters() {
    int number = 0;
    for (String naughty : NaughtyStrings.CONTROL) {
      EditOutcome outcome =
          store.add(
              filled("", ++number + naughty),
              new Change(new Editor("web", naughty, naughty), naughty));

      assertThat(outcome).isInstanceOf(Saved.class);
      assertThat(((Saved) outcome).entry().title()).doesNotContain("\u0000", "\u001B", "\n");
    }
    StoredEntry added = added("A\u0301i chu\u0309 tri\u0300 ?\r\n");
    assertThat(added.title()).isEqualTo("Ái chủ trì ?");
  }
}
