package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.tinhgon.command.Command.Add;
import vn.tinhgon.command.Command.Claim;
import vn.tinhgon.command.Command.Edit;
import vn.tinhgon.command.Command.Find;
import vn.tinhgon.command.Command.Help;
import vn.tinhgon.command.Command.Leave;
import vn.tinhgon.command.Command.Listing;
import vn.tinhgon.command.Command.Misused;
import vn.tinhgon.command.Command.Remove;
import vn.tinhgon.command.Command.Show;
import vn.tinhgon.command.Command.Start;
import vn.tinhgon.command.Command.Status;
import vn.tinhgon.command.Command.Unknown;
import vn.tinhgon.message.Wording;

class CommandTextTest {
  private static final long SEEDS = Long.getLong("seeds", 1_000);

  private final CommandText texts = new CommandText(new Wording());

  @Test
  void readsBackWhatItPrints() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Command command = any(new Random(seed), (int) (seed % 12) + 1);
      String printed = texts.print(command);

      assertThat(texts.read(printed)).as("seed %d: %s", seed, printed).isEqualTo(command);
    }
  }

  @Test
  void readsAnythingAndItsOwnReadingAgainTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      var random = new Random(seed);
      String text = "/" + word(random) + " " + anyText(random, (int) (seed % 40));
      Command read = texts.read(text);

      assertThat(texts.read(texts.print(read))).as("seed %d: %s", seed, text).isEqualTo(read);
    }
  }

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
  void readsDecomposedLettersAndForeignLineEnds() {
    String typed = Normalizer.normalize("/thêm Ai?\r\nTrả lời: Đồng chí A", Normalizer.Form.NFD);

    assertThat(texts.read(typed))
        .isEqualTo(new Add(new Form(Map.of(Label.QUESTION, "Ai?", Label.ANSWER, "Đồng chí A"))));
    assertThat(texts.read("/xem\u00A0F14")).isEqualTo(new Show("F14"));
  }

  private static Command any(Random random, int size) {
    String id = "F" + (10 + random.nextInt(999));
    return switch (random.nextInt(13)) {
      case 0 -> new Start();
      case 1 -> new Help();
      case 2 -> new Claim("1" + anyValue(random, size, true));
      case 3 -> new Leave();
      case 4 -> new Remove(id, random.nextBoolean());
      case 5 -> new Show(id);
      case 6 -> new Find("t" + anyValue(random, size, false));
      case 7 -> new Listing(1 + random.nextInt(1_000));
      case 8 -> new Status();
      case 9 ->
          new Misused(
              List.of(Verb.CLAIM, Verb.EDIT, Verb.REMOVE, Verb.SHOW, Verb.FIND, Verb.LIST)
                  .get(random.nextInt(6)));
      case 10 -> new Unknown();
      case 11 -> new Add(anyForm(random, size, random.nextInt(9)));
      default ->
          new Edit(
              id,
              random.nextBoolean() ? null : (long) random.nextInt(100),
              anyForm(random, size, 1 + random.nextInt(9)));
    };
  }

  private static Form anyForm(Random random, int size, int labels) {
    Map<Label, String> form = new EnumMap<>(Label.class);
    for (int i = 0; i < labels; i++) {
      Label label = Label.values()[random.nextInt(Label.values().length)];
      form.put(label, anyValue(random, size, label == Label.QUESTION));
    }
    return new Form(form);
  }

  /** A text as forms hold it: composed, nothing around its lines. */
  private static String anyValue(Random random, int size, boolean oneLine) {
    String text = Normalizer.normalize(anyText(random, size), Normalizer.Form.NFC);
    String lines =
        Arrays.stream(text.split("\\R", -1))
            .map(line -> line.replace('\u00A0', ' ').strip())
            .collect(Collectors.joining(oneLine ? " " : "\n"));
    return lines.strip();
  }

  private static String anyText(Random random, int size) {
    String[] pieces = {
      "a",
      "ế",
      "Đ",
      "e\u0302\u0301",
      " ",
      "\n",
      "\n\n",
      "\r\n",
      ":",
      "|",
      "\\",
      "/",
      "@",
      "F14",
      " v2",
      "đồng ý",
      "Trả lời: ",
      "\nNguồn:",
      "\nCăn cứ :",
      "\\Câu hỏi: ",
      "- ",
      "\u00A0",
      "\u2028",
      "\u200B",
      "😀",
      "\t",
      "05-KL/TU",
      "{0}",
      "'",
      "\uD83D",
      "\u0000",
      "="
    };
    return random
        .ints(random.nextInt(size + 1), 0, pieces.length)
        .mapToObj(i -> pieces[i])
        .collect(Collectors.joining());
  }

  private static String word(Random random) {
    Verb[] verbs = Verb.values();
    int which = random.nextInt(verbs.length + 1);
    return which == verbs.length ? anyText(random, 5) : verbs[which].word();
  }
}
