package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.TextPhone;

/** Two administrators on different channels pause the service and open it again. */
@ParameterizedClass
@EnumSource(Databases.class)
class PauseJourneyTest extends OfficeJourney {
  private static final String LAN = "7";
  private TextPhone an;

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7,zalobot:an", "tinhgon.faq-dir", storeOf("15"));
  }

  @BeforeEach
  void arrive() {
    an = new TextPhone(office, "an");
  }

  @Test
  void asksTheOtherOneOnHisOwnChannelAndTellsWhoAskedWhatCameOfIt() {
    assertThat(office.says(LAN, "/tamdung web im lặng bảo trì"))
        .contains("Chưa báo được cho ai; xin nhắn quản trị viên khác.");
    office.says(LAN, "/huy");
    an.says("/trangthai");

    assertThat(office.says(LAN, "/tamdung web im lặng lý do: bảo trì"))
        .contains("Các quản trị viên khác đã được báo.");
    assertThat(an.mail())
        .containsExactly(
            "Chị Lan đề nghị dừng trả lời trên trang web, lý do: bảo trì. Để xác nhận, trong 30"
                + " phút gửi: /tamdung đồng ý");
    assertThat(an.says("/tamdung đồng ý"))
        .isEqualTo("Đã dừng trả lời trên trang web. Người hỏi thấy lý do: bảo trì");
    assertThat(office.mail(LAN))
        .containsExactly(
            "Chị Lan đã đồng ý. Đã dừng trả lời trên trang web. Người hỏi thấy lý do: bảo trì");
    assertThat(an.says("/tamdung")).contains("Đang dừng trả lời trên trang web: bảo trì");

    an.says("/molai web");
    assertThat(office.mail(LAN)).singleElement().asString().contains("mở lại trang web");
    assertThat(office.says(LAN, "/molai đồng ý")).isEqualTo("Đã mở lại trang web.");
    assertThat(an.mail()).singleElement().asString().endsWith("Đã mở lại trang web.");
  }

  @Test
  void saysWhichWishGivesWayToAnother() {
    an.says("/trangthai");
    office.says(LAN, "/tamdung web im lặng bảo trì");
    an.mail();

    assertThat(an.says("/tamdung api chỉ đọc kiểm kê"))
        .startsWith(
            "Yêu cầu trước đó không còn hiệu lực: dừng trả lời trên trang web, lý do: bảo trì.");
    assertThat(office.says(LAN, "/tamdung đồng ý")).startsWith("Đã khóa sửa kho trên API");
  }

  @Test
  void writesDownWhoAskedForWhatAndWhyAndTellsHimThatItGaveWay() {
    an.says("/trangthai");
    office.says(LAN, "/tamdung web im lặng bảo trì");
    an.mail();
    an.says("/tamdung api chỉ đọc kiểm kê");

    assertThat(office.mail(LAN))
        .anySatisfy(told ->
            assertThat(told)
                .startsWith(
                    "Yêu cầu trước đó không còn hiệu lực: dừng trả lời trên trang web, lý do: bảo"
                        + " trì."));
    office.says(LAN, "/tamdung đồng ý");
    assertThat(office.says(LAN, "/nhatky"))
        .contains(
            "/tamdung đề nghị: trang web, lý do: bảo trì",
            "/tamdung đề nghị: API, lý do: kiểm kê\n",
            "/tamdung API\n");
  }

  @Test
  void opensNothingThatIsOpen() {
    assertThat(office.says(LAN, "/molai tất cả"))
        .isEqualTo("Không có gì đang tạm dừng trên mọi kênh.");
    assertThat(office.count("pause_wish")).isZero();
    assertThat(List.of(an.says("/molai zalo")))
        .containsExactly("Không có gì đang tạm dừng trên Zalo Bot.");
  }
}
