package vn.tinhgon.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.ButtonPhone;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;
import vn.tinhgon.support.TextPhone;

/** What people wrote before an old copy was made does not outlive the retention once it is back. */
@ParameterizedClass
@EnumSource(Databases.class)
class RestoredWordsTest {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String ASKER = "6019876543210";
  private static final String MATTER = "cây cầu treo sơn xanh ngọc";

  @Parameter Databases kind;
  @TempDir Path data;

  @Test
  void keepsNothingThatIsOlderThanItsTime() throws Exception {
    Map<String, Object> settings =
        Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", SmallStore.in(data, "15"));
    Path file = data.resolve("a.backup");
    try (var office = new Office(kind, data, settings)) {
      var asker = new ButtonPhone(office, ASKER);
      var keeper = new TextPhone(office, "an");
      keeper.says("/phieu");
      asker.says("Ở huyện Đức Thọ, " + MATTER + " xây năm nào?");
      asker.says("/chuyen");
      String code = asker.says("/chuyen đồng ý").replaceAll("(?s).*Mã phiếu: (P\\S+).*", "$1");
      keeper.says("/traloi " + code + " Chưa có tư liệu.");
      asker.says("/tracuu " + code + " chưa đúng: " + MATTER + " đã có rồi");
      asker.says("/theodoi F15");
      asker.says("Ở Đức Thọ, Bí thư chi bộ kiêm chức danh nào?");
      asker.votes("👎");
      asker.says("lý do: thiếu " + MATTER);
      asker.says("/lienket");
      BackupTest.dump(office.part(javax.sql.DataSource.class), file);
      assertThat(lines(file)).contains(ASKER, MATTER);
    }

    var restored = kind.bare();
    Load.read(file, restored.source(), (_, _) -> {});
    try (var office = new Office(restored.source(), restored, data, settings)) {
      office.clock().advance(KEPT.plusDays(1));
      office.unread();
      office.hours().retain(KEPT);
      Path after = data.resolve("b.backup");
      BackupTest.dump(restored.source(), after);
      assertThat(lines(after)).doesNotContain(ASKER).doesNotContain(MATTER);
    }
  }

  private static String lines(Path file) throws Exception {
    try (var in = SealedFile.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
