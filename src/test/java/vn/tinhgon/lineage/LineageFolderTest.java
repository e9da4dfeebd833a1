package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What must hold of all units together, and what is said of rows that break it. */
class LineageFolderTest {
  private static final String UNITS =
      "unit,name,level,parent,code,also,valid_from,exact,valid_to\n";
  private static final String CHANGES =
      "change,kind,day,status,document,clause,from_unit,to_unit,part\n";
  @TempDir Path folder;

  @Test
  void findsNothingWrongInWhatIsShipped() {
    LineageFolder shipped = LineageFolder.read(Path.of("faq"));

    assertThat(shipped.problems()).isEmpty();
    assertThat(new Lineage(shipped.rows()).units()).hasSize(270);
  }

  @Test
  void holdsNothingWithoutTables() {
    assertThat(LineageFolder.read(folder).rows()).isEqualTo(LineageRows.NONE);
  }

  @Test
  void asksForABeginning() throws IOException {
    assertThat(faults("a,Mơ,commune,,,,,yes,\n", ""))
        .containsExactly("units.csv:2 đơn vị a không có ngày bắt đầu");
  }

  @Test
  void findsTwoUnitsOfOneNameAndTimeUnderOneParent() throws IOException {
    assertThat(
            faults(
                """
                a,Mơ,commune,,,,2000-01-01,yes,2010-01-01
                b,Mơ,commune,,,,2009-01-01,yes,
                c,Mơ,ward,,,,2009-01-01,yes,
                """,
                ""))
        .containsExactly(
            "units.csv:3 “xã Mơ” trùng tên, cấp và đơn vị cấp trên với a trong cùng thời gian");
  }

  @Test
  void findsStatesThatOverlapOrAreTurned() throws IOException {
    assertThat(
            faults(
                """
                a,Mơ,commune,,,,2000-01-01,yes,
                a,Mơ,ward,,,,2005-01-01,yes,
                b,Mây,ward,,,,2005-01-01,yes,2004-01-01
                """,
                ""))
        .containsExactlyInAnyOrder(
            "units.csv:3 đơn vị a có hai tên hoặc hai cấp cùng lúc, kể từ 2005-01-01",
            "units.csv:4 đơn vị b có ngày bắt đầu 2005-01-01 không trước ngày kết thúc 2004-01-01");
  }

  @Test
  void findsEventsThatJoinUnitsWhichAreNotThere() throws IOException {
    assertThat(
            faults(
                """
                a,Mơ,commune,,,,2000-01-01,yes,2010-01-01
                b,Mây,commune,,,,2012-01-01,yes,
                """,
                """
                1,merged,2010-01-01,DONE,,,a,b,no
                2,merged,2012-01-01,DONE,,,x,b,no
                """))
        .containsExactlyInAnyOrder(
            "changes.csv:2 sự kiện 1 nêu đơn vị b, nhưng ngày 2010-01-01 chưa có hoặc không còn đơn"
                + " vị ấy",
            "changes.csv:3 sự kiện 2 nêu đơn vị x, nhưng không có đơn vị ấy");
  }

  @Test
  void findsCircles() throws IOException {
    assertThat(
            faults(
                """
                a,Mơ,commune,,,,2000-01-01,yes,
                b,Mây,commune,,,,2000-01-01,yes,
                """,
                """
                1,partly_merged,2010-01-01,DONE,,,a,b,yes
                2,partly_merged,2010-01-01,DONE,,,b,a,yes
                """))
        .containsExactly(
            "changes.csv:2 sự kiện 1 ngày 2010-01-01 tạo thành vòng: đơn vị lại sinh ra chính"
                + " mình");
  }

  @Test
  void letsAUnitBecomeItselfOnlyByAnotherNameOrLevel() throws IOException {
    assertThat(
            faults(
                """
                a,Mơ,commune,,,,2000-01-01,yes,2010-01-01
                a,Mơ,ward,,,,2010-01-01,yes,
                """,
                """
                1,relevelled,2010-01-01,DONE,,,a,a,no
                2,merged,2010-01-01,DONE,,,a,a,no
                """))
        .singleElement()
        .asString()
        .startsWith("changes.csv:3 sự kiện 2 thuộc loại MERGED");
  }

  @Test
  void findsAParentThatIsNotThereYet() throws IOException {
    assertThat(
            faults(
                """
                p,Lam Giang,province,,,,2005-01-01,yes,
                a,Mơ,commune,p,,,2000-01-01,yes,
                b,Mây,commune,q,,,2000-01-01,yes,
                """,
                ""))
        .containsExactlyInAnyOrder(
            "units.csv:3 đơn vị a thuộc p, nhưng ngày 2000-01-01 chưa có hoặc không còn đơn vị ấy",
            "units.csv:4 đơn vị b thuộc q, nhưng không có đơn vị ấy");
  }

  @Test
  void findsMoreUnitsThanAreStated() throws IOException {
    Path tables = Files.createDirectories(folder.resolve(LineageFolder.FOLDER));
    Files.writeString(
        tables.resolve("counts.csv"),
        """
        unit,level,day,count,document
        p,commune,2005-01-01,1,1/NQ
        p,,2005-01-01,3,
        p,ward,2005-01-01,none,
        p,,1999-01-01,3,
        q,,2005-01-01,3,
        """);
    assertThat(
            faults(
                """
                p,Lam Giang,province,,,,2000-01-01,yes,
                a,Mơ,commune,p,,,2000-01-01,yes,
                b,Mây,commune,p,,,2000-01-01,yes,
                c,Mận,ward,p,,,2000-01-01,yes,
                d,Mới,commune,p,,,2006-01-01,yes,
                """,
                ""))
        .containsExactlyInAnyOrder(
            "counts.csv:2 p được nêu là có 1 đơn vị vào ngày 2005-01-01, nhưng kho có 2",
            "counts.csv:4 “none” không phải là số đơn vị",
            "counts.csv:5 số đơn vị của p được nêu cho ngày 1999-01-01, nhưng ngày ấy chưa có hoặc"
                + " không còn đơn vị ấy",
            "counts.csv:6 số đơn vị của q được nêu cho ngày 2005-01-01, nhưng ngày ấy chưa có hoặc"
                + " không còn đơn vị ấy");
  }

  private List<String> faults(String units, String changes) throws IOException {
    Path tables = Files.createDirectories(folder.resolve(LineageFolder.FOLDER));
    Files.writeString(tables.resolve("units.csv"), UNITS + units);
    Files.writeString(tables.resolve("changes.csv"), CHANGES + changes);
    Files.writeString(tables.resolve("documents.csv"), "number,title,issuer,issued,url\n");
    return LineageFolder.read(folder).problems().stream()
        .map(problem ->
            problem.file().substring(LineageFolder.FOLDER.length() + 1)
                + ":"
                + problem.line()
                + " "
                + problem.what())
        .toList();
  }
}
