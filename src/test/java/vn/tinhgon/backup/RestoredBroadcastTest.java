package vn.tinhgon.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.command.BroadcastWork;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** What was being sent to many when a backup was made is not sent again from it. */
class RestoredBroadcastTest {
  private static final String WORDS = "Từ thứ Hai, bộ phận một cửa làm việc tại trụ sở mới.";

  @TempDir Path data;

  @Test
  void neverGoesOnAfterARestore() throws Exception {
    Map<String, Object> settings =
        Map.of("tinhgon.admins", "telegram:7", "tinhgon.faq-dir", SmallStore.in(data, "15"));
    Path file = data.resolve("a.backup");
    try (var database = Databases.H2.fresh();
        var office = new Office(database.source(), () -> {}, data, settings)) {
      for (int i = 0; i < 25; i++) {
        office.says("r" + i, "/theodoi F15");
      }
      String shown = office.says("7", "/thongbao " + WORDS);
      office.says("7", shown.replaceAll("(?s).*(/thongbao gửi \\S+).*", "$1"));
      office.part(BroadcastWork.class).look();
      office.part(BroadcastWork.class).look();
      BackupTest.dump(database.source(), file);
    }
    for (Databases kind : List.of(Databases.values())) {
      var restored = kind.bare();
      Load.read(file, restored.source(), (_, _) -> {});
      try (var office = new Office(restored.source(), restored, data, settings)) {
        office.unread();
        while (office.part(BroadcastWork.class).look()) {
          // Until nothing is left to be done.
        }
        assertThat(office.mail("7").getLast())
            .contains("đã dừng: đã đến 0,", "không rõ đã đến hay chưa 25", "bản sao lưu");
        assertThat(office.mail("r3")).isEmpty();
        assertThat(
                office
                    .jdbc()
                    .sql("select count(*) from outbox where at_most_once and state <> 'DEAD'")
                    .query(Integer.class)
                    .single())
            .isZero();
      }
    }
  }
}
