package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

/** An administrator cares for the service itself, message by message. */
@ParameterizedClass
@EnumSource(Databases.class)
class CareJourneyTest {
  private static final String LAN = "7";

  @Parameter Databases kind;
  @TempDir Path data;

  private Office office;

  @BeforeEach
  void open() {
    office = new Office(kind, data, Map.of("tinhgon.admins", "telegram:7,telegram:9"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void copiesTheDatabaseOnAnAdministratorsWord() {
    assertThat(office.says("8", "/saoluu")).isEqualTo("Lệnh này dành cho quản trị viên.");
    assertThat(office.says(LAN, "/trangthai")).contains("Chưa có bản sao lưu nào.");

    assertThat(office.says(LAN, "/saoluu")).isEqualTo("Đang sao lưu; xong sẽ báo tại đây.");

    assertThat(office.later())
        .matches("Đã sao lưu \\d+ dòng vào tệp tinhgon-2026-11-22-150000\\.backup .*đếm đủ\\.");
    assertThat(data.resolve("backups/tinhgon-2026-11-22-150000.backup")).exists();
    assertThat(office.says(LAN, "/trangthai")).contains("Bản sao lưu gần nhất: 15:00 22/11/2026.");
  }
}
