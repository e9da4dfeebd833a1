package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whose act was taken back learns of it, and so does whoever had been told of that act. */
class UndoneLettersTest extends TwoKeepers {
  private static final String HOA = "11";

  @Test
  void tellsTheWriterAndTheApproverThatAnApprovalWasTakenBack() {
    take(HOA, "biên tập");
    office.says(LAN, "/caidat bốn mắt có");
    office.says(MAI, "/trangthai");
    office.says(HOA, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001");
    office.says(LAN, "/xem F39");
    office.says(LAN, "/duyet F39 v1");
    assertThat(office.mail(HOA)).singleElement().asString().contains("đã được duyệt và đăng");
    office.mail(MAI);
    office.mail(LAN);

    office.says(MAI, "/hoantac F39");
    assertThat(office.says(MAI, "/hoantac F39")).startsWith("Đã hoàn tác: F39");

    String told = "Chị Lan đã hoàn tác F39 về phiên bản 1; mục chờ duyệt: Cổng mở cửa mấy giờ?";
    assertThat(office.mail(HOA)).singleElement().asString().startsWith(told);
    assertThat(office.mail(LAN)).singleElement().asString().startsWith(told);
    assertThat(office.mail(MAI)).isEmpty();
  }

  @Test
  void tellsTheKeepersThatADocumentHoldsAgainAndWhoEndedIt() {
    office.says(MAI, "/rasoat F38 nhận");
    office.says(MAI, "/sua F38\nCăn cứ: 05-KL/TU");
    office.says(LAN, "/vanban bãi bỏ 05-KL/TU");
    assertThat(office.mail(MAI)).singleElement().asString().contains("xin rà soát lại");

    office.says(LAN, "/hoantac 05-KL/TU");
    assertThat(office.mail(MAI))
        .singleElement()
        .asString()
        .contains("Kết luận 05-KL/TU trở lại như trước", "không cần rà soát lại", "F38");

    office.says(LAN, "/caidat hạn rà soát 6 tháng");
    office.says(MAI, "/hoantac hạn rà soát");
    office.mail(LAN);
    office.says(MAI, "/hoantac hạn rà soát");
    assertThat(office.mail(LAN))
        .singleElement()
        .asString()
        .startsWith("Chị Lan đã hoàn tác việc anh/chị ghi lúc 15:00")
        .endsWith(": cài đặt “hạn rà soát”.");
  }
}
