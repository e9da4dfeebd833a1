package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What somebody may talk about with the bot, on any channel: each returns all he has read. */
final class Talks {
  static final String QUESTION = "Ai kiêm Chánh Thanh tra ở Đức Thọ?";
  static final String UNKNOWN = "Thư viện huyện Đức Thọ mở cửa mấy giờ buổi sáng?";
  static final String LONG = "Bản hướng dẫn rất dài của trợ lý TinhGọn gồm những gì?";
  private static final String AMBIGUOUS = "Nghị quyết 19 là gì?";
  private static final String ASK_A_PERSON = "Chuyển câu hỏi đến người phụ trách";

  private Talks() {}

  static List<Screen> asks(Phone phone) {
    Screen answer = phone.says(QUESTION);
    assertThat(answer.words()).contains("Đức Thọ", "dự kiến");
    assertThat(answer.sources()).isNotEmpty();
    return List.of(answer, phone.says("ai kiem chanh thanh tra o duc tho"));
  }

  static List<Screen> followsUp(Phone phone) {
    return List.of(phone.says(QUESTION), phone.says("Còn ở Ba Chẽ thì sao?"));
  }

  static List<Screen> isAskedBack(Phone phone) {
    Screen asked = phone.says(AMBIGUOUS);
    assertThat(asked.choices()).hasSizeBetween(2, 6);
    Screen picked = phone.picks(asked, 1);
    assertThat(picked.sources()).isNotEmpty();
    List<Screen> read = new ArrayList<>(List.of(asked, picked));
    for (String word : List.of("1", "số một", asked.choices().getFirst())) {
      phone.says(AMBIGUOUS);
      Screen named = phone.says(word);
      assertThat(named.words()).as(word).isEqualTo(picked.words());
      read.add(named);
    }
    phone.says(AMBIGUOUS);
    read.add(phone.says("9"));
    return read;
  }

  static List<Screen> votes(Phone phone) {
    phone.says(QUESTION);
    Screen wrong = phone.votes("👎 Chưa đúng", "sai");
    assertThat(wrong.words()).contains("chưa đúng ở chỗ nào");
    Screen why = phone.says("lý do: thiếu ngày");
    assertThat(why.words()).contains("thiếu ngày");
    phone.says(QUESTION);
    return List.of(wrong, why, phone.votes("👍 Đúng", "đúng"));
  }

  /** All of it in one, and forgotten at its end: the same question would join the ticket. */
  static List<Screen> passesOn(Phone phone) {
    List<Screen> filed = filed(phone);
    String code = code(filed);
    Screen state = phone.says("/tracuu " + code);
    assertThat(state.words()).contains("Phiếu " + code + ": mới", UNKNOWN);
    List<Screen> read = new ArrayList<>(filed);
    read.add(state);
    read.addAll(erased(phone));
    Screen forgotten = phone.says("/tracuu " + code);
    assertThat(forgotten.words()).doesNotContain(UNKNOWN);
    read.add(forgotten);
    return read;
  }

  static List<Screen> erases(Phone phone) {
    phone.says(QUESTION);
    return erased(phone);
  }

  static List<Screen> erased(Phone phone) {
    Screen held = phone.says("/dulieucuatoi");
    Screen sure = phone.says("/xoadulieu");
    assertThat(sure.choices()).isNotEmpty();
    Screen gone = phone.picks(sure, 1);
    return List.of(held, sure, gone, phone.says("/dulieucuatoi"));
  }

  static List<Screen> readsLong(Phone phone) {
    Screen answer = phone.says(LONG);
    assertThat(answer.words()).contains("Bước 1 ", "Bước 50 ");
    int length = answer.words().length();
    assertThat(answer.messages()).isEqualTo(1 + length / phone.door().longest);
    return List.of(answer);
  }

  static List<Screen> chats(Phone phone) {
    return Stream.of("Xin chào", "/trogiup", "/khongco", "Cảm ơn", "/theodoi", "\u200b😀", "/huy")
        .map(phone::says)
        .toList();
  }

  static List<Screen> sendsASticker(Phone phone) {
    // Whoever has said nothing yet cannot be written to everywhere.
    phone.says("Xin chào");
    return List.of(phone.sendsSticker());
  }

  /** Passes on what nobody knows; the last screen names the ticket. */
  static List<Screen> filed(Phone phone) {
    Screen unknown = phone.says(UNKNOWN);
    assertThat(unknown.choices()).contains(ASK_A_PERSON);
    Screen shown = phone.picks(unknown, unknown.choices().indexOf(ASK_A_PERSON) + 1);
    assertThat(shown.words()).contains("đồng ý chuyển?");
    Screen filed = phone.picks(shown, 1);
    assertThat(filed.words()).contains("Mã phiếu: P", "Hạn trả lời: ");
    return List.of(unknown, shown, filed);
  }

  /** The ticket that they filed. */
  static String code(List<Screen> filed) {
    return filed.getLast().words().replaceAll(".*?(P\\d{3}-\\d{4}).*", "$1");
  }

  /** A picture and a table, which some channels show by their address. */
  static List<Screen> getsFiles(Phone phone) {
    Screen picture = phone.says("/sodo xã Đức Thọ, tỉnh Hà Tĩnh");
    assertThat(picture.words()).startsWith("Sơ đồ xã Đức Thọ");
    assertThat(picture.files())
        .singleElement()
        .asString()
        .endsWith("so-do." + phone.door().picture);
    Screen table = phone.says("/bang huyện Đức Thọ, huyện Ba Chẽ");
    assertThat(table.files()).singleElement().asString().endsWith("bang-so-lieu.xlsx");
    return List.of(picture, table);
  }
}
