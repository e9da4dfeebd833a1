package vn.tinhgon.files;

import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import vn.tinhgon.access.AuditOnDatabase;
import vn.tinhgon.command.FileActsOnDatabase;
import vn.tinhgon.faq.KnowledgeStore;
import vn.tinhgon.ops.StartupChecks;

/**
 * The store of a service that does not run; no configuration by annotation, so no scan finds it.
 */
@AutoConfigurationPackage
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  DataJdbcRepositoriesAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@Import({
  StartupChecks.class,
  AuditOnDatabase.class,
  KnowledgeStore.class,
  FileActsOnDatabase.class,
  Imports.class,
  UnitImports.class,
  Exports.class
})
class OnDatabase {

  static ConfigurableApplicationContext open(String... settings) {
    return new SpringApplicationBuilder(OnDatabase.class)
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .properties("logging.level.root=off")
        .run(settings);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
