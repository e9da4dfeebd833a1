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

@ParameterizedClass
@EnumSource(Databases.class)
class AdminJourneyTest {
  @Parameter Databases kind;
  @TempDir Path data;

  private Office office;

  @BeforeEach
  void open() {
    long t = System.nanoTime();
    office = new Office(kind, data, Map.of("tinhgon.admins", "telegram:7"));
    System.out.println("open " + (System.nanoTime() - t) / 1_000_000);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void tries() {
    for (String text :
        new String[] {
          "/trogiup",
          "/xem F14",
          "/tim thanh tra",
          "/tim chu tich ubnd duc tho",
          "/danhsach",
          "/danhsach 4",
          "/trangthai",
          "/them",
          "/them Ai là Trưởng ban Dân vận huyện Đức Thọ?\n"
              + "Đồng chí A là Trưởng ban.\n"
              + "Căn cứ: 05-KL/TU",
          "Ai là Trưởng ban Dân vận huyện Đức Thọ?",
          "/sua F63\nTrả lời: Đồng chí B là Trưởng ban.",
          "/sua F63 v1\nTrả lời: Đồng chí C là Trưởng ban.",
          "Ai là Trưởng ban Dân vận huyện Đức Thọ?",
          "/xem F63",
          "/xoa F63",
          "/xoa F63 đồng ý",
          "Ai là Trưởng ban Dân vận huyện Đức Thọ?",
          "/quantri 123",
          "/thoat",
          "/foo"
        }) {
      long t = System.nanoTime();
      String said = office.says("7", text);
      System.out.println(
          ">>> " + text + "\n" + said + "\n   " + (System.nanoTime() - t) / 1_000_000 + " ms");
    }
    assertThat(office.says("8", "/xoa F14")).isEqualTo("Lệnh này dành cho quản trị viên.");
  }
}
