package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Status;

/** What holds for every answer, whatever was asked. */
class EveryAnswerTest {
  private static final Wording WORDING = new Wording();
  private static final Snapshot STORE = Shipped.SNAPSHOT;
  private static final Map<Questions.Asked, Answer> ANSWERS = new LinkedHashMap<>();

  @BeforeAll
  static void askAll() {
    Questions.ALL.forEach(asked -> ANSWERS.put(asked, Shipped.ENGINE.answer(asked.question())));
  }

  /** Only approved words: the entry as published, or the row in its fixed sentence. */
  @Test
  void saysNothingThatNobodyApproved() {
    found((asked, found) -> {
      for (String id : found.source().split(",")) {
        assertThat(found.text()).as(asked).contains(approved(id));
      }
    });
  }

  private static String approved(String id) {
    Candidate held = candidate(id);
    Entry entry = held.entry();
    Row row = held.row();
    return entry != null ? entry.answer() : STORE.text.sentence(row);
  }

  @Test
  void saysHowFarEachFactHasCome() {
    found((asked, found) -> {
      if (found.status() != null && !found.source().contains(",")) {
        String word = WORDING.get("status." + found.status());
        assertThat(found.text()).as(asked).containsAnyOf(word, "Thời điểm: ");
      }
      if (found.status() == Status.PLANNED) {
        assertThat(found.text()).as(asked).containsPattern("(?iu)dự kiến|mục tiêu|định hướng");
      }
    });
  }

  @Test
  void namesItsSources() {
    found((asked, found) -> {
      boolean system = found.source().equals("F62");
      if (!system) {
        assertThat(found.citations()).as(asked).isNotEmpty();
      }
    });
  }

  @Test
  void neverAnswersFromAnotherPlace() {
    found((asked, found) -> {
      Reading reading = STORE.reader.typed(asked.substring(asked.indexOf(' ') + 1));
      assertThat(reading.places().isEmpty() && !reading.strangePlaces().isEmpty())
          .as(asked)
          .isFalse();
      if (!reading.places().isEmpty()) {
        Set<String> told =
            Stream.of(found.source().split(","))
                .flatMap(id -> candidate(id).places().stream())
                .collect(Collectors.toSet());
        assertThat(
                told.isEmpty()
                    || told.stream()
                        .anyMatch(place ->
                            reading.places().stream()
                                .anyMatch(named -> STORE.reader.places().within(place, named))))
            .as(asked + " told of " + told)
            .isTrue();
      }
    });
  }

  @Test
  void saysThatADistrictHasEnded() {
    found((asked, found) -> {
      boolean districts =
          Stream.of(found.source().split(","))
              .map(EveryAnswerTest::candidate)
              .filter(c -> !(c.row() instanceof vn.tinhgon.registry.Document))
              .flatMap(c -> c.places().stream())
              .anyMatch(EveryAnswerTest::district);
      if (districts) {
        assertThat(found.text()).as(asked).containsPattern("(?iu)từ 1/7/2025");
      }
    });
  }

  private static boolean district(String place) {
    return STORE
        .registry
        .find(Locality.class, place)
        .filter(l -> l.type().matches("huyện|thị xã"))
        .isPresent();
  }

  @Test
  void givesTwoToSixChoicesThatLeadOn() {
    ANSWERS.forEach((asked, answer) -> {
      if (answer instanceof Answer.Ambiguous ambiguous) {
        assertThat(ambiguous.choices()).as(asked.toString()).hasSizeBetween(2, 6);
        assertThat(ambiguous.choices())
            .extracting(Choice::label)
            .as(asked.toString())
            .doesNotHaveDuplicates();
        for (Choice choice : ambiguous.choices()) {
          Answer chosen =
              Shipped.ENGINE.answer(
                  new Question(choice.text(), ambiguous.context(), Shipped.TODAY));
          assertThat(chosen)
              .as(asked + " -> " + choice + " -> " + chosen.text())
              .isNotInstanceOf(Answer.Ambiguous.class);
        }
      }
    });
  }

  @Test
  void offersQuestionsThatItCanAnswer() {
    ANSWERS.forEach((asked, answer) -> {
      List<Choice> offered =
          switch (answer) {
            case Answer.Found found -> found.related();
            case Answer.NotFound missing -> missing.nearest();
            default -> List.of();
          };
      for (Choice choice : offered) {
        assertThat(
                Shipped.ENGINE.answer(new Question(choice.text(), answer.context(), Shipped.TODAY)))
            .as(asked + " -> " + choice)
            .isInstanceOf(Answer.Found.class);
      }
    });
  }

  @Test
  void repeatsNoLine() {
    ANSWERS.forEach((asked, answer) ->
        assertThat(answer.text().lines().filter(line -> !line.isBlank()))
            .as(asked.toString())
            .doesNotHaveDuplicates());
  }

  @Test
  void offersToHandOverWhatItDoesNotHold() {
    ANSWERS.forEach((asked, answer) -> {
      if (answer instanceof Answer.NotFound missing) {
        assertThat(missing.text()).as(asked.toString()).endsWith(WORDING.get("unknown.hand.over"));
      }
    });
  }

  @Test
  void beginsNoLineLikeAFooterAndLeavesNoArgumentOpen() {
    ANSWERS.forEach((asked, answer) -> {
      assertThat(answer.text().lines())
          .as(asked.toString())
          .noneMatch(line -> line.strip().matches("(?iu)[-*•(\\[]*\\s*(nguồn|trích|source)\\b.*"));
      assertThat(answer.text())
          .as(asked.toString())
          .isNotBlank()
          .doesNotContain("null", "{0}", "{1}", "  ", " .", "..")
          .doesNotStartWith("\n")
          .doesNotEndWith("\n");
    });
  }

  @Test
  void remembersNoMoreThanItNeeds() {
    ANSWERS.forEach((asked, answer) ->
        assertThat(answer.context().question().length())
            .as(asked.toString())
            .isLessThanOrEqualTo(300));
  }

  private static Candidate candidate(String id) {
    return STORE.candidates.stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
  }

  private static void found(BiConsumer<String, Answer.Found> holds) {
    int[] seen = {0};
    ANSWERS.forEach((asked, answer) -> {
      if (answer instanceof Answer.Found found) {
        seen[0]++;
        holds.accept(asked.id() + ' ' + asked.last(), found);
      }
    });
    assertThat(seen[0]).isGreaterThan(100);
  }
}
