package vn.tinhgon.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;

/** The whole service with two administrators, and what its store held before. */
abstract class OfficeUnderAttack {
  static final String ADMIN = "900100200";
  static final String OTHER_ADMIN = "900100201";

  @TempDir Path data;

  Office office;
  List<StoredEntry> before;

  @BeforeEach
  void open() {
    office =
        new Office(
            Databases.H2,
            data,
            Map.of(
                "tinhgon.admins",
                "telegram:" + ADMIN + ",telegram:" + OTHER_ADMIN,
                "tinhgon.four-eyes",
                "off"));
    before = store().list();
  }

  @AfterEach
  void close() {
    office.close();
  }

  FaqStore store() {
    return office.part(FaqStore.class);
  }

  void unharmed() {
    assertThat(store().list()).isEqualTo(before);
  }
}
