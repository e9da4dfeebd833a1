package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.tinhgon.message.Sender.Origin;

/** People say what they follow, by its name, on Telegram and where there are only words. */
class FollowingTest extends ReadersJourney {
  @Override
  Map<String, Object> settings() {
    String store = storeOf("01", "15");
    // Two places of one name, and two bodies.
    append(
        Path.of(store, "registry", "localities.csv"),
        "L-KAH,Kỳ Anh,huyện,L-HT,Hà Tĩnh,stated,huyện Kỳ Anh,,2025-07-01,day,stated,,SRC-003,yes,");
    append(
        Path.of(store, "registry", "units.csv"),
        "U-DT-BTC,Ban Tổ chức Huyện ủy Đức Thọ,BTC,,Đảng,huyện,L-DT,ACTIVE,,,none,stated,"
            + "tháng 11/2026,SRC-003,yes,\n"
            + "U-HTH-BTC,Ban tổ chức cấp ủy cấp huyện,BTC,,Đảng,cấp huyện,L-HT,ACTIVE,,,none,"
            + "stated,tháng 11/2026,SRC-003,yes,");
    return Map.of("tinhgon.admins", "zalobot:an", "tinhgon.faq-dir", store);
  }

  private static void append(Path table, String lines) {
    try {
      Files.writeString(table, Files.readString(table).stripTrailing() + "\n" + lines + "\n");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Test
  void followsByNameAndAsksBackAndSaysWhatItDoesNotHold() {
    assertThat(lan.says("/theodoi")).contains("chưa theo dõi nội dung nào", "/theodoi huyện");
    assertThat(lan.says("/theodoi Sao Hỏa")).contains("không có", "“Sao Hỏa”");
    assertThat(lan.says("/theodoi Kỳ Anh")).startsWith("Tên này chỉ nhiều nội dung");
    assertThat(lan.buttons()).contains("huyện Kỳ Anh", "thị xã Kỳ Anh");
    assertThat(lan.presses("thị xã Kỳ Anh")).startsWith("Đã theo dõi: thị xã Kỳ Anh.");
    assertThat(lan.says("/theodoi BTC")).startsWith("Tên này chỉ nhiều nội dung");
    assertThat(lan.presses("Ban Tổ chức Huyện ủy Đức Thọ")).startsWith("Đã theo dõi: Ban Tổ chức");
    assertThat(lan.says("/theodoi nghị quyết 19")).startsWith("Không có đúng tên này");
    assertThat(lan.buttons()).contains("Nghị quyết 19-NQ/TU", "Nghị quyết 19-NQ/TW");
    lan.says("/botheodoi ban tổ chức huyện ủy đức thọ");
    assertThat(lan.says("/theodoi 05-kl/tu")).startsWith("Đã theo dõi: Kết luận 05-KL/TU.");
    assertThat(lan.says("/theodoi KL số 05-KL/TU ngày 29/6/2016")).contains("đang theo dõi");
    assertThat(lan.says("/theodoi chủ đề chức danh")).startsWith("Đã theo dõi: chủ đề chức danh.");
    assertThat(lan.says("/theodoi f15")).startsWith("Đã theo dõi: F15 – " + QUESTION);
    assertThat(lan.says("/theodoi"))
        .contains("\n- thị xã Kỳ Anh\n", "\n- Kết luận 05-KL/TU\n", "\n- chủ đề chức danh\n")
        .contains("\n- F15 – " + QUESTION);

    assertThat(lan.says("/botheodoi F99")).contains("không theo dõi “F99”");
    assertThat(lan.says("/botheodoi kỳ anh")).isEqualTo("Đã thôi theo dõi: thị xã Kỳ Anh.");
    assertThat(lan.says("/botheodoi")).startsWith("Anh/chị thôi theo dõi nội dung nào?");
    assertThat(lan.presses("Kết luận 05-KL/TU")).startsWith("Đã thôi theo dõi: Kết luận");
    assertThat(lan.says("/botheodoi tất cả")).isEqualTo("Đã thôi theo dõi tất cả (2).");
    assertThat(lan.says("/botheodoi")).contains("chưa theo dõi");
  }

  @Test
  void followsByWordsAndNumbersWhereThereAreNoButtons() {
    assertThat(dung.says("Theo dõi Kỳ Anh")).contains("1. thị xã Kỳ Anh", "2. huyện Kỳ Anh");
    assertThat(dung.says("1")).startsWith("Đã theo dõi: thị xã Kỳ Anh.");
    assertThat(dung.says("theo dõi huyện Đức Thọ")).startsWith("Đã theo dõi: huyện Đức Thọ.");
    assertThat(dung.says("Theo dõi huyện Đức Thọ thì ai báo cáo kết quả cho Tỉnh ủy?"))
        .doesNotContain("Đã theo dõi");
    assertThat(dung.says("theo dõi việc thực hiện do cấp nào làm"))
        .doesNotContain("Đã theo dõi", "chưa theo dõi được");
    assertThat(dung.says("theo dõi tinh giản ở sao Hỏa"))
        .contains("“tinh giản ở sao Hỏa”", "chưa theo dõi được", "dấu ?");
    assertThat(dung.says("theo dõi nghị quyết 19")).startsWith("Không có đúng tên này");
    assertThat(dung.says("bỏ theo dõi sao Hỏa")).contains("không theo dõi “sao Hỏa”");
    assertThat(dung.says("bỏ theo dõi Đức Thọ")).isEqualTo("Đã thôi theo dõi: huyện Đức Thọ.");
    assertThat(dung.says("thôi theo dõi tất cả")).isEqualTo("Đã thôi theo dõi tất cả (1).");
    String page =
        office.says(office.message("web", "v1", "v1", "/theodoi F15", Origin.TYPED, true));
    assertThat(page).startsWith("Đã theo dõi: F15");
    String group =
        office.says(office.message("telegram", "-100", "601", "/theodoi F15", Origin.TYPED, false));
    assertThat(group).contains("nhắn riêng");
  }

  @Test
  void showsAndErasesWhatIsKept() {
    lan.says(QUESTION);
    lan.says("/theodoi F15");
    assertThat(lan.says("/dulieucuatoi"))
        .contains("đang theo dõi 1 nội dung, ghi nhận 1 câu trả lời");
    assertThat(office.jdbc().sql("select place from reader").query(String.class).single())
        .doesNotContain("601");
    lan.says("/xoadulieu đồng ý");
    for (String table : List.of("reader", "follow", "received_answer", "reader_letter")) {
      assertThat(office.count(table)).as(table).isZero();
    }
    assertThat(lan.says("/dulieucuatoi")).doesNotContain("đang theo dõi");
  }
}
