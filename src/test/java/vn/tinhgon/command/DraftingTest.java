package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.Knowledge;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Provenance.Precision;
import vn.tinhgon.registry.Status;

class DraftingTest {
  private static final Knowledge SHIPPED = KnowledgeFolder.read(Path.of("faq")).current();

  private final Wording wording = new Wording();
  private final FormText forms = new FormText(wording);
  private final StatusWords statuses = new StatusWords(wording);

  @Test
  void makesTheSameEntryOfWhatItShows() {
    var view = new EntryView(SHIPPED.registry(), statuses, new TopicWords(new Wording()));
    for (Entry entry : SHIPPED.entries()) {
      Form shown = forms.read(forms.print(view.form(entry)));

      assertThat(drafting().edit(entry, shown)).isEqualTo(new Draft.Ready(entry));
    }
    assertThat(SHIPPED.entries()).hasSize(62);
  }

  @Test
  void saysAllThatIsMissing() {
    assertThat(complaints("Địa phương: huyện Đức Thọ"))
        .containsExactly(
            "thiếu căn cứ: cần ít nhất một văn bản hoặc một nguồn có trong kho.",
            "thiếu câu hỏi.",
            "thiếu câu trả lời.");
    assertThat(complaints("Câu hỏi: A?\nTrả lời:\nCăn cứ: |")).hasSize(2);
  }

