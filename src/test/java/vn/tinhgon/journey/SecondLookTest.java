package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.EntryLife;

/** Nothing is published or brought back on a misunderstanding, or past somebody else's act. */
class SecondLookTest extends TwoKeepers {
  @Test
  void publishesNothingOnWordsThatMayMeanNo() {
    office.says(LAN, "/sua F15\nTrả lời: Mới.\nĐăng: không");
    for (String rest : List.of("không", "khoan đã, chờ hỏi lại", "v", "v2 để xem đã", "gấp")) {
      assertThat(office.says(LAN, "/duyet F15 " + rest))
          .startsWith("Chưa đăng F15, vì chưa hiểu “" + rest + "”")
          .contains("/duyet F15 vẫn đăng: lý do", "/tralai F15");
    }
    assertThat(office.part(EntryLife.class).waiting("F15")).isPresent();

    office.says(LAN, "/an F38 sai");
    assertThat(office.says(LAN, "/hien F38 không"))
        .startsWith("Chưa đăng F38")
        .contains("/hien F38 vẫn đăng: lý do");
    assertThat(entry("F38").state()).isEqualTo(State.HIDDEN);
    office.says(LAN, "/xem F38");
    assertThat(office.says(LAN, "/hien F38 v2")).startsWith("Đã duyệt và đăng F38");
  }

  @Test
  void tellsFirstWhoHidWhatAnotherBringsBack() {
    office.says(LAN, "/xem F15");
    office.says(MAI, "/an F15 sai nội dung");
    office.says(MAI, "/an F38 sai số");
    office.clock().advance(Duration.ofDays(3));

    assertThat(office.says(LAN, "/hoantac F15"))
        .startsWith("Chưa hoàn tác: F15")
        .contains("tạm ẩn, Chị Lan (qua Telegram); lý do: sai nội dung", "gửi lại: /hoantac F15");
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
    assertThat(office.says(LAN, "1")).startsWith("Đã hoàn tác: F15");
    assertThat(office.says(LAN, "/hoantac F38")).contains("lý do: sai số");
    assertThat(office.says(LAN, "/hoantac F38")).startsWith("Đã hoàn tác: F38");
  }

  @Test
  void tellsOfAnothersWordsHoweverOldTheyAre() {
    office.says(MAI, "/sua F15\nTrả lời: Của chị Mai.\nLý do: theo báo cáo mới");
    office.says(MAI, "/sua F15\nTrả lời: Của chị Mai, sửa lại.");
    office.clock().advance(Duration.ofDays(40));

    assertThat(office.says(LAN, "/hoantac F15 1"))
        .contains(
            "\n2. 15:00 22/11/2026: sửa, Chị Lan (qua Telegram); lý do: theo báo cáo mới\n3. ",
            "[thêm: Của chị Mai, sửa lại.]",
            "gửi lại: /hoantac F15 1");
    assertThat(entry("F15").version()).isEqualTo(3);
    assertThat(office.says(LAN, "/hoantac F15 1")).startsWith("Đã hoàn tác: F15");
  }

  @Test
  void pointsFromApprovingToShowingWhatIsHidden() {
    office.says(LAN, "/xem F15");
    office.says(MAI, "/an F15 sai nội dung");

    assertThat(office.says(LAN, "/duyet F15"))
        .contains("tạm ẩn, Chị Lan (qua Telegram); lý do: sai nội dung", "/hien F15")
        .doesNotContain("Nếu đồng ý");
    assertThat(office.says(LAN, "/hien F15"))
        .startsWith("Chưa duyệt: F15 nay là phiên bản 2")
        .contains("lý do: sai nội dung", "Nếu đồng ý: /hien F15 v2");
    office.says(LAN, "/xem F15");
    assertThat(office.says(LAN, "/hien F15 v2")).startsWith("Đã duyệt và đăng F15");
  }

  @Test
  void repeatsAllThatWasTypedToUndo() {
    office.says(MAI, "/sua F15\nTrả lời: Khác.");

    assertThat(office.says(LAN, "/hoantac F15 1 vẫn đăng: như cũ"))
        .contains("gửi lại: /hoantac F15 1 vẫn đăng: như cũ");
    assertThat(office.says(LAN, "1")).startsWith("Đã hoàn tác: F15 trở lại như phiên bản 1");
  }

  @Test
  void doesNotAdviseToUndoWhatAnotherHasJustUndone() {
    office.says(LAN, "/sua F15\nTrả lời: Khác.");
    office.says(MAI, "/xem F15");
    office.says(LAN, "/hoantac F15");

    assertThat(office.says(MAI, "/hoantac F15"))
        .startsWith("F15 đã được Chị Lan (qua Telegram) hoàn tác lúc")
        .contains("nay là phiên bản 3, đang dùng")
        .doesNotContain("gửi lại");
    assertThat(entry("F15").version()).isEqualTo(3);
  }

