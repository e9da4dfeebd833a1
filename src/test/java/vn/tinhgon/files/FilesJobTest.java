package vn.tinhgon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.command.FileActsOnDatabase;
import vn.tinhgon.ops.StartupChecks;
import vn.tinhgon.support.MadeFiles;
import vn.tinhgon.support.MadeUpUnits;

/** The jobs of the command line, beside a running service and alone. */
class FilesJobTest {
  @TempDir Path folder;

  @Test
  void carriesTheStoreFromOneServiceToAnother() throws Exception {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    Path out = folder.resolve("out");
    try (var service =
        new SpringApplicationBuilder(Parts.class)
            .run(at(one), "--server.port=0", "--logging.level.root=warn")) {
      assertThat(last(ImportJob.run(Path.of("faq"), true, "", at(one))))
          .matches(
              "Nếu nhập: 0 dòng mới, 0 thay đổi, \\d{3} giữ nguyên, 0 sai \\(không nhập\\)\\.");
      assertThat(ExportJob.run(out, at(one))).isGreaterThan(60);
      assertThatThrownBy(() -> ExportJob.run(out, at(one))).hasMessageContaining("not empty");

      assertThat(last(ImportJob.run(out, false, "", at(one)))).startsWith("Không có gì để nhập");
      Path changed = out.resolve("01-ket-luan-05-kl-tu-la-van-ban-nao.md");
      Files.writeString(changed, Files.readString(changed) + "\nThêm một dòng.\n");
      Imported taken = ImportJob.run(changed, false, "", at(one));
      assertThat(taken.sound()).isTrue();
      assertThat(last(taken))
          .startsWith("Đã nhập: 0 dòng mới, 1 thay đổi")
          .endsWith("Hoàn tác cả việc nhập, trong khung trò chuyện: /hoantac việc 1");
      assertThat(service.getBean(AuditLog.class).verify())
          .isInstanceOfSatisfying(
              AuditVerdict.Sound.class, sound -> assertThat(sound.acts()).isOne());
    }

    Imported alone = ImportJob.run(out.resolve("tinhgon.xlsx"), false, "", at(two));
    assertThat(alone.sound()).as(alone.toString()).isTrue();
    assertThat(last(alone)).matches("Đã nhập: \\d{3} dòng mới, 0 thay đổi; 0 giữ nguyên, 0 sai.*");
    Path again = folder.resolve("again");
    ExportJob.run(again, at(two));
    assertThat(ImportJob.run(again, true, "", at(two)).lines()).hasSize(1);
    assertThat(
            ImportJob.run(Files.writeString(folder.resolve("x.csv"), "a"), false, "", at(two))
                .sound())
        .isFalse();
  }

  @Test
  void takesNothingThatLeadsQuestionsAstrayUnlessSomebodySaysWhy() throws Exception {
    Path data = folder.resolve("data");
    try (var service =
        new SpringApplicationBuilder(Parts.class)
            .run(at(data), "--server.port=0", "--logging.level.root=warn")) {
      ImportJob.run(Path.of("faq"), false, "", at(data));
      refuses(data);
      Imported taken = ImportJob.run(twin(), false, "thay mục cũ", at(data));
      assertThat(last(taken)).startsWith("Đã nhập: 1 dòng mới").contains("/hoantac việc ");
      assertThat(
              service
                  .getBean(JdbcClient.class)
                  .sql("select target from audit order by id desc limit 1")
                  .query(String.class)
                  .single())
          .isEqualTo("twin.csv: vẫn đăng: thay mục cũ");
      assertThat(last(ImportJob.run(twin(), false, "", at(data)))).startsWith("Không có gì");
    }
  }

  @Test
  void triesItOutAlsoWhereNoServiceRuns() throws Exception {
    Path data = folder.resolve("data");
    ImportJob.run(Path.of("faq"), false, "", at(data));
    refuses(data);
    assertThat(last(ImportJob.run(twin(), false, "thay mục cũ", at(data))))
        .startsWith("Đã nhập: 1 dòng mới")
        .endsWith("/hoantac việc 2");
  }

  private void refuses(Path data) throws Exception {
    for (boolean dry : List.of(true, false)) {
      Imported refused = ImportJob.run(twin(), dry, "", at(data));
      assertThat(refused.sound()).as(refused.toString()).isFalse();
      assertThat(String.join("\n", refused.lines()))
          .contains("Chưa nhập, vì hỏi thử", "sẽ do ", "--anyway \"lý do\"");
    }
  }

  /** Asks what another entry answers. */
  private Path twin() throws IOException {
    Path file = folder.resolve("twin.csv");
    return Files.write(
        file,
        MadeFiles.table(
            MadeFiles.row(
                Map.of(
                    "title", "Ở Đức Thọ, Bí thư chi bộ kiêm chức danh gì?",
                    "alternates",
                        "Bí thư chi bộ Đức Thọ kiêm chức gì? | O Duc Tho, Bi thu chi bo kiem chuc"
                            + " danh nao?",
                    "topic", "khác",
                    "sources", "SRC-000",
                    "state", "published",
                    "answer", "Không kiêm chức danh nào."))));
  }

  @Test
  void takesListsOfUnitsAsOneActThatCanBeTakenBack() throws Exception {
    Path list = MadeUpUnits.folder(folder.resolve("made-up"));
    Path data = folder.resolve("units");

    Imported planned = ImportJob.run(list, true, "", at(data));
    assertThat(last(planned)).startsWith("Nếu nhập: 22 dòng về tên và cấp, 12 sự kiện");
    Imported taken = ImportJob.run(list, false, "", at(data));
    assertThat(taken.sound()).as(taken.toString()).isTrue();
    assertThat(last(taken)).startsWith("Đã nhập trong một lượt: 22 dòng").contains("made-up.zip");
    assertThat(last(ImportJob.run(list, false, "", at(data))))
        .startsWith("Đã nhập trong một lượt: 0 dòng");

    assertThat(last(ImportJob.undo(at(data))))
        .startsWith("Đã hoàn tác lượt nhập: danh sách made-up");
    assertThat(ImportJob.undo(at(data)).sound()).isFalse();
    assertThat(last(ImportJob.run(list, true, "", at(data)))).startsWith("Nếu nhập: 22 dòng");
  }

  private static String last(Imported imported) {
    List<String> lines = imported.lines();
    return lines.getLast();
  }

  private static String at(Path data) {
    return "--tinhgon.data-dir=" + data;
  }

  /** Not a configuration by annotation, so that no scan finds it. */
  @EnableAutoConfiguration
  @ComponentScan({
    "vn.tinhgon.access",
    "vn.tinhgon.faq",
    "vn.tinhgon.lineage",
    "vn.tinhgon.registry",
    "vn.tinhgon.files"
  })
  @Import({StartupChecks.class, FileActsOnDatabase.class})
  static class Parts {

    @Bean
    java.time.Clock clock() {
      return java.time.Clock.systemUTC();
    }
  }
}