  @Test
  void namesWhatTheStoreDoesNotKnow() {
    assertThat(
            complaints(
                """
                A?
                B.
                Căn cứ: 99-KL/TU | Báo Nhân dân
                Tình trạng: hay lắm
                Địa phương: huyện Kỳ Anh\
                """))
        .containsExactly(
            "kho không có văn bản hoặc nguồn “99-KL/TU”. Để thêm văn bản cùng với mục, ghi đủ số,"
                + " ngày và cơ quan ban hành, ví dụ: NQ số 39-NQ/TW ngày 17/4/2015 của Bộ Chính"
                + " trị.",
            "kho không có văn bản hoặc nguồn “Báo Nhân dân”.",
            "kho không có địa phương “huyện Kỳ Anh”.",
            "không hiểu tình trạng “hay lắm”. Chọn một trong: " + statuses.all() + ".");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "05-KL/TU; D-KL05",
        "5-kl/tu; D-KL05",
        "KL 05; D-KL05",
        "Kết luận số 05-KL/TU; D-KL05",
        "KL số 05-KL/TU ngày 29/6/2016; D-KL05",
        "D-KL05; D-KL05",
        "d-kl05; D-KL05",
        "NQ 18-NQ/TW; D-NQ18TW",
        "19-NQ/TU; D-NQ19TU",
        "19-NQ/TW; D-NQ19TW",
        "30-KH/ThU; D-KH30",
        "Đề án 25; D-DA25"
      })
  void knowsADocumentInItsUsualSpellings(String spoken, String id) {
    assertThat(added("A?\nB.\nCăn cứ: " + spoken).documents()).containsExactly(id);
  }

  @Test
  void takesNoOtherDocumentForOneItDoesNotHold() {
    for (String none : List.of("105-KL/TU", "05-KL/TW", "05", "KL/TU", "06-KL/TU", "D-", "19-NQ")) {
      assertThat(complaints("A?\nB.\nCăn cứ: " + none)).as(none).hasSize(1);
    }
  }

  @Test
  void countsNoZeroForNothingButTheLeadingOnes() {
    for (String none :
        List.of("103-KL/HU", "KL số 103-KL/HU", "201-KH/HU", "SRC-0040", "D-KL103")) {
      assertThat(complaints("A?\nB.\nCăn cứ: " + none)).as(none).hasSize(1);
    }
    assertThat(added("A?\nB.\nCăn cứ: 013-KL/HU").documents()).containsExactly("D-KL13");
    assertThat(added("A?\nB.\nCăn cứ: KL5").documents()).containsExactly("D-KL05");
  }

  @Test
  void citesThePublicationsThatTellOfADocument() {
    assertThat(added("A?\nB.\nCăn cứ: 05-KL/TU").provenance().sources())
        .containsExactly("SRC-004", "SRC-000");
    assertThat(added("A?\nB.\nCăn cứ: 05-KL/TU | src-000").provenance().sources())
        .containsExactly("SRC-000");
    assertThat(added("A?\nB.\nCăn cứ: Gọn bộ máy, tăng năng lực lãnh đạo").provenance().sources())
        .containsExactly("SRC-001");
  }

  @Test
  void givesADateContextOfItsGroundsWhereNoneIsGiven() {
    assertThat(added("A?\nB.\nCăn cứ: SRC-000").provenance().context())
        .isEqualTo("theo bài đăng 19/8 (không ghi năm)");
    assertThat(added("A?\nB.\nCăn cứ: 05-KL/TU").provenance().context())
        .isEqualTo("ban hành ngày 29/6/2016");
    assertThat(added("A?\nB.\nCăn cứ: SRC-000\nThời điểm: năm 2020").provenance().context())
        .isEqualTo("năm 2020");
  }

  @Test
  void seesThePlacesThatTheQuestionNames() {
    assertThat(added("Ai ở huyện Đức Thọ?\nB.\nCăn cứ: SRC-000").localities())
        .containsExactly("L-DT");
    assertThat(added("Ai ở thị xã Kỳ Anh, Ba Chẽ?\nB.\nCăn cứ: SRC-000").localities())
        .containsExactlyInAnyOrder("L-KA", "L-BC");
    assertThat(added("Ai ở huyện Kỳ Anh theo Trung ương?\nB.\nCăn cứ: SRC-000").localities())
        .isEmpty();
    assertThat(added("Ai ở Đức Thọ?\nB.\nCăn cứ: SRC-000\nĐịa phương: tỉnh Hà Tĩnh").localities())
        .containsExactly("L-HT");
  }

  @ParameterizedTest
  @CsvSource({
    "dự kiến, PLANNED",
    "Du Kien, PLANNED",
    "thí điểm, PILOT",
    "đã thực hiện, DONE",
    "đã xong, DONE",
    "mục tiêu, GOAL",
    "under_review, UNDER_REVIEW",
    "chưa rõ, AMBIGUOUS",
    "theo nguồn nêu, STATED"
  })
  void knowsHowPeopleSayTheStatus(String word, Status status) {
    assertThat(added("A?\nB dự kiến.\nCăn cứ: SRC-000\nTình trạng: " + word).status())
        .isEqualTo(status);
  }

  @Test
  void saysStatedWhereNoStatusIsGiven() {
    assertThat(added("A?\nB.\nCăn cứ: SRC-000").status()).isEqualTo(Status.STATED);
  }

  @Test
  void changesOnlyWhatTheFormMentions() {
    Entry old = entry("F14");

    Entry edited = edited(old, "Trả lời: Câu mới.");

    assertThat(edited.answer()).isEqualTo("Câu mới.");
    assertThat(edited.title()).isEqualTo(old.title());
    assertThat(edited.alternates()).isEqualTo(old.alternates());
    assertThat(edited.provenance()).isEqualTo(old.provenance());
    assertThat(edited.facts()).isEqualTo(old.facts());
  }

  @Test
  void forgetsTheDatesOfADateContextThatChanged() {
    Entry old = entry("F01");
    assertThat(old.provenance().validFrom()).isNotNull();

    Entry edited = edited(old, "Thời điểm: đầu năm 2021");

    assertThat(edited.provenance().context()).isEqualTo("đầu năm 2021");
    assertThat(edited.provenance().validFrom()).isNull();
    assertThat(edited.provenance().precision()).isEqualTo(Precision.NONE);
  }

  @Test
  void takesTheDateContextOfTheNewDocumentWhereItWasTheFormerOnes() {
    Entry old = added("A?\nB.\nCăn cứ: 05-KL/TU");
    assertThat(edited(old, "Căn cứ: 13-KL/HU").provenance().context())
        .isEqualTo("ban hành ngày 27/12/2016");
    assertThat(edited(old, "Căn cứ: 13-KL/HU | 05-KL/TU").provenance().context())
        .isEqualTo("ban hành ngày 29/6/2016");
    assertThat(edited(old, "Căn cứ: 13-KL/HU\nThời điểm: năm 2020").provenance().context())
        .isEqualTo("năm 2020");

    Entry typed = added("A?\nB.\nCăn cứ: 05-KL/TU\nThời điểm: đầu năm 2021");
    assertThat(edited(typed, "Căn cứ: 13-KL/HU").provenance().context()).isEqualTo("đầu năm 2021");
  }

  @Test
  void emptiesWhatMayBeEmptyAndNothingElse() {
    Entry edited = edited(entry("F14"), "Địa phương:\nCách hỏi khác:");
    assertThat(edited.localities()).isEmpty();
    assertThat(edited.alternates()).isEmpty();

    assertThat(drafting().edit(entry("F14"), forms.read("Câu hỏi:\nTrả lời:\nCăn cứ:")))
        .isInstanceOfSatisfying(
            Draft.Lacking.class, lacking -> assertThat(lacking.complaints()).hasSize(3));
  }

  @Test
  void editsTheEntryAboutTheServiceWithoutASource() {
    assertThat(edited(entry("F62"), "Trả lời: Trợ lý trả lời câu hỏi.").provenance().sources())
        .isEmpty();
  }

  private Drafting drafting() {
    return new Drafting(SHIPPED.registry(), wording, statuses);
  }

  private Entry added(String form) {
    return ready(drafting().add(forms.read(form)));
  }

  private Entry edited(Entry old, String form) {
    return ready(drafting().edit(old, forms.read(form)));
  }

  private static Entry ready(Draft draft) {
    assertThat(draft).isInstanceOf(Draft.Ready.class);
    return ((Draft.Ready) draft).entry();
  }

  private List<String> complaints(String form) {
    Draft draft = drafting().add(forms.read(form));
    assertThat(draft).isInstanceOf(Draft.Lacking.class);
    return ((Draft.Lacking) draft).complaints();
  }

  private static Entry entry(String id) {
    return SHIPPED.entries().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
  }
}
