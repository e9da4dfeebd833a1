package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Command.Listing;
import vn.tinhgon.command.Command.Misused;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.command.Command.Show;
import vn.tinhgon.command.Command.Unknown;
import vn.tinhgon.message.Wording;

class CommandTextTest {
  private final CommandText texts = new CommandText(new Wording());

  @ParameterizedTest
  @CsvSource({
    "/start, START",
    "/start abc123, START",
    "/trogiup, HELP",
    "/TroGiup, HELP",
    "/trợgiúp, HELP",
    "/trogiup@TinhGonBot, HELP",
    "/thoat, LEAVE",
    "/thoát, LEAVE",
    "/trangthai, STATUS",
    "/TRANGTHAI, STATUS"
  })
  void takesAWordWithOrWithoutMarksAndCapitals(String text, Verb verb) {
    assertThat(texts.verb(text)).contains(verb);
    assertThat(texts.read(text)).isNotInstanceOfAny(Unknown.class, Misused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//",
        "/ xoa F14",
        "/\u200Bxoa F14",
        "/xo\u200Ba F14",
        "/x\u043Ea F14",
        "/\u0445oa F14",
        "/xoa\u202E F14",
        "/ｘｏａ F14",
        "/xoa\u2060",
        "/xo\u0430 F14",
        "/xoaa F14",
        "/xoa@Bot-x F14",
        "/xöa F14",
        "/\uFEFFxoa F14",
        "/delete F14"
      })
  void takesNoOtherLettersForACommand(String text) {
    assertThat(texts.read(text)).isEqualTo(new Unknown());
  }

  @Test
  void readsIdsAsPeopleTypeThem() {
    for (String id : List.of("F14", "f14", "14", " F14 ")) {
      assertThat(texts.read("/xem " + id)).isEqualTo(new Show("F14"));
    }
    assertThat(texts.read("/xem 1")).isEqualTo(new Show("F01"));
    assertThat(texts.read("/xem F123")).isEqualTo(new Show("F123"));
    for (String none : List.of("", "F", "X14", "F14 F15", "F1234567", "-1", "F14'", "١٤")) {
      assertThat(texts.read("/xem " + none)).isEqualTo(new Misused(Verb.SHOW));
    }
  }

  @Test
  void removesOnlyOnAClearWord() {
    assertThat(texts.read("/xoa F14")).isEqualTo(new Remove("F14", false));
    assertThat(texts.read("/xoa F14 đồng ý")).isEqualTo(new Remove("F14", true));
    assertThat(texts.read("/xóa f14  ĐỒNG Ý")).isEqualTo(new Remove("F14", true));
    assertThat(texts.read("/xoa F14 dong y")).isEqualTo(new Remove("F14", true));
    for (String other : List.of("ừ", "đồng ý F15", "không đồng ý", "v2", "F15")) {
      assertThat(texts.read("/xoa F14 " + other)).isEqualTo(new Misused(Verb.REMOVE));
    }
  }

  @Test
  void readsPages() {
    assertThat(texts.read("/danhsach")).isEqualTo(new Listing(1));
    assertThat(texts.read("/danhsach 3")).isEqualTo(new Listing(3));
    assertThat(texts.read("/danhsach 0")).isEqualTo(new Misused(Verb.LIST));
    assertThat(texts.read("/danhsach 99999999999")).isEqualTo(new Misused(Verb.LIST));
    assertThat(texts.read("/danhsach hai")).isEqualTo(new Misused(Verb.LIST));
  }

  @Test
  void readsTheFormInAnyOrderWithoutMarks() {
    var written =
        texts.read(
            """
            /them Câu hỏi: Ai kiêm Chánh Thanh tra?
            Cách hỏi khác: Thanh tra do ai kiêm? | Chánh Thanh tra là ai?
            Trả lời: Đồng chí A.

            - ý thứ nhất
            Căn cứ: 05-KL/TU | SRC-000
            Tình trạng: dự kiến
            Địa phương: huyện Đức Thọ
            """);

    assertThat(
            texts.read(
                """
                /Thêm
                TINH TRANG : dự kiến
                dia phuong： huyện Đức Thọ
                can cu: 05-KL/TU | SRC-000
                cau hoi: Ai kiêm Chánh Thanh tra?
                tra loi: Đồng chí A.

                - ý thứ nhất
                hoi cach khac: Thanh tra do ai kiêm? | Chánh Thanh tra là ai?\
                """))
        .isEqualTo(written);
    assertThat(((Add) written).form().text(Label.ANSWER)).isEqualTo("Đồng chí A.\n\n- ý thứ nhất");
  }

  @Test
  void takesTheFirstLineForTheQuestionAndTheRestForTheAnswer() {
    assertThat(texts.read("/them Ai kiêm?\nĐồng chí A.\n- và B\nCăn cứ: 05-KL/TU"))
        .isEqualTo(
            new Add(
                new Form(
                    Map.of(
                        Label.QUESTION,
                        "Ai kiêm?",
                        Label.ANSWER,
                        "Đồng chí A.\n- và B",
                        Label.SOURCES,
                        "05-KL/TU"))));
  }

  @Test
  void editsOnlyWhatIsLabelled() {
    assertThat(texts.read("/sua F14 v3\n\nTình trạng: đã xong\n\nĐịa phương:"))
        .isEqualTo(
            new Edit("F14", 3L, new Form(Map.of(Label.STATUS, "đã xong", Label.LOCALITIES, ""))));
    assertThat(texts.read("/sua F14 Trả lời: X"))
        .isEqualTo(new Edit("F14", null, new Form(Map.of(Label.ANSWER, "X"))));
    for (String unclear : List.of("", "F14", "F14 v3", "F14 câu mới", "Trả lời: X", "F14 v3 X")) {
      assertThat(texts.read("/sua " + unclear)).isEqualTo(new Misused(Verb.EDIT));
    }
  }

  @Test
  void keepsALineThatOnlyLooksLikeALabel() {
    assertThat(((Add) texts.read("/them A?\nB\n\\Nguồn: C")).form().text(Label.ANSWER))
        .isEqualTo("B\nNguồn: C");
    assertThat(((Add) texts.read("/them A?\nB\nGhi chú riêng: C")).form().text(Label.ANSWER))
        .isEqualTo("B\nGhi chú riêng: C");
  }

  @Test
  void keepsNoBlanksAroundALineThatIsEscaped() {
    var read = texts.read("/them A?\nB\n\\  Nguồn: C");

    assertThat(((Add) read).form().text(Label.ANSWER)).isEqualTo("B\nNguồn: C");
    assertThat(texts.read(texts.print(read))).isEqualTo(read);
  }

  @Test
  void readsDecomposedLettersAndForeignLineEnds() {
    String typed = Normalizer.normalize("/thêm Ai?\r\nTrả lời: Đồng chí A", Normalizer.Form.NFD);

    assertThat(texts.read(typed))
        .isEqualTo(new Add(new Form(Map.of(Label.QUESTION, "Ai?", Label.ANSWER, "Đồng chí A"))));
    assertThat(texts.read("/xem\u00A0F14")).isEqualTo(new Show("F14"));
  }
}
