package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;

/** What was shipped without a source comes back to readers like all else that they had. */
class WhatReadersHadTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String MAI = "9";

  @Override
  Map<String, Object> settings() {
    return Map.of(
        "tinhgon.admins", "telegram:7,telegram:9", "tinhgon.faq-dir", storeOf("15", "62"));
  }

  @Test
  void comesBackByUndoing() {
    for (String order : new String[] {"/an F62", "/hethan F62", "/xoa F62"}) {
      office.says(LAN, order);
      if (order.startsWith("/xoa")) {
        office.says(LAN, "1");
      }
      assertThat(state()).isNotEqualTo(State.PUBLISHED);
      assertThat(office.says(LAN, "/hoantac F62")).contains("Đã hoàn tác").doesNotContain("vẫn");
      assertThat(state()).isEqualTo(State.PUBLISHED);
    }
  }

  @Test
  void comesBackByShowing() {
    office.says(LAN, "/an F62");
    office.says(MAI, "/xem F62");
    assertThat(office.says(MAI, "/hien F62")).contains("đăng");
    assertThat(state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void offersNoOverrideWhereAGroundIsMissing() {
    office.says(LAN, "/them Cổng tra cứu mở mấy giờ?\nCả ngày.\nĐăng: không");
    office.says(MAI, "/xem F63");
    assertThat(office.says(MAI, "/duyet F63"))
        .contains("chưa có căn cứ", "/sua F63")
        .doesNotContain("vẫn đăng");
    assertThat(office.says(LAN, "/sua F62\nTrả lời: Lời khác.")).doesNotContain("vẫn đăng");
  }

  private State state() {
    return office.part(EntryLife.class).find("F62").orElseThrow().state();
  }
}
