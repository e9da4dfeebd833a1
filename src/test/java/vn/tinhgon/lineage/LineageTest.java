package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.tinhgon.lineage.UnitChange.Kind;
import vn.tinhgon.lineage.UnitChange.Link;
import vn.tinhgon.registry.Status;

/** Walks through what happened to units. */
class LineageTest {
  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private final List<UnitState> states = new ArrayList<>();
  private final List<UnitChange> changes = new ArrayList<>();

  @Test
  void followsAnyNumberOfHopsForwardsAndBackwards() {
    unit("a", 2000, 2005);
    unit("b", 2005, 2010);
    unit("c", 2010, 2020);
    unit("d", 2020, 0);
    change("1", Kind.MERGED, 2005, new Link("a", "b", false));
    change("2", Kind.MERGED, 2010, new Link("b", "c", false));
    change("3", Kind.MERGED, 2020, new Link("c", "d", false));
    Lineage lineage = lineage();

    assertThat(lineage.after(find(lineage, "a"), day(2026)))
        .singleElement()
        .satisfies(end -> {
          assertThat(end.unit().id()).isEqualTo("d");
          assertThat(end.way()).extracting(UnitChange::id).containsExactly("1", "2", "3");
          assertThat(end.part()).isFalse();
        });
    assertThat(lineage.origins(find(lineage, "d")))
        .extracting(b -> b.unit().id())
        .containsExactly("a");
    assertThat(lineage.madeOf(find(lineage, "d")))
        .extracting(b -> b.unit().id())
        .containsExactly("c");
  }

  @Test
  void saysWhatAUnitWasOnADayInBetween() {
    unit("a", 2000, 2005);
    unit("b", 2005, 2010);
    unit("c", 2010, 0);
    change("1", Kind.MERGED, 2005, new Link("a", "b", false));
    change("2", Kind.MERGED, 2010, new Link("b", "c", false));
    Lineage lineage = lineage();

    assertThat(ends(lineage, "a", day(2003))).containsExactly("a");
    assertThat(ends(lineage, "a", day(2007))).containsExactly("b");
    assertThat(ends(lineage, "a", day(2010))).containsExactly("c");
  }

  @Test
  void tellsAllPartsOfADividedUnitAlsoWhereTheyMeetAgain() {
    unit("a", 2000, 2010);
    unit("b", 2010, 2020);
    unit("c", 2010, 0);
    unit("d", 2020, 0);
    change("1", Kind.DIVIDED, 2010, new Link("a", "b", true), new Link("a", "c", true));
    change("2", Kind.FOUNDED, 2020, new Link("b", "d", false));
    Lineage lineage = lineage();

    assertThat(lineage.after(find(lineage, "a"), day(2026)))
        .extracting(end -> end.unit().id() + end.part())
        .containsExactlyInAnyOrder("ctrue", "dtrue");
  }

  @Test
  void keepsAUnitThatGivesAPartAway() {
    unit("a", 2000, 0);
    unit("b", 2000, 0);
    change("1", Kind.PARTLY_MERGED, 2010, new Link("a", "b", true));
    Lineage lineage = lineage();

    assertThat(ends(lineage, "a", day(2026))).containsExactly("a", "b");
  }

  @Test
  void knowsAUnitByItsNameOfThatTime() {
    states.add(state("a", "Mơ Cũ", Level.COMMUNE, FIRST, day(2010)));
    states.add(state("a", "Mơ Mới", Level.WARD, day(2010), null));
    change("1", Kind.RELEVELLED, 2010, new Link("a", "a", false));
    Lineage lineage = lineage();

    assertThat(find(lineage, "a").near(day(2005)).full()).isEqualTo("xã Mơ Cũ");
    assertThat(find(lineage, "a").near(day(2026)).full()).isEqualTo("phường Mơ Mới");
    assertThat(lineage.after(find(lineage, "a"), day(2026)))
        .singleElement()
        .satisfies(end -> assertThat(end.way()).extracting(UnitChange::id).containsExactly("1"));
  }

  private void unit(String id, int from, int to) {
    states.add(state(id, "Tên " + id, Level.COMMUNE, day(from), to == 0 ? null : day(to)));
  }

  private static UnitState state(
      String id, String name, Level level, LocalDate from, LocalDate to) {
    return new UnitState(id, name, level, null, "", List.of(), from, true, to);
  }

  private void change(String id, Kind kind, int year, Link... links) {
    changes.add(new UnitChange(id, kind, day(year), Status.DONE, "", "", Arrays.asList(links)));
  }

  private Lineage lineage() {
    return new Lineage(new LineageRows(states, changes, List.of()));
  }

  private static Unit find(Lineage lineage, String id) {
    return lineage.unit(id).orElseThrow();
  }

  private static List<String> ends(Lineage lineage, String id, LocalDate day) {
    return lineage.after(find(lineage, id), day).stream().map(end -> end.unit().id()).toList();
  }

  private static LocalDate day(int year) {
    return LocalDate.of(year, 1, 1);
  }
}
