package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.TextPhone;

/** A wording that had to be asked back about is answered at once when it is asked again. */
class LearningWholeWayTest extends LearningJourney {
  private static final String WORDING = "Huyện Đức Thọ bớt được những gì?";
  private static final String MEANT =
      "Huyện Đức Thọ bớt được mấy đầu mối, còn dự kiến bớt bao nhiêu?";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an");
  }

  @Test
  void answersAtOnceWhatTwoPeopleChose() {
    var admin = new TextPhone(office, "an");
    var lan = new ButtonPhone(office, "601");
    lan.says(WORDING);
    assertThat(outcome()).isEqualTo("CLARIFIED");
    String answer = lan.presses(MEANT);
    assertThat(outcome()).isEqualTo("ANSWERED F37");
    assertThat(admin.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");

    var dung = new TextPhone(office, "dung");
    assertThat(dung.says(WORDING)).contains("1. " + MEANT);
    assertThat(dung.says("1")).contains(answer.lines().findFirst().orElseThrow());

    assertThat(admin.says("/cachhoi"))
        .contains("F37: " + MEANT, "- “" + WORDING + "” (2 lần)", "1. Nhận cho F37");
    assertThat(admin.says("1")).startsWith("Đã cập nhật F37 (phiên bản 2).");
    assertThat(admin.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");

    var another = new ButtonPhone(office, "777");
    assertThat(another.says(WORDING)).isEqualTo(answer);
    assertThat(outcome()).isEqualTo("ANSWERED F37");
  }

  /** What came of the last question, and from which entry. */
  private String outcome() {
    return office
        .jdbc()
        .sql("select outcome, source from asked_question order by id desc limit 1")
        .query((row, _) -> (row.getString(1) + ' ' + row.getString(2)).strip())
        .single();
  }
}