  @Test
  void bringsNothingBackAloneThatNobodyElseEverAgreedTo() {
    assertThat(office.says(LAN, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001"))
        .startsWith("Đã thêm F39");
    office.says(LAN, "/an F39");
    office.says(LAN, "/caidat bốn mắt có");

    assertThat(office.says(LAN, "/hoantac F39 1 vẫn đăng: cần ngay"))
        .contains("mục vẫn tạm ẩn", "/hien F39")
        .doesNotContain("đang chờ");
    assertThat(entry("F39").state()).isEqualTo(State.HIDDEN);
    assertThat(office.says(LAN, "/hien F39")).startsWith("Anh/chị đã viết bản này");
    office.says(MAI, "/xem F39");
    assertThat(office.says(MAI, "/hien F39 v3")).startsWith("Đã duyệt và đăng F39");
    office.says(LAN, "/xem F39");
    office.says(LAN, "/an F39");
    assertThat(office.says(LAN, "/hoantac F39")).startsWith("Đã hoàn tác: F39");
  }

  @Test
  void showsNothingAgainAloneThatOneAloneGaveToReaders() {
    office.says(LAN, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001");
    office.says(LAN, "/an F39");
    office.says(LAN, "/caidat bốn mắt có");

    assertThat(office.says(LAN, "/hien F39")).startsWith("Anh/chị đã viết bản này");
    office.says(MAI, "/xem F39");
    assertThat(office.says(MAI, "/hien F39 v2")).startsWith("Đã duyệt và đăng F39");
    assertThat(office.mail(LAN)).contains("F39 đã được duyệt và đăng: Cổng mở cửa mấy giờ?");
    office.says(LAN, "/xem F39");
    office.says(LAN, "/an F39");
    assertThat(office.says(LAN, "/hien F39")).startsWith("Đã duyệt và đăng F39");
  }

  @Test
  void bringsReplacedWordsBackOnlyOnTheWordOfASecondPerson() {
    office.says(MAI, "/sua F15\nTrả lời: Của chị Mai.");
    office.says(LAN, "/xem F15");
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.");
    office.says(LAN, "/an F15");
    office.says(LAN, "/caidat bốn mắt có");

    office.says(LAN, "/hoantac F15 2");
    assertThat(office.says(LAN, "/hoantac F15 2")).contains("mục vẫn tạm ẩn");
    assertThat(office.says(LAN, "/hoantac F15 2")).contains("mục vẫn tạm ẩn");
    assertThat(entry("F15").state()).isEqualTo(State.HIDDEN);
    office.says(LAN, "/hoantac F15");
    office.says(LAN, "/hoantac F15");
    assertThat(office.says(LAN, "/hoantac F15 2")).contains("mục vẫn tạm ẩn");
    assertThat(office.says(LAN, "/hien F15")).startsWith("Anh/chị đã viết bản này");

    office.says(MAI, "/hoantac F15 2");
    assertThat(office.says(MAI, "/hoantac F15 2")).startsWith("Đã hoàn tác: F15");
    assertThat(entry("F15").state()).isEqualTo(State.PUBLISHED);
    assertThat(entry("F15").answer()).isEqualTo("Của chị Mai.");
  }

  @Test
  void bringsBackAtOnceJustWhatReadersHadOnTheWordOfTwo() {
    String before = entry("F15").answer();
    office.says(LAN, "/caidat bốn mắt có");
    office.says(LAN, "/an F15");
    office.says(LAN, "/sua F15\nTrả lời: Của chị Lan.");
    office.says(LAN, "/hoantac F15");

    assertThat(office.says(LAN, "/hoantac F15 1")).startsWith("Đã hoàn tác: F15");
    assertThat(entry("F15").answer()).isEqualTo(before);
    assertThat(entry("F15").state()).isEqualTo(State.PUBLISHED);
  }

  @Test
  void makesNobodyAnAuthorByTakingBackADeletion() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(MAI, "/them Cổng mở cửa mấy giờ?\nCả ngày.\nCăn cứ: SRC-001");
    office.says(LAN, "/xoa F39");
    assertThat(office.says(LAN, "/xoa F39 đồng ý")).startsWith("Đã xóa F39");

    assertThat(office.says(LAN, "/hoantac F39")).contains("nay là phiên bản 3, chờ duyệt");

    assertThat(office.says(MAI, "/duyet F39")).startsWith("Anh/chị đã viết bản này");
    office.says(LAN, "/xem F39");
    assertThat(office.says(LAN, "/duyet F39 v3")).startsWith("Đã duyệt và đăng F39");
  }

  @Test
  void letsWhoeverTakesUpOlderWordsNotApproveThemAlone() {
    office.says(LAN, "/caidat bốn mắt có");
    office.says(MAI, "/an F15");
    office.says(MAI, "/sua F15\nTrả lời: Của chị Mai.");

    office.says(LAN, "/hoantac F15 2");
    assertThat(office.says(LAN, "/hoantac F15 2")).contains("nay là phiên bản 4, tạm ẩn");

    assertThat(office.says(LAN, "/hien F15")).startsWith("Anh/chị đã viết bản này");
    office.says(MAI, "/xem F15");
    assertThat(office.says(MAI, "/hien F15 v4")).startsWith("Đã duyệt và đăng F15");
  }

  @Test
  void writesDownWhyItWasPublishedAllTheSame() {
    office.says(LAN, "/sua F15\nTrả lời: Mới.\nĐăng: không");
    office.says(LAN, "/duyet F15 vẫn đăng: cho kịp hạn");
    office.says(LAN, "/hoantac F15 1 vẫn đăng: đã sửa nhầm");

    assertThat(office.says(LAN, "/nhatky F15"))
        .contains("/duyet F15: vẫn đăng: cho kịp hạn", "/hoantac F15: vẫn đăng: đã sửa nhầm");
    assertThat(office.says(LAN, "/hoantac")).contains("- F15: ");
  }

  @Test
  void namesTheVersionsThereAre() {
    office.says(LAN, "/sua F15\nTrả lời: Mới.");

    assertThat(office.says(LAN, "/hoantac F15 v99"))
        .isEqualTo("Lịch sử F15 có các phiên bản từ 1 đến 2.");
    assertThat(office.says(LAN, "/hoantac F15 2"))
        .isEqualTo("F15 đang ở phiên bản 2, là bản mới nhất.");
    assertThat(office.says(LAN, "/hoantac F38 v99")).isEqualTo("F38 mới có phiên bản 1.");
  }
}
