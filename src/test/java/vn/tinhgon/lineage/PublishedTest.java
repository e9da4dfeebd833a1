package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.support.MadeUpUnits;

/** Reads lists of units in the forms in which they are published; the places are made up. */
class PublishedTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
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

  @Test
  void readsTheConversionTableAndTellsWhereItDiffers() throws IOException {
    Lineage held = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());
    Path table =
        MadeUpUnits.write(
            folder,
            "convert-2025-08-01.csv",
            """
            provinceCode,isMergedProvince,districtCode,districtType,wardCode,wardType,isMergedWard,isDividedWard,province,district,ward,newProvince,newWard,newWardShort,newProvinceCode,newWardCode
            1,False,1,Quận,1.0,Phường,True,False,Thành phố Lam Giang,Quận Bến Gió,Phường Sông Mơ,Thành phố Lam Giang,Phường Bến Gió,Bến Gió,01,00003
            """);

    Published list = Published.at(table).orElseThrow();
    assertThat(list.day()).isEqualTo(LocalDate.of(2025, 8, 1));
    assertThat(now(new Lineage(list.read(Lineage.EMPTY).rows()), "Phường Sông Mơ, Quận Bến Gió"))
        .containsExactly("phường Bến Gió");
    Published.Read beside = list.read(held);
    assertThat(beside.sound()).isTrue();
    assertThat(beside.problems())
        .extracting(Problem::what)
        .singleElement()
        .asString()
        .contains("các đơn vị hợp thành khác nhau", "phường núi mơ");
  }

  @Test
  void takesANameThatIsNearlyHeldForAnotherWhereItsCodeIsAnother() throws IOException {
    Lineage held = new Lineage(read(MadeUpUnits.folder(folder), Lineage.EMPTY).rows());
    Path table =
        MadeUpUnits.write(
            folder,
            "convert.csv",
            """
            provinceCode,isMergedProvince,districtCode,districtType,wardCode,wardType,isMergedWard,isDividedWard,province,district,ward,newProvince,newWard,newWardShort,newProvinceCode,newWardCode
            1,False,9,Huyện,90.0,Xã,True,False,Thành phố Lam Giang,Huyện Xa,Xã Bên Gió,Thành phố Lam Giang,Phường Bên Gió,Bên Gió,01,00090
            """);

    LineageRows rows = read(table, held).rows();

    Lineage both = new Lineage(held.rows().with(rows));
    assertThat(now(both, "Xã Bên Gió, Huyện Xa")).containsExactly("phường Bên Gió");
    assertThat(now(both, "Phường Sông Mơ, Quận Bến Gió")).containsExactly("phường Bến Gió");
  }

  @Test
  void readsTheListsOfOneTime() throws IOException {
    Path nation =
        MadeUpUnits.write(
            folder,
            "nation-2026-07-25.json",
            """
            [{"Type": "province", "Code": "01", "FullName": "Thành phố Lam Giang",
              "Wards": [{"Code": "00003", "FullName": "Phường Bến Gió"}]}]
            """);
    Path tree =
        MadeUpUnits.write(
            folder,
            "tree.json",
            """
            {"data": [{"level1_id": "01", "name": "Thành phố Lam Giang", "level2s": [
              {"level2_id": "001", "name": "Quận Bến Gió", "level3s": [
                {"level3_id": "00001", "name": "Phường Sông Mơ"}]}]}]}
            """);
    Path statistics =
        MadeUpUnits.write(
            folder,
            "statistics.csv",
            """
            \uFEFFMã,Tên,Tên Tiếng Anh,Cấp,Mã QH,Quận Huyện,Mã TP,Tỉnh / Thành Phố
            00001,Phường Sông Mơ,,Phường,001,Quận Bến Gió,01,Thành phố Lam Giang
            """);
    Path map =
        MadeUpUnits.write(
            folder,
            "map.csv",
            """
            id,matinh,ma,tentinh,loai,tenhc,truocsapnhap
            2,1,0002,Thủ đô Lam Giang,phường,Bến Gió,Phường Sông Mơ
            """);
    Path pairs =
        MadeUpUnits.write(
            folder,
            "pairs.json",
            """
            {"metadata": {}, "provinces": {"11": {"new_province_id": "11", "old_provinces": []}},
             "wards": {"1": {"new_ward_name": "Phường Bến Gió",
              "new_province_name": "Thành Phố Lam Giang",
              "old_wards": [{"old_ward_name": "Phường Sông Mơ",
               "old_district_name": "Quận Bến Gió", "old_province_name": "Thành Phố Lam Giang"}]}}}
            """);

    for (Path file : List.of(nation, map, pairs)) {
      assertThat(full(read(file, Lineage.EMPTY))).as(file.toString()).contains("phường Bến Gió");
    }
    for (Path file : List.of(tree, statistics, pairs)) {
      assertThat(full(read(file, Lineage.EMPTY))).as(file.toString()).contains("phường Sông Mơ");
    }
    assertThat(now(new Lineage(read(pairs, Lineage.EMPTY).rows()), "phường sông mơ"))
        .containsExactly("phường Bến Gió");
  }

  @Test
  void knowsNoListInOtherFiles() throws IOException {
    assertThat(Published.at(MadeUpUnits.write(folder, "x.csv", "a,b\n1,2\n"))).isEmpty();
    assertThat(Published.at(MadeUpUnits.write(folder, "x.json", "{\"a\": 1}"))).isEmpty();
    assertThat(Published.at(Path.of("faq"))).isEmpty();
    assertThat(Published.at(Path.of("faq/registry"))).isEmpty();
  }

  private static Published.Read read(Path path, Lineage held) throws IOException {
    return Published.at(path).orElseThrow().read(held);
  }

  private static List<String> full(Published.Read read) {
    assertThat(read.problems()).isEmpty();
    return read.rows().states().stream().map(UnitState::full).toList();
  }

  private static Unit find(Lineage lineage, String name) {
    assertThat(lineage.names().find(name)).as(name).hasSize(1);
    return lineage.names().find(name).getFirst().unit();
  }

  private static List<String> now(Lineage lineage, String name) {
    return states(lineage, find(lineage, name), TODAY);
  }

  private static List<String> states(Lineage lineage, Unit unit, LocalDate day) {
    return lineage.after(unit, day).stream().map(end -> end.unit().near(day).full()).toList();
  }
}
