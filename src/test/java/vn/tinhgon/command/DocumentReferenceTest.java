package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentReferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "KL số 05-KL/TU ngày 29/6/2016; 05-KL/TU",
        "05-KL/TU; 05-KL/TU",
        "5-KL/TU; 05-KL/TU",
        "Kết luận 05 - KL / TU; 05-KL/TU",
        "Kết luận số 05–KL/TU; 05-KL/TU",
        "05 KL/TU; 05-KL/TU",
        "05kl/tu; 05-KL/TU",
        "NQ 18-NQ/TW; 18-NQ/TW",
        "Nghị quyết số 18-NQ/TƯ của Trung ương; 18-NQ/TW",
        "NQ18-NQ/TW; 18-NQ/TW",
        "22-CTr/ThU; 22-CTr/ThU",
        "Nghị định 178/2024/NĐ-CP; 178/2024/NĐ-CP",
        "Nghị định số 178/2024/NĐ-CP ngày 31/12/2024 của Chính phủ; 178/2024/NĐ-CP",
        "Quyết định 1234/QĐ-UBND; 1234/QĐ-UBND",
        "nghị quyết 30/2026/QH16; 30/2026/QH16",
        "công văn 2312/CVT-CS; 2312/CVT-CS",
        "QD so 777/QD-UBND ngay 1/2/2019 cua UBND tinh Ha Tinh; 777/QĐ-UBND",
        "NQ so 39-NQ/TW ngay 17 thang 4 nam 2015 cua Bo Chinh tri; 39-NQ/TW",
        "nghi dinh so 178/2024/nd-cp ngay 31/12/2024 cua Chinh phu; 178/2024/NĐ-CP"
      })
  void readsANumberInEveryUsualSpelling(String spoken, String number) {
    for (var form : new Normalizer.Form[] {Normalizer.Form.NFC, Normalizer.Form.NFD}) {
      assertThat(DocumentReference.in(Normalizer.normalize(spoken, form)))
          .get()
          .extracting(found -> DocumentReference.key(found.number()))
          .isEqualTo(DocumentReference.key(number));
    }
  }

  @Test
  void readsIssuerAndDay() {
    var whole =
        DocumentReference.in(
                "NQ số 18-NQ/TW ngày 25 tháng 10 năm 2017 của Ban Chấp hành Trung ương")
            .orElseThrow();
    assertThat(whole.number()).isEqualTo("18-NQ/TW");
    assertThat(whole.issuer()).isEqualTo("Ban Chấp hành Trung ương");
    assertThat(whole.issued()).isEqualTo(LocalDate.of(2017, 10, 25));
    assertThat(whole.complete()).isTrue();
    var listed =
        DocumentReference.in("Kết luận, 99-KL/TU, Ban Thường vụ Tỉnh ủy, 2/3/2019").orElseThrow();
    assertThat(listed.issuer()).isEqualTo("Ban Thường vụ Tỉnh ủy");
    assertThat(listed.issued()).isEqualTo(LocalDate.of(2019, 3, 2));
    assertThat(DocumentReference.in("KL số 05-KL/TU ngày 29/6/2016").orElseThrow().complete())
        .isFalse();
  }

  @Test
  void findsNoDocumentWhereNoneIsCited() {
    for (String none :
        new String[] {"", "SRC-001", "bài báo", "ngày 29/6/2016", "Đề án 25", "31/31/2016", "số"}) {
      assertThat(DocumentReference.in(none)).as(none).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "QD so 777/QD-UBND ngay 1/2/2019 cua UBND tinh Ha Tinh; 777/QĐ-UBND; UBND tinh Ha Tinh;"
            + " 2019-02-01",
        "QD so 778/QD-UBND, UBND tinh Ha Tinh, ngay 1/2/2019; 778/QĐ-UBND; UBND tinh Ha Tinh;"
            + " 2019-02-01",
        "39-NQ/TW của bo chinh tri, ngay 17/4/2015; 39-NQ/TW; bo chinh tri; 2015-04-17",
        "NQ so 39-NQ/TW ngay 17 thang 4 nam 2015 cua Bo Chinh tri; 39-NQ/TW; Bo Chinh tri;"
            + " 2015-04-17",
        "nghi dinh so 178/2024/nd-cp ngay 31/12/2024 cua Chinh phu; 178/2024/NĐ-CP; Chinh phu;"
            + " 2024-12-31",
        "NQ 12/2020/NQ-HDND, co quan ban hanh HDND tinh, ngay 3.4.2020; 12/2020/NQ-HĐND;"
            + " HDND tinh; 2020-04-03"
      })
  void readsWhatIsTypedWithoutMarks(String spoken, String number, String issuer, LocalDate day) {
    var read = DocumentReference.in(spoken).orElseThrow();
    assertThat(read.number()).isEqualTo(number);
    assertThat(read.issuer()).isEqualTo(issuer);
    assertThat(read.issued()).isEqualTo(day);
  }
}
