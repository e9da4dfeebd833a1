package vn.tinhgon.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import vn.tinhgon.registry.RegistryFiles.TableFile;
import vn.tinhgon.support.Databases;
import vn.tinhgon.support.NaughtyStrings;
import vn.tinhgon.support.StoreContext;

@ParameterizedClass
@EnumSource(Databases.class)
class RegistryStoreTest {
  @Parameter Databases kind;

  private StoreContext context;
  private RegistryStore store;

  @BeforeEach
  void open() {
    context = new StoreContext(kind, RegistryStore.class);
    store = context.get(RegistryStore.class);
  }

  @AfterEach
  void close() {
    context.close();
  }

  @Test
  void keepsEveryShippedRowInTheOrderOfItsFile() {
    RegistryFiles shipped = RegistryFolder.read(Path.of("faq"));

    shipped.tables().forEach(this::take);

    assertThat(store.load()).isEqualTo(shipped.registry());
    var register = shipped.registry();
    assertThat(store.count()).isEqualTo(register.rows().size() + register.sources().size());
    assertThat(store.taken()).hasSize(17);
  }

  @Test
  void replacesTheRowsOfATable() {
    take(sources("1", source("SRC-A", "cũ"), source("SRC-B", "cũ")));
    take(sources("2", source("SRC-B", "mới")));

    assertThat(store.load().sources()).containsExactly(source("SRC-B", "mới"));
    assertThat(store.taken()).containsEntry("registry/sources.csv", "2");
  }

  @Test
  void keepsRowsThatAnAdministratorChanged() {
    take(sources("1", source("SRC-A", "cũ"), source("SRC-B", "cũ")));
    context
        .jdbc()
        .sql("update source set title = 'của quản trị', origin = 'ADMIN' where id = 'SRC-A'")
        .update();

    take(sources("2", source("SRC-A", "mới"), source("SRC-B", "mới")));

    assertThat(store.load().sources())
        .containsExactly(source("SRC-A", "của quản trị"), source("SRC-B", "mới"));
  }

  @Test
  void keepsDaysWhateverTheZone() {
    Source dated =
        new Source(
            "SRC-A",
            "t",
            "",
            "",
            LocalDate.of(2016, 6, 29),
            LocalDate.of(2025, 7, 1),
            Provenance.Basis.STATED,
            "",
            null);

    take(sources("1", dated));

    assertThat(store.load().sources()).containsExactly(dated);
  }

  @Test
  void keepsNaughtyStringsInEveryTextOfEveryTable() throws ReflectiveOperationException {
    for (String naughty : NaughtyStrings.PLAIN) {
      List<TableFile> files = new ArrayList<>();
      for (Table table : Table.values()) {
        Record row = (Record) filled(table.type(), naughty);
        files.add(new TableFile(table.file(), naughty.substring(0, 1), List.of(row)));
      }
      context.transaction().executeWithoutResult(status -> files.forEach(store::take));
      Registry loaded = store.load();

      assertThat(loaded.sources()).containsExactly((Source) filled(Source.class, naughty));
      for (Row row : loaded.rows()) {
        assertThat(row).isEqualTo(filled(row.getClass(), naughty));
      }
      assertThat(loaded.rows()).hasSize(15);
    }
  }

  private void take(TableFile file) {
    context.transaction().executeWithoutResult(status -> store.take(file));
  }

  private static TableFile sources(String hash, Source... sources) {
    return new TableFile("registry/sources.csv", hash, List.of(sources));
  }

  private static Source source(String id, String title) {
    return new Source(id, title, "", "", null, null, Provenance.Basis.STATED, "", null);
  }

  /** A record with that text in every text and list. */
  private static Object filled(Class<?> type, String text) throws ReflectiveOperationException {
    RecordComponent[] parts = type.getRecordComponents();
    Object[] values = new Object[parts.length];
    for (int i = 0; i < parts.length; i++) {
      Class<?> wanted = parts[i].getType();
      if (wanted.isRecord()) {
        values[i] = filled(wanted, text);
      } else if (parts[i].getName().equals("id")) {
        values[i] = text.length() > 40 ? text.substring(0, 40) : text;
      } else if (wanted == String.class) {
        values[i] = text;
      } else if (wanted == List.class) {
        values[i] = List.of(text, text + text);
      } else if (wanted == boolean.class) {
        values[i] = true;
      } else if (wanted.isEnum()) {
        values[i] = wanted.getEnumConstants()[0];
      }
    }
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new);
    return type.getDeclaredConstructor(types).newInstance(values);
  }
}
