package vn.tinhgon.journey;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ArgumentsSource;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.JourneyDatabases;
import vn.tinhgon.support.Office;
import vn.tinhgon.support.SmallStore;

/** The whole service behind its channels, opened anew for each test. */
@ParameterizedClass
@ArgumentsSource(JourneyDatabases.class)
abstract class OfficeJourney {
  @Parameter Databases kind;
  @TempDir Path data;

  Office office;

  /** What the office opens with, such as {@code tinhgon.admins}. */
  abstract Map<String, Object> settings();

  @BeforeEach
  void open() {
    office = new Office(kind, data, settings());
  }

  @AfterEach
  void close() {
    office.close();
  }

  /** A store of these entries alone, where a whole one would only cost time. */
  String storeOf(String... entries) {
    return SmallStore.in(data, entries);
  }

  /** What is said at once; what the work begun by it says is for later. */
  String begins(String person, String text) {
    return office.first(office.typed(person, text)).body().text();
  }

  /** What was said there since by work that goes on by itself, a line or more for each reply. */
  String later(String chat) {
    return String.join(
        "\n", office.laterTo(chat).stream().map(reply -> reply.body().text()).toList());
  }
}
