package vn.tinhgon.support;

import java.time.Clock;
import java.time.Instant;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores of Spring Data on a database of their own, without the rest of the service. */
public final class StoreContext implements AutoCloseable {
  private final Databases.Fresh database;
  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();
  private final SettableClock clock = SettableClock.at("2026-11-22T08:00:00Z");

  /** Opens a fresh database with beans of those classes on it. */
  public StoreContext(Databases kind, Class<?>... beans) {
    database = kind.fresh();
    context.registerBean(javax.sql.DataSource.class, database::source);
    context.registerBean(JdbcClient.class, database::jdbc);
    context.registerBean(PlatformTransactionManager.class, database::transactions);
    context.registerBean(Clock.class, () -> clock);
    context.register(SpringData.class);
    context.register(beans);
    context.refresh();
  }

  public <T> T get(Class<T> bean) {
    return context.getBean(bean);
  }

  public JdbcClient jdbc() {
    return database.jdbc();
  }

  public TransactionTemplate transaction() {
    return new TransactionTemplate(get(PlatformTransactionManager.class));
  }

  public void set(Instant now) {
    clock.set(now);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }

  /** Not a @Configuration, so that no scan of the service finds it. */
  public static class SpringData extends AbstractJdbcConfiguration {

    /** As spring.data.jdbc.dialect says for the service. */
    @Override
    public JdbcDialect jdbcDialect(NamedParameterJdbcOperations operations) {
      return JdbcPostgresDialect.INSTANCE;
    }

    @Bean
    NamedParameterJdbcOperations operations(javax.sql.DataSource source) {
      return new NamedParameterJdbcTemplate(source);
    }
  }
}
