package vn.tinhgon.journey;

import java.util.List;
import java.util.Map;
import vn.tinhgon.support.Acts;

/** The whole service with two administrators who write by Telegram. */
abstract class AdminDesk extends OfficeJourney {
  static final String LAN = "7";

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7,telegram:9", "tinhgon.four-eyes", "off");
  }

  static String missing(String id) {
    return "Không có mục " + id + " trong kho. Gõ /tim và từ khóa để tìm mã.";
  }

  List<String> acts() {
    return Acts.in(office.jdbc()).reversed().stream()
        .map(act -> act.who().id() + ' ' + act.act() + ' ' + act.target() + ' ' + act.outcome())
        .toList();
  }
}
