package vn.tinhgon.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.tinhgon.comparison.Comparison.Reason;
import vn.tinhgon.comparison.Comparison.Sum;
import vn.tinhgon.message.Wording;
import vn.tinhgon.registry.Locality;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Registry;
import vn.tinhgon.registry.Result;
import vn.tinhgon.registry.Row;
import vn.tinhgon.registry.Status;

class ComparisonTest {
  private static final Provenance SERVED =
      new Provenance(
          null,
          null,
          Provenance.Precision.NONE,
          Provenance.Basis.STATED,
          "",
          List.of("S"),
          true,
          "");
  private static final Locality A = place("A", null);
  private static final Locality B = place("B", null);

  private final List<Row> rows = new ArrayList<>(List.of(A, B));

  @Test
  void sumsNumbersOfOneMeaningTimeAndStatus() {
    add(A, "13", "đầu mối");
    add(B, "8", "đầu mối");

    assertThat(posts(A, B)).isEqualTo(new Sum.Total(new BigDecimal(21), "đầu mối"));
  }

  @Test
  void sumsNothingWhereAPlaceHasNoNumber() {
    add(A, "13", "đầu mối");

    assertThat(posts(A, B)).isEqualTo(new Sum.None(Reason.MISSING));
  }

  @Test
  void doesNotPassOverASecondNumberOfOnePlace() {
    add(A, "13", "đầu mối");
    add(A, "6", "đầu mối");
    add(B, "8", "đầu mối");

    assertThat(posts(A, B)).isEqualTo(new Sum.None(Reason.SEVERAL));
  }

  @ParameterizedTest
  @CsvSource({
    "số giữ lại, năm 2020, DONE",
    "số giảm, năm 2021, DONE",
    "số giảm, năm 2020, PLANNED",
  })
  void sumsNothingOfAnotherMeaningTimeOrStatus(String meaning, String period, Status status) {
    add(A, "13", "đầu mối");
    rows.add(result("B1", B, "8", "đầu mối", meaning, period, status, SERVED));

    assertThat(posts(A, B)).isEqualTo(new Sum.None(Reason.DIFFERENT));
  }

  @ParameterizedTest
  @CsvSource({"4/8", "100%", "gần 50"})
  void sumsNothingThatIsNoBareNumber(String figure) {
    add(A, "13", "đầu mối");
    rows.add(
        new Result(
            "B1",
            figure,
            "50",
            "đầu mối",
            "số giảm",
            "B",
            "năm 2020",
            Status.DONE,
            "",
            null,
            "",
            SERVED));

    assertThat(posts(A, B)).isEqualTo(new Sum.None(Reason.NO_NUMBER));
  }

  @Test
  void countsNoPlaceTwice() {
    Locality inside = place("C", "A");
    rows.add(inside);
    add(A, "13", "đầu mối");
    add(inside, "2", "đầu mối");

    assertThat(posts(A, inside)).isEqualTo(new Sum.None(Reason.OVERLAPPING));
  }

  @Test
  void takesOnlyWhatReadersGetAndWhatCountsNothingElse() {
    rows.add(
        result("A1", A, "9", "đầu mối", "số giảm", "năm 2020", Status.DONE, SERVED.unserved()));
    add(A, "450", "cán bộ không chuyên trách xã, thôn, tổ dân phố");
    assertThat(Comparison.of(registry(), List.of(A, B), new Wording()).empty()).isTrue();

    add(A, "8", "cơ quan, đơn vị, đầu mối");
    add(A, "5", "thôn, tổ dân phố");
    var comparison = Comparison.of(registry(), List.of(A), new Wording());
    assertThat(comparison.results().map(Result::figure)).containsExactly("8", "5");
  }

  private Sum posts(Locality... places) {
    return Comparison.of(registry(), Arrays.asList(places), new Wording()).lines().getFirst().sum();
  }

  private Registry registry() {
    return new Registry(List.of(), rows, List.of());
  }

  private void add(Locality place, String figure, String unit) {
    rows.add(
        result("R" + rows.size(), place, figure, unit, "số giảm", "năm 2020", Status.DONE, SERVED));
  }

  private static Result result(
      String id,
      Locality place,
      String figure,
      String unit,
      String meaning,
      String period,
      Status status,
      Provenance provenance) {
    return new Result(
        id, figure, figure, unit, meaning, place.id(), period, status, "", null, "", provenance);
  }

  private static Locality place(String id, @Nullable String parent) {
    return new Locality(id, id, "huyện", parent, "", "", List.of(), SERVED);
  }
}
