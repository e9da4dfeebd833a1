package vn.tinhgon.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Published lists as they were read, and what units they make. */
final class ReadLists {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private ReadLists() {}

  static Published.Read read(Path path, Lineage held) throws IOException {
    return Published.at(path).orElseThrow().read(held);
  }

  static Unit find(Lineage lineage, String name) {
    assertThat(lineage.names().find(name)).as(name).hasSize(1);
    return lineage.names().find(name).getFirst().unit();
  }

  static List<String> now(Lineage lineage, String name) {
    return states(lineage, find(lineage, name), TODAY);
  }

  static List<String> states(Lineage lineage, Unit unit, LocalDate day) {
    return lineage.after(unit, day).stream().map(end -> end.unit().near(day).full()).toList();
  }
}
