package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.MadeUpUnits;
import vn.tinhgon.support.StoreContext;

/** Keeps units in the database, act by act. */
@ParameterizedClass
@EnumSource(Databases.class)
class LineageStoreTest {
  @Parameter Databases kind;
  @TempDir Path folder;

  private StoreContext context;
  private LineageStore store;

  @BeforeEach
  void open() {
    context = new StoreContext(kind, LineageStore.class);
    store = context.get(LineageStore.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void givesBackWhatItTook() throws Exception {
    LineageRows rows =
        Published.at(MadeUpUnits.folder(folder)).orElseThrow().read(Lineage.EMPTY).rows();
    take(rows, "made-up");

    LineageRows kept = store.load().rows();

    assertThat(kept.states()).containsExactlyInAnyOrderElementsOf(rows.states());
    assertThat(kept.changes()).containsExactlyInAnyOrderElementsOf(rows.changes());
    assertThat(kept.documents()).containsExactlyInAnyOrderElementsOf(rows.documents());
    assertThat(kept.counts()).hasSize(2).containsExactlyInAnyOrderElementsOf(rows.counts());
    assertThat(store.load()).isSameAs(store.load());
  }

  @Test
  void takesAnActBackAsAWhole() {
    UnitAct first = take(rows(state("Mơ"), state("Mây").until(LocalDate.of(2020, 1, 1))), "one");
    UnitAct second = take(rows(state("Mây")), "two");
    assertThat(names()).containsExactlyInAnyOrder("Mơ null", "Mây null");

    assertThat(undo(first)).isFalse();
    assertThat(undo(second)).isTrue();
    assertThat(names()).containsExactlyInAnyOrder("Mơ null", "Mây 2020-01-01");
    assertThat(undo(second)).isFalse();
    assertThat(undo(first)).isTrue();
    assertThat(names()).isEmpty();
    assertThat(store.acts()).isEmpty();
  }

  @Test
  void keepsWhatIsCountedOnceAndTakesItBack() {
    take(counted(Level.COMMUNE, 7), "one");
    UnitAct second = take(counted(Level.COMMUNE, 8), "two");
    take(counted(null, 9), "three");
    assertThat(store.load().rows().counts())
        .extracting(UnitCount::count)
        .containsExactlyInAnyOrder(8, 9);

    assertThat(undo(second)).isTrue();
    assertThat(store.load().rows().counts())
        .extracting(UnitCount::count)
        .containsExactlyInAnyOrder(7, 9);
  }

  private static LineageRows counted(@Nullable Level level, int count) {
    return new LineageRows(
        List.of(),
        List.of(),
        List.of(),
        List.of(new UnitCount("tỉnh Mơ", level, LocalDate.of(2025, 7, 1), count, "1/NQ")));
  }

  @Test
  void followsItsFilesButNotOverOtherActs() {
    follow("a", state("Mơ"), state("Mây"));
    take(rows(state("Mây").until(LocalDate.of(2020, 1, 1))), "list");

    assertThat(follow("a", state("Mơ"))).isFalse();
    assertThat(follow("b", state("Gió"), state("Mây"))).isTrue();

    assertThat(names()).containsExactlyInAnyOrder("Gió null", "Mây 2020-01-01");
    assertThat(follow("")).isFalse();
  }

  private boolean follow(String hash, UnitState... states) {
    return Boolean.TRUE.equals(
        context
            .transaction()
            .execute(_ -> store.follow(new LineageFolder(rows(states), hash, List.of()))));
  }

  private UnitAct take(LineageRows rows, String source) {
    return context.transaction().execute(_ -> store.take(rows, source, null, "một ghi chú"));
  }

  private boolean undo(UnitAct act) {
    return Boolean.TRUE.equals(context.transaction().execute(_ -> store.undo(act)));
  }

  private List<String> names() {
    return store.load().rows().states().stream()
        .map(state -> state.name() + " " + state.to())
        .toList();
  }

  private static LineageRows rows(UnitState... states) {
    return new LineageRows(List.of(states), List.of(), List.of());
  }

  private static UnitState state(String name) {
    return new UnitState(
        "xã " + name,
        name,
        Level.COMMUNE,
        null,
        "00001",
        List.of("N. " + name, "Xóm"),
        LocalDate.of(2000, 1, 1),
        false,
        null);
  }
}
