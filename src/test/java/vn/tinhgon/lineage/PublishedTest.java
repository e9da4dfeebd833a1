package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.tinhgon.lineage.ReadLists.TODAY;
import static vn.tinhgon.lineage.ReadLists.find;
import static vn.tinhgon.lineage.ReadLists.now;
import static vn.tinhgon.lineage.ReadLists.read;
import static vn.tinhgon.lineage.ReadLists.states;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.support.MadeUpUnits;

/** Reads lists of units in the forms in which they are published; the places are made up. */
class PublishedTest {
  @TempDir Path folder;

  @Test
  void readsTheNormalisedFolderWithoutTheFoldersInIt() throws IOException {
    Published.Read read = read(MadeUpUnits.folder(folder), Lineage.EMPTY);

    assertThat(read.problems()).isEmpty();
    assertThat(read.whole()).isTrue();
    Lineage lineage = new Lineage(read.rows());
    assertThat(now(lineage, "Phường Sông Mơ, Quận Bến Gió, Thành phố Lam Giang"))
        .containsExactly("phường Bến Gió");
    assertThat(now(lineage, "Phường Núi Mơ, Quận Bến Gió, Thành phố Lam Giang"))
        .containsExactlyInAnyOrder("phường Bến Gió", "phường Mây Trắng");
    assertThat(now(lineage, "Huyện Đảo Xa, Thành phố Lam Giang")).containsExactly("đặc khu Đảo Xa");
  }

  @Test
  void takesHowManyCommunesAProvinceHas() throws IOException {
    Published.Read first = read(MadeUpUnits.folder(folder), Lineage.EMPTY);
    assertThat(first.rows().counts())
        .extracting(UnitCount::count, UnitCount::level, UnitCount::document)
        .containsExactlyInAnyOrder(tuple(3, null, "9001/NQ"), tuple(2, null, "9002/NQ"));

    Path table = folder.resolve("provinces.csv");
    Files.writeString(table, Files.readString(table).replace(",,,,3,", ",,,,4,"));
    Published.Read second = read(folder, new Lineage(first.rows()));
    assertThat(second.rows().counts()).isEmpty();
    assertThat(second.problems())
        .extracting(Problem::what)
        .containsExactly("số đơn vị của thành phố lam giang khác nhau giữa các nguồn: 3 và 4");
  }

  @Test
  void findsAUnitUnderTheSpellingsOfBothTables() throws IOException {
    Lineage lineage = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());

    assertThat(now(lineage, "Phường Núi Mờ, Quận Bến Gió"))
        .isEqualTo(now(lineage, "Phường Núi Mơ, Quận Bến Gió"))
        .hasSize(2);
  }

  @Test
  void takesACodeForNoProofOfBeingTheSameUnit() throws IOException {
    Lineage lineage = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());

    // 00003 was a commune of the mountains and is a ward at the river now.
    assertThat(now(lineage, "Xã Mây Trắng, Huyện Mây")).containsExactly("phường Mây Trắng");
    // The table of today has another code for the same ward.
    assertThat(now(lineage, "Phường Sông Mơ, Quận Bến Gió")).containsExactly("phường Bến Gió");
    assertThat(lineage.names().find("Phường Bến Gió, Lam Giang")).hasSize(1);
    // Its own code was given to what its neighbour became too.
    assertThat(now(lineage, "Xã Đồng Nặng, Huyện Đồng, Tỉnh Đồng Nai"))
        .containsExactly("phường Đồng Nắng");
  }

  @Test
  void addsTheHopOf2026WhereTodaysLevelIsAnother() throws IOException {
    Lineage lineage = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());
    Unit old = find(lineage, "Xã Đồng Nắng, Huyện Đồng, Tỉnh Đồng Nai");

    assertThat(states(lineage, old, LocalDate.of(2026, 4, 29))).containsExactly("xã Đồng Nắng");
    assertThat(states(lineage, old, LocalDate.of(2026, 4, 30))).containsExactly("phường Đồng Nắng");
    assertThat(lineage.after(old, TODAY).getFirst().way())
        .extracting(UnitChange::day)
        .containsExactly(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 4, 30));
  }

  @Test
  void keepsAUnitThatWasLeftAsItWasUnderItsNewProvince() throws IOException {
    Lineage lineage = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());
    Unit kept = find(lineage, "Xã Cát, Huyện Đồng, Tỉnh Cát Mây");

    assertThat(lineage.after(kept, TODAY)).extracting(Branch::unit).containsExactly(kept);
    assertThat(lineage.above(kept.near(TODAY), TODAY))
        .extracting(UnitState::full)
        .containsExactly("thành phố Đồng Nai");
  }

  @Test
  void reportsABrokenRowAndTakesTheOthers() throws IOException {
    MadeUpUnits.folder(folder);
    MadeUpUnits.write(
        folder,
        "old_wards.csv",
        """
        code,name,type,district_code,district,province_code,province
        00001,Phường Sông Mơ
        00002,Vườn Núi Mờ,Phường,001,Quận Bến Gió,01,Thành phố Lam Giang
        00003,Xã Mây Trắng,Xã,002,Huyện Mây,01,Thành phố Lam Giang
        """);

    Published.Read read = read(folder, Lineage.EMPTY);

    assertThat(read.sound()).isFalse();
    assertThat(read.whole()).isTrue();
    assertThat(read.problems())
        .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.what())
        .containsExactly(
            "old_wards.csv:2 dòng chỉ có 2 ô, tiêu đề có 7 cột.",
            "old_wards.csv:3 không rõ cấp của đơn vị “Vườn Núi Mờ”");
  }

  @Test
  void bringsNothingNewTheSecondTime() throws IOException {
    Lineage once = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());

    Published.Read again = read(folder, once);

    assertThat(again.rows().size()).isZero();
    assertThat(again.problems()).isEmpty();
  }
}
