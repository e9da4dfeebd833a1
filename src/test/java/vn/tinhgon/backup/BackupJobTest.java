package vn.tinhgon.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.tinhgon.ops.StartupChecks;

/** The jobs of the command line, beside a running service and alone. */
class BackupJobTest {
  @TempDir Path folder;

  @Test
  void copiesWhatTheRunningServiceHas() throws Exception {
    Path file = folder.resolve("copy");
    Path data = folder.resolve("data");
    try (var service = service(data)) {
      service
          .getBean(JdbcClient.class)
          .sql(
              "insert into member (channel, user_id, role, granted_at) values ('telegram', '7',"
                  + " 'ADMIN', now())")
          .update();

      assertThat(BackupJob.run(file, at(data)).rows()).containsEntry("member", 1L);
      assertThat(BackupJob.run(file, at(data)).count()).isPositive();
      assertThatThrownBy(() -> RestoreJob.run(file, (_, _) -> {}, at(data)))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is running");
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");

    Path other = folder.resolve("other");
    List<Integer> told = new ArrayList<>();
    RestoreJob.run(file, (done, _) -> told.add(done), at(other));

    assertThat(told).isNotEmpty().isSorted();
    assertThat(names(other)).containsExactly("tinhgon.mv.db");
    try (var service = service(other)) {
      assertThat(
              service
                  .getBean(JdbcClient.class)
                  .sql("select count(*) from member where user_id = '7'")
                  .query(Integer.class)
                  .single())
          .isOne();
    }
    assertThatThrownBy(() -> RestoreJob.run(file, (_, _) -> {}, at(other)))
        .hasMessageContaining("there is a database already");
    Path alone = folder.resolve("alone");
    assertThat(BackupJob.run(alone, at(other)).rows()).containsEntry("member", 1L);
  }

  @Test
  void makesNoDatabaseWhereThereIsNone() throws Exception {
    Path data = folder.resolve("data");

    assertThatThrownBy(() -> BackupJob.run(folder.resolve("copy"), at(data)))
        .hasMessageContaining("there is no database");
    assertThat(names(folder)).isEmpty();
  }

  @Test
  void restoresNothingFromADamagedFile() throws Exception {
    Path data = folder.resolve("data");
    Path file =
        Files.writeString(folder.resolve("copy"), "not a backup, but long enough".repeat(9));

    assertThatThrownBy(() -> RestoreJob.run(file, (_, _) -> {}, at(data)))
        .hasMessageContaining("damaged");
    assertThat(data).doesNotExist();
  }

  private static String at(Path data) {
    return "--tinhgon.data-dir=" + data;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static ConfigurableApplicationContext service(Path data) {
    return new SpringApplicationBuilder(Parts.class)
        .run(at(data), "--server.port=0", "--logging.level.root=warn");
  }

  /** Not a configuration by annotation, so that no scan finds it. */
  @EnableAutoConfiguration
  @ComponentScan({"vn.tinhgon.access", "vn.tinhgon.backup"})
  @Import(StartupChecks.class)
  static class Parts {

    @Bean
    java.time.Clock clock() {
      return java.time.Clock.systemUTC();
    }
  }
}
