package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.StoredEntry;

/** Nothing is published or brought back on a misunderstanding, or past somebody else's act. */
class SecondLookTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String MAI = "9";

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
  void publishesNothingOnWordsThatMayMeanNo() {
    office.says(LAN, "/sua F15\nTrả lời: Mới.\nĐăng: không");
    for (String rest : List.of("không", "khoan đã, chờ hỏi lại", "v", "v2 để xem đã", "gấp")) {
      assertThat(office.says(LAN, "/duyet F15 " + rest))
          .startsWith("Chưa đăng F15, vì chưa hiểu “" + rest + "”")
          .contains("/duyet F15 vẫn đăng: lý do", "/tralai F15");
    }
    assertThat(office.part(EntryLife.class).waiting("F15")).isPresent();

    office.says(LAN, "/an F38 sai");
    assertThat(office.says(LAN, "/hien F38 không"))
        .startsWith("Chưa đăng F38")
        .contains("/hien F38 vẫn đăng: lý do");
    assertThat(entry("F38").state()).isEqualTo(State.HIDDEN);
    assertThat(office.says(LAN, "/hien F38 v2")).startsWith("Đã duyệt và đăng F38");
  }

  @Test
  void pointsFromApprovingToShowingWhatIsHidden() {
    office.says(LAN, "/xem F15");
    office.says(MAI, "/an F15 sai nội dung");

    assertThat(office.says(LAN, "/duyet F15"))
        .contains("tạm ẩn, Chị Lan (qua telegram); lý do: sai nội dung", "/hien F15")
        .doesNotContain("Nếu đồng ý");
    assertThat(office.says(LAN, "/hien F15"))
        .startsWith("Chưa duyệt: F15 nay là phiên bản 2")
        .contains("lý do: sai nội dung", "Nếu đồng ý: /hien F15 v2");
    assertThat(office.says(LAN, "/hien F15 v2")).startsWith("Đã duyệt và đăng F15");
  }

  private StoredEntry entry(String id) {
    return office.part(EntryLife.class).find(id).orElseThrow();
  }
}
