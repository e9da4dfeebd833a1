package vn.tinhgon.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import vn.tinhgon.access.AuditLog;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.ops.StartupChecks;

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
      assertThat(last(ImportJob.run(Path.of("faq"), true, at(one))))
          .matches(
              "Nếu nhập: 0 dòng mới, 0 thay đổi, \\d{3} giữ nguyên, 0 sai \\(không nhập\\)\\.");
      assertThat(ExportJob.run(out, at(one))).isGreaterThan(60);
      assertThatThrownBy(() -> ExportJob.run(out, at(one))).hasMessageContaining("not empty");

      assertThat(last(ImportJob.run(out, false, at(one)))).startsWith("Không có gì để nhập");
      Path changed = out.resolve("01-ket-luan-05-kl-tu-la-van-ban-nao.md");
      Files.writeString(changed, Files.readString(changed) + "\nThêm một dòng.\n");
      Imported taken = ImportJob.run(changed, false, at(one));
      assertThat(taken.sound()).isTrue();
      assertThat(last(taken)).startsWith("Đã nhập: 0 dòng mới, 1 thay đổi");
      assertThat(service.getBean(AuditLog.class).verify())
          .isInstanceOfSatisfying(
              AuditVerdict.Sound.class, sound -> assertThat(sound.acts()).isOne());
    }

    Imported alone = ImportJob.run(out.resolve("tinhgon.xlsx"), false, at(two));
    assertThat(alone.sound()).as(alone.toString()).isTrue();
    assertThat(last(alone)).matches("Đã nhập: \\d{3} dòng mới, 0 thay đổi; 0 giữ nguyên, 0 sai.*");
    Path again = folder.resolve("again");
    ExportJob.run(again, at(two));
    assertThat(ImportJob.run(again, true, at(two)).lines()).hasSize(1);
    assertThat(
            ImportJob.run(Files.writeString(folder.resolve("x.csv"), "a"), false, at(two)).sound())
        .isFalse();
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
  @ComponentScan({"vn.tinhgon.access", "vn.tinhgon.faq", "vn.tinhgon.registry", "vn.tinhgon.files"})
  @Import(StartupChecks.class)
  static class Parts {

    @Bean
    java.time.Clock clock() {
      return java.time.Clock.systemUTC();
    }
  }
}
