package vn.tinhgon.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.Entry;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.faq.KnowledgeFolder;
import vn.tinhgon.faq.Origin;
import vn.tinhgon.faq.StoredEntry;

class SearchTest {
  private final List<StoredEntry> entries =
      KnowledgeFolder.read(Path.of("faq")).current().entries().stream()
          .map(SearchTest::stored)
          .toList();

  @Test
  void findsWithAndWithoutMarks() {
    assertThat(ids("thanh tra")).contains("F19", "F61").startsWith("F19");
    assertThat(ids("THANH TRA")).isEqualTo(ids("thanh tra"));
    assertThat(ids("Bí thư chi bộ")).startsWith("F15");
    assertThat(ids("bi thu chi bo")).contains("F15");
    assertThat(ids("duc tho")).containsAll(ids("Đức Thọ"));
  }

  @Test
  void wantsAllWords() {
    assertThat(ids("thanh tra mặt trăng")).isEmpty();
    assertThat(ids("  ")).isEmpty();
    assertThat(ids("?!.")).isEmpty();
  }

  @Test
  void findsAnEntryByItsId() {
    assertThat(ids("F14")).containsExactly("F14");
    assertThat(ids("f14")).containsExactly("F14");
  }

  @Test
  void staysQuickWithManyAndLongWords() {
    String many = String.join(" ", IntStream.range(0, 4_000).mapToObj(i -> "t" + i).toList());

    assertThat(ids(many)).isEmpty();
    assertThat(ids("a".repeat(4_000))).isEmpty();
    assertThat(ids("\uD83D \u0000 % _ ' \" * ? ~ [")).isEmpty();
  }

  private List<String> ids(String words) {
    return Search.find(words, entries).stream().map(StoredEntry::id).toList();
  }

  private static StoredEntry stored(Entry entry) {
    return new StoredEntry(
        entry.id(),
        1,
        entry.title(),
        entry.alternates(),
        entry.topic(),
        entry.localities(),
        entry.documents(),
        entry.facts(),
        entry.status(),
        entry.provenance(),
        entry.answer(),
        State.PUBLISHED,
        Origin.FILE,
        null,
        null);
  }
}
