package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import vn.tinhgon.faq.EntryLife;
import vn.tinhgon.faq.StoredEntry;

/** Two administrators who keep a store of two entries, and get into each other's way. */
abstract class TwoKeepers extends OfficeJourney {
  static final String LAN = "7";
  static final String MAI = "9";

  @Override
  Map<String, Object> settings() {
    return settings("off");
  }

  Map<String, Object> settings(String fourEyes) {
    return Map.of(
        "tinhgon.admins",
        "telegram:7,telegram:9",
        "tinhgon.four-eyes",
        fourEyes,
        "tinhgon.faq-dir",
        storeOf("15", "38"));
  }

  StoredEntry entry(String id) {
    return office.part(EntryLife.class).find(id).orElseThrow();
  }

  /** That person takes up a role that the first keeper gives, such as "duyệt huyện Đức Thọ". */
  void take(String person, String role) {
    assertThat(office.says(person, "/phanquyen " + invitation(role))).contains("đã nhận quyền");
  }

  String invitation(String role) {
    String said = office.says(LAN, "/phanquyen mời " + role);
    return said.substring(said.lastIndexOf(' ') + 1);
  }
}
