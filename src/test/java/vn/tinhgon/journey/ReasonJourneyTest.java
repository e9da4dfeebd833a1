package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** An administrator sees why an answer came, and mends the entry instead of the program. */
class ReasonJourneyTest extends AdminDesk {

  @Test
  void explainsTheLastAnswer() {
    assertThat(office.says(LAN, "/visao")).startsWith("Chưa có câu hỏi nào");

    office.says(LAN, "ba che bot duoc may dau moi vay");

    assertThat(office.says(LAN, "/visao").lines())
        .startsWith(
            "Câu hỏi: ba che bot duoc may dau moi vay", "Cách tìm ra: so với mọi mục của kho")
        .contains("Nhận ra: huyện Ba Chẽ")
        .anyMatch(line -> line.startsWith("F40 (") && line.contains("huyện Ba Chẽ giảm"));
  }

  @Test
  void explainsAQuestionBeforeAnybodyAsksIt() {
    assertThat(office.says(LAN, "/visao huyện Củ Chi giảm mấy đầu mối"))
        .contains("nêu địa phương hoặc văn bản không có trong kho")
        .contains("Không có trong kho: huyện Củ Chi");
  }

  @Test
  void tellsNobodyWithoutARole() {
    assertThat(office.says("8", "/visao Ba Chẽ giảm mấy đầu mối"))
        .isEqualTo("Lệnh này dành cho người giữ kho (biên tập, duyệt hoặc quản trị).");
  }
}
