package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Status;
import vn.tinhgon.support.Seeds;

class FaqFolderTest extends FolderOfOne {

  @Test
  void findsNothingWrongWithTheShippedEntries() {
    FaqFiles files = FaqFolder.read(SHIPPED);

    assertThat(files.problems()).isEmpty();
    assertThat(files.published()).hasSize(62);
    assertThat(files.published().getLast().status()).isNull();
  }

  @Test
  void findsNothingWrongBetweenEntriesAndRegister() {
    assertThat(KnowledgeFolder.read(SHIPPED).problems()).isEmpty();
  }

  @Test
  void readsBackWhatItWrites() throws IOException {
    List<EntryFile> shipped = FaqFolder.read(SHIPPED).files();

    FaqFolder.write(shipped, folder);

    assertThat(entries()).isEqualTo(shipped.stream().map(EntryFile::entry).toList());
  }

  /** Every key comes back as it went out. */
  @Test
  void readsBackAnyText() {
    Seeds.each((seed, random) -> {
      Entry entry = anyEntry(random);
      State state = State.values()[random.nextInt(State.values().length)];
      String text = EntryText.print(entry, state);
      Files.writeString(folder.resolve("any.md"), text);

      List<EntryFile> read = FaqFolder.read(folder).files();

      assertThat(read).as(text).hasSize(1);
      assertThat(read.getFirst().entry()).as(text).isEqualTo(entry);
      assertThat(read.getFirst().state()).isEqualTo(state);
    });
  }

  @Test
  void readsEveryKey() throws IOException {
    write("63.md", SAMPLE);

    FaqFiles files = FaqFolder.read(folder);

    assertThat(files.problems()).isEmpty();
    Entry entry = files.published().getFirst();
    assertThat(entry.alternates()).containsExactly("Ai chủ trì việc này?", "Chủ trì: cơ quan nào?");
    assertThat(entry.status()).isEqualTo(Status.PLANNED);
    assertThat(entry.provenance().validTo()).isEqualTo("2018-01-01");
    assertThat(entry.answer()).isEqualTo("Dự kiến do Huyện ủy chủ trì.\n\n- một\n- hai");
  }

  @Test
  void keepsDraftsAndWithdrawnEntriesFromReaders() throws IOException {
    write("63.md", SAMPLE.replace("state: published", "state: withdrawn"));

    assertThat(FaqFolder.read(folder).published()).isEmpty();
    assertThat(FaqFolder.read(folder).files()).hasSize(1);
  }

  @Test
  void writesNowhereElse() {
    EntryFile evil =
        new EntryFile("../evil.md", "", State.DRAFT, anyEntry(new Random(1)), Map.of());

    assertThatThrownBy(() -> FaqFolder.write(List.of(evil), folder))
        .isInstanceOf(IOException.class);
  }

  private List<Entry> entries() {
    return FaqFolder.read(folder).files().stream().map(EntryFile::entry).toList();
  }

  private static Entry anyEntry(Random random) {
    return new Entry(
        "F" + (10 + random.nextInt(90)),
        anyLine(random),
        anyLines(random),
        anyLine(random),
        anyLines(random),
        anyLines(random),
        random.nextBoolean() ? anyLines(random) : List.of("D-KL05", "- x", "a: b"),
        random.nextBoolean() ? null : any(random, Status.values()),
        new Provenance(
            anyDay(random),
            anyDay(random),
            any(random, Provenance.Precision.values()),
            any(random, Provenance.Basis.values()),
            random.nextInt(5) == 0 ? "" : anyLine(random),
            anyLines(random),
            true,
            ""),
        anyLine(random) + "\n---\n" + anyLine(random));
  }

  private static List<String> anyLines(Random random) {
    return IntStream.range(0, random.nextInt(4)).mapToObj(_ -> anyLine(random)).toList();
  }

  private static LocalDate anyDay(Random random) {
    return random.nextBoolean() ? null : LocalDate.ofEpochDay(random.nextInt(30_000));
  }

  private static <E> E any(Random random, E[] of) {
    return of[random.nextInt(of.length)];
  }

  /** Letters and everything that has a meaning in YAML, without blanks at the ends. */
  private static String anyLine(Random random) {
    String alphabet = "aâĐ5 :#-'\"\\{}[],&*!|>%@`?~\t\u0001\u200B\u2028\uFEFF“”=ỷ\uD83D\uDE00";
    int[] signs = alphabet.codePoints().toArray();
    StringBuilder line = new StringBuilder("x");
    IntStream.range(0, random.nextInt(12))
        .forEach(i -> line.appendCodePoint(signs[random.nextInt(signs.length)]));
    if (random.nextBoolean()) {
      line.deleteCharAt(0);
    }
    String stripped = line.append('.').toString().strip();
    return java.text.Normalizer.normalize(stripped, java.text.Normalizer.Form.NFC);
  }
}
