package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Entries of one form, each of something else. */
class TwinEntriesTest extends OfficeJourney {
  private static final String LAN = "7";

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins",
        "telegram:7,telegram:9",
        "tinhgon.four-eyes",
        "off",
        "tinhgon.faq-dir",
        storeOf("15", "38"));
  }

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
