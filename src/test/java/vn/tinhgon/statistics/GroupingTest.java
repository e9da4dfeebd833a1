package vn.tinhgon.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.answer.Shipped;
import vn.tinhgon.feedback.Unanswered;

/** Unanswered questions by likeness. */
class GroupingTest {
  private static final double PURE = 0.95;
  private static final double WHOLE = 0.85;

  private static List<Group> grouped(List<Unanswered> questions) {
    return new Grouping(one -> Shipped.ENGINE.essence(one.question(), one.localities()))
        .group(questions, _ -> {});
  }

  private static List<Unanswered> asked(String... questions) {
    List<Unanswered> all = new ArrayList<>();
    for (String question : questions) {
      all.add(new Unanswered(all.size() + 1, question, List.of()));
    }
    return all;
  }

  @Test
  void keepsApartWhatAsksForSomethingElse() {
    var sample = new LabelledQuestions();

    List<Group> groups = grouped(sample.all());

    assertThat(sample.purity(groups)).as("purity").isGreaterThan(PURE);
    assertThat(sample.completeness(groups)).as("completeness").isGreaterThan(WHOLE);
    assertThat(groups.stream().mapToInt(group -> group.questions().size()).sum())
        .isEqualTo(sample.all().size());
  }

  @Test
  void joinsWordingsOfOneQuestionAndTellsHowOftenItWasAsked() {
    List<Group> groups =
        grouped(
            asked(
                "Bể bơi Đức Thọ giá bao nhiêu?",
                "Thư viện Đức Thọ mở cửa mấy giờ?",
                "thu vien duc tho mo cua may gio",
                "Cho hỏi thư viện Đức Thọ mở cửa mấy giờ ạ?"));

    assertThat(groups).hasSize(2);
    assertThat(groups.getFirst().questions()).hasSize(3);
    assertThat(groups.getFirst().first().question()).contains("Thư viện Đức Thọ mở cửa mấy giờ");
  }

  @Test
  void neverJoinsTwoPlacesOrTwoFigures() {
    assertThat(
            grouped(
                asked(
                    "Thư viện Đức Thọ mở cửa mấy giờ?",
                    "Thư viện Cam Lộ mở cửa mấy giờ?",
                    "Nghị định 178 áp dụng cho ai?",
                    "Nghị định 67 áp dụng cho ai?")))
        .hasSize(4);
  }

  @Test
  void tellsHowFarItIs() {
    List<Integer> told = new ArrayList<>();

    new Grouping(one -> Shipped.ENGINE.essence(one.question(), List.of()))
        .group(asked("một", "hai", "ba", "bốn"), told::add);

    assertThat(told).isSorted().endsWith(100);
    assertThat(grouped(List.of())).isEmpty();
  }
}
