package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The bot teaches each command to whoever may use it, and what it shows is what happens. */
class CommandLessonTest extends OfficeJourney {
  private static final String LAN = "7";
  private static final String STRANGER = "8";

  /** A ticket's code in an exchange that is shown; here a real one stands in its place. */
  private static final String CODE = "P482-9173";

  /** What is shown of these takes a code of the log, or a role that a visit of the page has. */
  private static final Set<String> ONCE = Set.of("quantri", "thoat");

  /** The order matters: what one exchange makes another shows. */
  private static final List<String> WORDS =
      List.of(
          "start",
          "trogiup",
          "quantri",
          "thoat",
          "huy",
          "chuyen",
          "tracuu",
          "theodoi",
          "botheodoi",
          "lienket",
          "them",
          "sua",
          "xoa",
          "xem",
          "tim",
          "visao",
          "donvi",
          "sodo",
          "bang",
          "sukien",
          "chucdanh",
          "danhsach",
          "trangthai",
          "lichsu",
          "sosanh",
          "hoantac",
          "guiduyet",
          "duyet",
          "tralai",
          "an",
          "hien",
          "hethan",
          "vanban",
          "rasoat",
          "kiemtra",
          "nhaptep",
          "xuattep",
          "mau",
          "phieu",
          "traloi",
          "thongke",
          "cachhoi",
          "phanquyen",
          "caidat",
          "nhatky",
          "saoluu",
          "thongbao",
          "tamdung",
          "molai",
          "dulieucuatoi",
          "xoadulieu");

  @Override
  Map<String, Object> settings() {
    return Map.of("tinhgon.admins", "telegram:7");
  }

  @Test
  void showsOfEachCommandWhatHappens() {
    office.says(STRANGER, "/chuyen Bể bơi huyện Đức Thọ mở cửa mấy giờ?");
    String passed = office.says(STRANGER, "/chuyen đồng ý");
    String code = passed.replaceAll("(?s).*(P\\d{3}-\\d{4}).*", "$1");
    office.mail(LAN);
    var all = new SoftAssertions();
    for (String word : WORDS) {
      String lesson = office.says(LAN, "/trogiup " + word);
      all.assertThat(lesson)
          .as(word)
          .startsWith("/" + word)
          .contains("\n\nVí dụ:\n> /", "\n> /" + word);
      if (!ONCE.contains(word)) {
        String example = lesson.substring(lesson.indexOf("Ví dụ:\n") + 7).replace(CODE, code);
        for (Exchange shown : exchanges(example)) {
          String said = office.says(LAN, shown.typed());
          all.assertThat(said).as(word + ": " + shown.typed()).containsPattern(pattern(shown));
        }
      }
    }
    all.assertAll();
  }

  /** What is typed, and what is said to it. */
  private record Exchange(String typed, String said) {}

  private static List<Exchange> exchanges(String example) {
    List<Exchange> all = new ArrayList<>();
    for (String part : example.split("(?<=\n|^)(?=> /|> đồng ý)", -1)) {
      List<String> lines = part.strip().lines().toList();
      String typed =
          lines.stream()
              .filter(line -> line.startsWith("> "))
              .map(line -> line.substring(2))
              .collect(Collectors.joining("\n"));
      String said =
          lines.stream().filter(line -> !line.startsWith("> ")).collect(Collectors.joining("\n"));
      if (!typed.isEmpty()) {
        all.add(new Exchange(typed, said));
      }
    }
    assertThat(all).as(example).isNotEmpty();
    return all;
  }

  /** What is left out stands as an ellipsis. */
  private static Pattern pattern(Exchange shown) {
    return Pattern.compile(
        Arrays.stream(shown.said().split("…\n?", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("(?s:.*)", "(?m)^", "")));
  }

  @Test
  void understandsHowPeopleNameACommand() {
    for (String typed :
        List.of("duyet", "/duyet", "duyệt", "/duyệt F14", "DUYET", "duyet F14 v3")) {
      assertThat(office.says(LAN, "/trogiup " + typed))
          .startsWith("/duyet: xem các mục chờ duyệt")
          .contains("Mẫu: /duyet F14", "Ví dụ:\n> /duyet");
    }
    assertThat(office.says(LAN, "/trogiup hoàn tác")).startsWith("/hoantac: ");
    assertThat(office.says(LAN, "/trogiup")).contains("/trogiup và tên lệnh");
  }

  @Test
  void saysWhatCouldBeMeant() {
    assertThat(office.says(LAN, "/trogiup duyett"))
        .startsWith("Không có lệnh này. Có phải anh/chị muốn dùng:")
        .contains("/duyet: ");
    assertThat(office.says(STRANGER, "/trogiup duyett")).doesNotContain("/duyet: ");
    assertThat(office.says(LAN, "/trogiup xyzw"))
        .startsWith("Không có lệnh này. Gõ /trogiup để xem các lệnh");
  }

  @Test
  void saysOfACommandThatThePersonMayNotUseWhoMay() {
    assertThat(office.says(STRANGER, "/trogiup duyet"))
        .isEqualTo("/duyet: Lệnh này cần quyền duyệt. Nếu cần dùng, xin quản trị viên mã mời.");
    assertThat(office.says(STRANGER, "/trogiup phieu"))
        .startsWith("/phieu: Lệnh này dành cho người giữ kho");
    assertThat(office.says(STRANGER, "/trogiup theodoi")).contains("Ví dụ:\n> /theodoi huyện");
    String invited = office.says(LAN, "/phanquyen mời biên tập");
    office.says("21", invited.substring(invited.lastIndexOf('/')));
    assertThat(office.says("21", "/trogiup sua")).contains("Mẫu", "Ví dụ:\n> /sua F63");
    assertThat(office.says("21", "/trogiup phanquyen")).startsWith("/phanquyen: Lệnh này cần");
  }
}
