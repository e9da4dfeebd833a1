package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finds made-up units by what people may call them. */
class PlaceNamesTest {
  private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
  private final List<UnitState> states = new ArrayList<>();
  private PlaceNames names;

  @BeforeEach
  void make() {
    unit("lg", "Lam Giang", Level.PROVINCE, null);
    unit("mo", "Mơ", Level.RURAL_DISTRICT, "lg");
    unit("may", "Bá Thuộc", Level.RURAL_DISTRICT, "lg");
    unit("t-mo", "Mơ", Level.TOWNSHIP, "mo");
    unit("quan", "Minh Quán", Level.COMMUNE, "mo");
    unit("quân", "Minh Quân", Level.COMMUNE, "mo");
    unit("ea", "Ea Bar", Level.COMMUNE, "mo");
    unit("ba", "Ba Ly", Level.COMMUNE, "mo");
    unit("p1", "1", Level.WARD, "may");
    unit("p12", "12", Level.WARD, "may");
    unit("tan", "Minh Tân", Level.COMMUNE, "may");
    names = new Lineage(new LineageRows(states, List.of(), List.of())).names();
  }

  @Test
  void findsANameLetterForLetter() {
    assertThat(found("Xã Minh Quân, Huyện Mơ, Tỉnh Lam Giang")).containsExactly("quân 0");
    assertThat(found("xã Minh Quân huyện Mơ Lam Giang")).containsExactly("quân 0");
    assertThat(found("Minh Quân (huyện Mơ, tỉnh Lam Giang)")).containsExactly("quân 0");
    assertThat(found("xã Minh Quân thuộc huyện Mơ")).containsExactly("quân 0");
    assertThat(found("TT Mơ, H. Mơ, T. Lam Giang")).containsExactly("t-mo 0");
    assertThat(found("Huyện Mơ")).containsExactly("mo 0");
    assertThat(found("tỉnh Lam Giang")).containsExactly("lg 0");
  }

  @Test
  void offersAllWhoseNamesAreTheSameWithoutMarks() {
    assertThat(found("xa minh quan, huyen mo, tinh lam giang")).containsExactly("quan 0", "quân 0");
    assertThat(found("xa minh tan, huyen ba thuoc")).containsExactly("tan 0");
  }

  @Test
  void mendsOneSlipWithinTheDistrictNamed() {
    assertThat(found("Xã Minh Tâ, Huyện Bá Thuộc")).containsExactly("tan 1");
    assertThat(found("Xã Mihn Tân, Huyện Bá Thuộc")).containsExactly("tan 1");
    assertThat(found("Xã Minh Tân, Huyện Bá Thuợc")).containsExactly("tan 1");
    assertThat(found("Xã EaBar, Huyện Mơ")).containsExactly("ea 0");
    assertThat(found("Xã Ba Lyy, Huyện Mơ")).containsExactly("ba 1");
    assertThat(found("Xã Minh Quản, Huyện Mơ")).containsExactly("quan 1", "quân 1");
  }

  @Test
  void neverMendsANumber() {
    assertThat(found("Phường 12, Huyện Bá Thuộc")).containsExactly("p12 0");
    assertThat(found("Phường 13, Huyện Bá Thuộc")).isEmpty();
  }

  @Test
  void findsNothingThatIsFar() {
    assertThat(found("Xã Núi Cao, Huyện Mơ")).isEmpty();
    assertThat(found("Ban Tuyên giáo huyện Mơ")).isEmpty();
    assertThat(found("Xã Minh Tân, Huyện Khác")).isEmpty();
  }

  @Test
  void saysWhetherAUnitAboveWasNamed() {
    assertThat(names.find("xã Minh Tân").getFirst().scoped()).isFalse();
    assertThat(names.find("xã Minh Tân, Lam Giang").getFirst().scoped()).isTrue();
    assertThat(names.find("huyện Mơ").getFirst().scoped()).isFalse();
    assertThat(names.find("huyện Mơ, tỉnh Lam Giang").getFirst().scoped()).isTrue();
  }

  private List<String> found(String phrase) {
    return names.find(phrase).stream().map(fit -> fit.unit().id() + " " + fit.slips()).toList();
  }

  private void unit(String id, String name, Level level, String parent) {
    states.add(new UnitState(id, name, level, parent, "", List.of(), FROM, true, null));
  }
}
