package vn.tinhgon.journey;

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
}
