package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Entries of one form, each of something else. */
class TwinEntriesTest extends TwoKeepers {

  @Test
  void putsNoEntryWithoutFactsBesideItself() {
    for (String club : List.of("bơi lội", "cầu lông")) {
      office.says(
          LAN,
          "/them Câu lạc bộ %s xã Thạch Bình họp khi nào?\nCâu lạc bộ %s họp tối.\nCăn cứ: SRC-001"
              .formatted(club, club));
    }

    for (String club : List.of("bơi lội", "cầu lông", "bóng đá", "thơ")) {
      assertThat(office.says("8", "Câu lạc bộ " + club + " xã Thạch Bình họp khi nào?"))
          .doesNotStartWith("\n")
          .doesNotStartWith("Kho tư liệu còn ghi");
    }
  }
}
