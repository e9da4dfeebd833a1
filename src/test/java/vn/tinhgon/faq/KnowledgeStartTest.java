package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.tinhgon.lineage.LineageStore;
import vn.tinhgon.registry.RegistryStore;
import vn.tinhgon.support.Databases;

/** The store as Spring Boot starts it, on the settings of the service. */
@Isolated("reads what the process prints")
@ExtendWith(OutputCaptureExtension.class)
class KnowledgeStartTest {
  @TempDir Path folder;

  @Test
  void servesTheShippedFolderAfterTheStart() {
    try (ConfigurableApplicationContext context = start(Path.of("faq"))) {
      assertThat(context.getBean(KnowledgeSource.class).current().entries()).hasSize(62);
    }
    try (ConfigurableApplicationContext context = start(Path.of("faq"))) {
      assertThat(context.getBean(KnowledgeSync.class).state().report()).isEqualTo(SyncReport.NONE);
    }
  }

  @Test
  void saysInsteadOfAStackTraceWhatIsBroken(CapturedOutput output) throws IOException {
    Path broken = Files.createDirectory(folder.resolve("faq"));
    Files.writeString(broken.resolve("63.md"), "Chỉ có câu trả lời.");

    assertThatThrownBy(() -> start(broken)).isInstanceOf(BrokenKnowledge.class);

    assertThat(output)
        .contains("APPLICATION FAILED TO START")
        .contains("63.md, dòng 1: thiếu phần đầu tệp")
        .contains("Cách sửa:")
        .doesNotContain("\tat ");
  }

  private ConfigurableApplicationContext start(Path faq) {
    return new SpringApplicationBuilder(Store.class)
        .web(WebApplicationType.NONE)
        .run("--spring.datasource.url=" + Databases.h2Url(folder), "--tinhgon.faq-dir=" + faq);
  }

  @EnableAutoConfiguration
  @Import({
    RegistryStore.class,
    LineageStore.class,
    EntryLedger.class,
    KnowledgeRevision.class,
    FaqStore.class,
    DatabaseKnowledge.class,
    FolderReader.class,
    KnowledgeSync.class,
    KnowledgeHealth.class
  })
  static class Store {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
