package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.support.MadeFiles;

/** Taking a file back is done whole and once, wherever the service dies or fails meanwhile. */
class TakenBackOnceTest extends TwoKeepers {
  @BeforeEach
  void bringAFile() {
    byte[] file = MadeFiles.table(MadeFiles.entry("Cổng mở cửa mấy giờ?", "Cả ngày."));
    office.first(office.sent("telegram", LAN, "a.csv", file, "/nhaptep"));
    later(LAN);
    begins(LAN, "/nhaptep đồng ý");
    assertThat(later(LAN)).startsWith("Đã nhập tệp a.csv");
  }

  @Test
  void goesOnTakingBackWhereARestartInterruptedIt() {
    // Begun, and the process died before it was done.
    office
        .jdbc()
        .sql(
            """
            insert into undone_import
              (deed, channel, account, chat, person, person_name, rest, begun_at)
            values (?, 'telegram', '42', '7', '7', 'Chị Lan', '', current_timestamp)
            """)
        .param(deed())
        .update();
    assertThat(begins(LAN, "/hoantac việc " + deed())).startsWith("Đang hoàn tác việc nhập tệp");
    assertThat(entry("F39").state()).isEqualTo(State.PUBLISHED);

    office = office.reopened();
    office.hours().resume();

    assertThat(later(LAN)).startsWith("Đã hoàn tác việc nhập tệp a.csv: 1 mục");
    assertThat(entry("F39").state()).isEqualTo(State.WITHDRAWN);
    assertThat(office.count("undone_import")).isZero();
    office.hours().resume();
    assertThat(office.laterTo(LAN)).isEmpty();
    assertThat(office.says(LAN, "/lichsu F39")).contains("2. ").doesNotContain("3. ");
  }

  @Test
  void takesBackOnceHoweverOftenItIsAskedForAndWhereverItFails() {
    office.jdbc().sql("alter table faq_revision rename to away").update();
    begins(LAN, "/hoantac việc " + deed());
    assertThat(later(LAN)).startsWith("Chưa làm được, dữ liệu không thay đổi.");
    office.jdbc().sql("alter table away rename to faq_revision").update();
    assertThat(entry("F39").state()).isEqualTo(State.PUBLISHED);
    assertThat(office.count("undone_import")).isZero();

    begins(LAN, "/hoantac việc " + deed());
    assertThat(later(LAN)).startsWith("Đã hoàn tác việc nhập tệp a.csv: 1 mục");
  }

  private long deed() {
    return office
        .jdbc()
        .sql("select max(id) from deed where kind = 'IMPORT'")
        .query(Long.class)
        .single();
  }
}
