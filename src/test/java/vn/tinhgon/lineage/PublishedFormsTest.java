package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tinhgon.lineage.ReadLists.now;
import static vn.tinhgon.lineage.ReadLists.read;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.support.MadeUpUnits;

/** Knows each published list by its form; the places are made up. */
class PublishedFormsTest {
  @TempDir Path folder;

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

  private static List<String> full(Published.Read read) {
    assertThat(read.problems()).isEmpty();
    return read.rows().states().stream().map(UnitState::full).toList();
  }
}
