package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** A question typed without marks is the same question, and joins or is proposed as such. */
class TicketWithoutMarksTest extends TicketRoom {

  /** The whole store: what words without marks may mean is known by its words. */
  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an");
  }

  @Test
  void joinsWhatIsTheSameWordForWord() {
    same("Bến xe Đức Thọ nằm ở đâu vậy ạ?", "ben xe duc tho nam o dau vay a");
    same(
        "Cho em biết chợ phiên Đức Thọ họp ngày nào ạ?",
        "cho em biet cho phien duc tho hop ngay nao a");
    same(
        "thu vien huyen duc tho mo cua may gio buoi sang vay a",
        "Buoi sang thu vien o huyen Duc Tho mo cua may gio");
  }

  @Test
  void proposesWhatStandsInAnotherOrder() {
    String first = passed(phone("a"), "ben xe duc tho nam o dau");
    assertThat(passed(phone("b"), "ben xe Duc Tho nam o dau vay a?")).isEqualTo(first);
    String other = passed(phone("c"), "O Duc Tho ben xe nam o dau a");
    assertThat(other).isNotEqualTo(first);
    assertThat(second.mail())
        .anyMatch(letter -> letter.contains("Có thể trùng với phiếu " + first));
    assertThat(second.says("/phieu " + other))
        .contains("Có thể trùng với phiếu " + first, "Trùng với " + first);
    assertThat(second.says("Trùng với " + first)).contains("Đã gộp phiếu " + other);
    assertThat(second.says("/phieu " + first)).doesNotContain("Có thể trùng");
  }

  private void same(String marked, String bare) {
    String code = passed(phone("x" + marked.length()), marked);
    assertThat(passed(phone("y" + marked.length()), bare)).isEqualTo(code);
  }
}
