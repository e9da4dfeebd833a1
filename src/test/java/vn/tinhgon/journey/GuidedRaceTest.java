package vn.tinhgon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vn.tinhgon.faq.Change;
import vn.tinhgon.faq.Editor;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.FaqStore;
import vn.tinhgon.faq.StoredEntry;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** Nobody overwrites, step by step, what came between the difference he was shown and his word. */
@ParameterizedClass
@EnumSource(Databases.class)
class GuidedRaceTest {
  private static final String LAN = "7";

  @TempDir Path data;
  private final Databases kind;

  GuidedRaceTest(Databases kind) {
    this.kind = kind;
  }

  @Test
  void showsAThirdVersionThatCameWhileTheSecondWasShown() {
    Databases.Fresh fresh = kind.fresh();
    var between = new Between(fresh.source());
    Map<String, Object> settings =
        Map.of(
            "tinhgon.admins",
            "telegram:7",
            "tinhgon.four-eyes",
            "off",
            "tinhgon.faq-dir",
            SmallStore.in(data, "15"));
    try (var office = new Office(between, fresh, data, settings)) {
      office.says(LAN, "/sua F15");
      office.says(LAN, "2");
      office.says(LAN, "Của chị Lan.");
      office.says(LAN, "xong");
      office.says(LAN, "bỏ qua");
      writes(office, "Bản thứ hai.");
      // Once it is written down which version she was shown, a third one comes.
      between.at("insert into seen_version", () -> writes(office, "Bản thứ ba."));

      assertThat(office.says(LAN, "đăng")).contains("[thêm: Bản thứ hai.]");
      assertThat(office.says(LAN, "đăng")).contains("Bản thứ ba.");
      assertThat(entry(office).answer()).isEqualTo("Bản thứ ba.");
      assertThat(office.says(LAN, "đăng")).startsWith("Đã cập nhật F15");
      assertThat(entry(office).answer()).isEqualTo("Của chị Lan.");
    }
  }

  private static StoredEntry entry(Office office) {
    return office.part(FaqStore.class).find("F15").orElseThrow();
  }

  private static void writes(Office office, String answer) {
    StoredEntry now = entry(office);
    Entry old = now.entry();
    var entry =
        new Entry(
            old.id(),
            old.title(),
            old.alternates(),
            old.topic(),
            old.localities(),
            old.documents(),
            old.facts(),
            old.status(),
            old.provenance(),
            answer);
    var change = new Change(new Editor("telegram", "9", "Chị Mai"), "");
    office.part(FaqStore.class).edit(entry, now.version(), change);
  }

  /** Lets something happen on another line just after a statement of the first one. */
  private static final class Between extends DelegatingDataSource {
    private final AtomicReference<String> beginning = new AtomicReference<>();
    private Runnable deed;

    Between(DataSource real) {
      super(real);
    }

    void at(String statement, Runnable what) {
      deed = what;
      beginning.set(statement);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection real = super.getConnection();
      return (Connection)
          Proxy.newProxyInstance(
              Connection.class.getClassLoader(),
              new Class<?>[] {Connection.class},
              (_, method, arguments) -> call(real, method, arguments));
    }

    private Object call(Connection real, Method method, Object[] arguments) throws Throwable {
      String awaited = beginning.get();
      boolean now =
          method.getName().equals("prepareStatement")
              && awaited != null
              && String.valueOf(arguments[0]).strip().startsWith(awaited)
              && beginning.compareAndSet(awaited, null);
      if (now) {
        CompletableFuture.runAsync(deed).join();
      }
      try {
        return method.invoke(real, arguments);
      } catch (InvocationTargetException failed) {
        throw failed.getCause();
      }
    }
  }
}
