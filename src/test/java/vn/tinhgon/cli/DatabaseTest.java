package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.access.AuditVerdict;
import vn.tinhgon.faq.FolderReader;
import vn.tinhgon.faq.KnowledgeStore;
import vn.tinhgon.faq.KnowledgeSync;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.StoreContext;

class DatabaseTest {

  @ParameterizedTest
  @EnumSource(Databases.class)
  void readsWhatAServiceHoldsOpenAndLeavesItAlone(Databases kind) throws IOException {
    try (var service =
        new StoreContext(kind, KnowledgeStore.class, FolderReader.class, KnowledgeSync.class)) {
      var source = (HikariDataSource) service.get(DataSource.class);
      service.jdbc().sql("update faq_entry set title = 'Khác' where id = 'F01'").update();
      List<Path> copies = copies();

      try (var database =
          Database.open(
              "--spring.datasource.url=" + source.getJdbcUrl(),
              "--spring.datasource.username=" + source.getUsername(),
              "--spring.datasource.password=" + source.getPassword())) {
        assertThat(database.knowledge().current().entries())
            .hasSizeGreaterThan(60)
            .anyMatch(entry -> entry.id().equals("F01") && entry.title().equals("Khác"));
        assertThat(database.audit().verify()).isEqualTo(new AuditVerdict.Sound(0, 0, ""));
      }

      assertThat(copies()).isEqualTo(copies);
      assertThat(service.jdbc().sql("delete from faq_revision").update()).isPositive();
    }
  }

  @Test
  void makesNoDatabaseWhereThereIsNone(@TempDir Path data) {
    assertThatThrownBy(() -> Database.open("--tinhgon.data-dir=" + data))
        .isInstanceOf(WrongUse.class)
        .hasMessageContaining("no database at " + data);
    assertThat(data).isEmptyDirectory();
  }

  @Test
  void saysInOneLineThatADatabaseCannotBeRead(@TempDir Path data) throws IOException {
    Files.writeString(data.resolve("tinhgon.mv.db"), "not a database");

    assertThatThrownBy(() -> Database.open("--tinhgon.data-dir=" + data))
        .hasMessageStartingWith("the database cannot be read: ")
        .hasMessageNotContaining("\n");
    assertThatThrownBy(
            () -> Database.open("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none"))
        .hasMessageStartingWith("the database cannot be read: ")
        .hasMessageNotContaining("\n");
  }

  private static List<Path> copies() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.resolve("copy.mv.db").toFile().exists()).sorted().toList();
    }
  }
}
