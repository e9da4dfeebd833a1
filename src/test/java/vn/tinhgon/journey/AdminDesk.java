package vn.tinhgon.journey;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Acts;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

/** The whole service with two administrators who write by Telegram. */
@ParameterizedClass
@EnumSource(Databases.class)
abstract class AdminDesk {
  static final String LAN = "7";

  @Parameter Databases kind;
  @TempDir Path data;

  Office office;

  @BeforeEach
  void open() {
    office =
        new Office(
            kind,
            data,
            Map.of("tinhgon.admins", "telegram:7,telegram:9", "tinhgon.four-eyes", "off"));
  }

  @AfterEach
  void close() {
    office.close();
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
