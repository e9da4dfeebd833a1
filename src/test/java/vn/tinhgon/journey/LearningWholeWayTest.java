package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

  @Test
  void givesNoEntryWhatRowsAnswerButForAReasonOnRecord() {
    var admin = new TextPhone(office, "an");
    for (Taken taken :
        List.of(
            new Taken("Ở Đức Thọ, Bí thư chi bộ kiêm chức danh gì?", "F14", "PO-DT-03"),
            new Taken("Huyện Ba Chẽ giảm được bao nhiêu điểm trường?", "F20", "RS-BC-04"))) {
      String id = taken.entry();
      chosen(taken.wording(), id, "UP");
      String before = new ButtonPhone(office, "601").says(taken.wording());
      assertThat(outcome()).isEqualTo("ANSWERED " + taken.row());

      assertThat(admin.says("/cachhoi")).contains(id + ": ", "“" + taken.wording() + "”");
      String why =
          "câu hỏi “%s” của dữ liệu %s sẽ do %s trả lời."
              .formatted(taken.wording(), taken.row(), id);
      assertThat(admin.says("1")).contains("Chưa đăng, vì:", why, "/duyet " + id);

      assertThat(new ButtonPhone(office, "602").says(taken.wording())).isEqualTo(before);
      assertThat(admin.says("/duyet " + id)).startsWith("Chưa duyệt " + id).contains(why);
      assertThat(admin.says("/duyet " + id + " vẫn đăng"))
          .startsWith("Lý do sau “vẫn đăng:” đang để trống");
      assertThat(outcome()).isEqualTo("ANSWERED " + taken.row());
      assertThat(admin.says("/duyet " + id + " vẫn đăng: mục này nói đủ hơn"))
          .startsWith("Đã duyệt và đăng " + id);
      assertThat(admin.says("/lichsu " + id)).contains("lý do: vẫn đăng: mục này nói đủ hơn");
      new ButtonPhone(office, "603").says(taken.wording());
      assertThat(outcome()).isEqualTo("ANSWERED " + id);
    }
  }

  @Test
  void givesNoEntryAnAlternateThatAnotherEntryAnswers() {
    var admin = new TextPhone(office, "an");
    String theirs = "Kết luận 05-KL/TU ban hành ngày nào?";
    new ButtonPhone(office, "601").says(theirs);
    String owner = outcome().replace("ANSWERED ", "");

    assertThat(admin.says("/sua F14\nCách hỏi khác: " + theirs))
        .contains("Chưa đăng, vì:", "“" + theirs + "” của ", owner, " sẽ do F14 trả lời.");
    new ButtonPhone(office, "602").says(theirs);
    assertThat(outcome()).isEqualTo("ANSWERED " + owner);
  }

  /** A wording, the entry for which it is offered, and the row that answers it. */
  private record Taken(String wording, String entry, String row) {}

  /** What came of the last question, and from which entry. */
  private String outcome() {
    return office
        .jdbc()
        .sql("select outcome, source from asked_question order by id desc limit 1")
        .query((row, _) -> (row.getString(1) + ' ' + row.getString(2)).strip())
        .single();
  }
}
