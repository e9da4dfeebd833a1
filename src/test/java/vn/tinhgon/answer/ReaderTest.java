package vn.tinhgon.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {
  private final Reader reader = Shipped.SNAPSHOT.reader;

  @Test
  void takesAQuestionApart() {
    Reading reading =
        reader.typed(
            "Theo Kết luận 05-KL/TU, ai kiêm Giám đốc Trung tâm ở huyện Đức Thọ năm 2016?");

    assertThat(exact(reading)).containsExactly("#kiem", "giám", "đốc", "trung", "tâm", "2016");
    assertThat(reading.places()).containsExactly("L-DT");
    assertThat(reading.documents())
        .extracting(DocumentMentions.Mention::spoken)
        .containsExactly("05-KL/TU");
    assertThat(reading.numbers()).containsExactly("2016");
    assertThat(reading.asks()).contains(Ask.WHO);
    assertThat(reading.strangePlaces()).isEmpty();
    assertThat(reading.people()).isEmpty();
    assertThat(reading.bare()).isFalse();
  }

  @Test
  void knowsPeopleByTheirFullNames() {
    assertThat(reader.typed("đồng chí Võ Công Hàm nói gì").people()).hasSize(1);
    assertThat(reader.typed("vo cong ham noi gi").people()).hasSize(1);
    assertThat(reader.typed("ông Hàm nói gì").people()).isEmpty();
    assertThat(reader.typed("Nguyễn Văn Hàm là ai").people()).isEmpty();
  }

  @Test
  void countsOnePersonOnceAlthoughSeveralRowsNameThem() {
    assertThat(reader.typed("Võ Công Hàm, Võ Công Hàm").people()).hasSize(1);
  }

  @Test
  void keepsFiguresThatAreNoDocuments() {
    assertThat(reader.typed("4/8 đơn vị, 12,5% và 05 thôn theo KL 05").numbers())
        .containsExactly("4/8", "12,5%", "5");
  }

  /** chi bộ without marks is neither chỉ nor bộ, bi thu neither bị nor thu. */
  @Test
  void keepsCompoundsTypedWithoutMarksTogether() {
    assertThat(reader.typed("bi thu chi bo").terms()).hasSize(4);
    assertThat(exact(reader.typed("hoi dong nhan dan"))).containsExactly("#hdnd");
    assertThat(exact(reader.typed("ai la truong thon"))).containsExactly("truong", "thon");
  }

  @Test
  void readsTheSameInItsManySpellings() {
    Reading plain =
        reader.typed("Ủy ban Kiểm tra Huyện ủy Đức Thọ hợp nhất với Thanh tra khi nào?");

    for (String other :
        List.of(
            "Uỷ ban Kiểm tra Huyện uỷ Đức Thọ hợp nhất với Thanh tra khi nào?",
            "UBKT Huyện ủy Đức Thọ sáp nhập với Thanh tra khi nào?",
            "ỦY BAN KIỂM TRA HUYỆN ỦY ĐỨC THỌ HỢP NHẤT VỚI THANH TRA KHI NÀO?",
            "ủy  ban\tkiểm tra\nhuyện ủy đức thọ sát nhập với thanh tra khi nào",
            "uy ban kiem tra huyen uy duc tho hop nhat voi thanh tra khi nao")) {
      Reading reading = reader.typed(other);
      assertThat(reading.terms())
          .as(other)
          .extracting(Term::folded)
          .isEqualTo(plain.terms().stream().map(Term::folded).toList());
      assertThat(reading.places()).as(other).isEqualTo(plain.places());
      assertThat(reading.asks()).as(other).isEqualTo(plain.asks());
    }
  }

  @Test
  void readsEachMarkInOurOwnTexts() {
    assertThat(reader.ours("bi thu Duc Tho").places()).isEmpty();
    assertThat(exact(reader.ours("Bí thư chi bộ"))).containsExactly("bí", "thư", "chi", "bộ");
  }

  @ParameterizedTest
  @CsvSource({
    "Ai kiêm Chánh Thanh tra?, WHO",
    "Ban hành ngày nào?, WHEN",
    "Giảm bao nhiêu?, COUNT",
    "Ở đâu?, WHERE",
    "Cơ quan nào ban hành?, ISSUER",
    "Nội dung là gì?, SUBJECT",
    "Số hiệu là gì?, NUMBER",
    "Ai ký?, SIGNER",
    "Dẫn đến kết quả nào?, RELATION",
    "Làm xong chưa?, STATE",
    "So sánh Đức Thọ và Ba Chẽ, COMPARE",
    "Các văn bản của Cam Lộ, DOCUMENTS",
    "Hiện nay thế nào?, NOW",
    "Cuộc họp 26/2, MEETING",
    "Kể tên các thôn, NAME",
    "bao nhieu, COUNT",
    "ngay nao, WHEN"
  })
  void noticesWhatIsAskedFor(String typed, Ask ask) {
    assertThat(reader.typed(typed).asks()).contains(ask);
  }

  @Test
  void readsNothingOutOfNothing() {
    for (String nothing : List.of("", " ", "\n\t", "?!…", "😀😀", "\u200B")) {
      Reading reading = reader.typed(nothing);
      assertThat(reading.tokens()).isEmpty();
      assertThat(reading.terms()).isEmpty();
      assertThat(reading.bare()).isTrue();
    }
  }

  private static List<String> exact(Reading reading) {
    return reading.terms().stream().map(Term::exact).toList();
  }
}
