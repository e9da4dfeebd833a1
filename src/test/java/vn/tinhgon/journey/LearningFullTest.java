package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.support.TextPhone;

/** What the store learns of an entry that has nearly as many wordings as an entry may have. */
class LearningFullTest extends LearningJourney {
  private static final String FULL = "F58";
  private static final String ROOM_FOR_ONE = "F49";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", storeOf("49", "58"));
  }

  @Test
  void takesWhatFitsAndOffersTheRestNoMore() {
    var admin = new TextPhone(office, "an");
    chosen("đức thọ gặp chuyện gì khó", ROOM_FOR_ONE, "UP");
    chosen("đức thọ gặp chuyện gì khó", ROOM_FOR_ONE, "UP");
    chosen("bên đức thọ lưu ý chuyện gì hả", ROOM_FOR_ONE, "UP");
    chosen("cấp trên khuyên thị xã kỳ anh chuyện gì", FULL, "UP");

    assertThat(admin.says("/cachhoi")).contains("1. Nhận cho F49", "3. Nhận cho F58");
    assertThat(admin.says("1"))
        .contains("đã nhận 1 cách hỏi, còn 1 không nhận vì mục đã đủ 30")
        .contains("“bên đức thọ lưu ý chuyện gì hả”");
    assertThat(admin.says("/cachhoi")).contains("1. Nhận cho F58").doesNotContain("F49");
    assertThat(admin.says("/lichsu F49")).contains("cách hỏi của người hỏi");
    admin.says("/cachhoi");
    assertThat(admin.says("1")).contains("đã nhận 0 cách hỏi, còn 1 không nhận", "/sua F58");
    assertThat(admin.says("/cachhoi")).startsWith("Chưa có cách hỏi mới");
    assertThat(admin.says("/lichsu F58")).doesNotContain("cách hỏi của người hỏi");
  }
}
