package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.tinhgon.faq.EntryFile.State;
import vn.tinhgon.registry.Problem;
import vn.tinhgon.registry.Provenance;
import vn.tinhgon.registry.Status;

class FaqFolderTest {
  private static final Path SHIPPED = Path.of("faq");
  private static final String SAMPLE =
      """
      ---
      id: F63
      title: Cơ quan nào chủ trì?
      alternates:
        - Ai chủ trì việc này?
        - "Chủ trì: cơ quan nào?"
      topic: don-vi
      localities: [L-DT]
      documents: []
      facts: [D-KL05]
      sources: [SRC-000]
      status: PLANNED
      context: buổi làm việc 19/8 (bài không ghi năm)
      valid_from: 2016-01-01
      valid_to: 2018-01-01
      precision: range
      basis: stated
      state: published
      ---
      Dự kiến do Huyện ủy chủ trì.

      - một
      - hai
      """;

  @TempDir Path folder;

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

  @Test
  void readsBackAnyText() throws IOException {
    int seeds = Integer.getInteger("seeds", 1000);
    for (int seed = 0; seed < seeds; seed++) {
      Random random = new Random(seed);
      Entry entry = anyEntry(random);
      String text = EntryText.print(entry, State.DRAFT);
      Files.writeString(folder.resolve("any.md"), text);

      List<EntryFile> read = FaqFolder.read(folder).files();

      assertThat(read).as("seed %d: %s", seed, text).hasSize(1);
      assertThat(read.getFirst().entry()).as("seed %d: %s", seed, text).isEqualTo(entry);
    }
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
  void namesUnknownMissingAndDoubleKeys() throws IOException {
    assertThat(fault(text -> text.replace("topic:", "chude: x\ntopic:")))
        .isEqualTo("63.md, dòng 7, chude");
    assertThat(fault(text -> text.replace("topic: don-vi\n", "")))
        .isEqualTo("63.md, dòng 1, topic");
    assertThat(fault(text -> text.replace("basis:", "topic: x\nbasis:")))
        .isEqualTo("63.md, dòng 17, topic");
  }

  @Test
  void namesTheLineOfBrokenValues() throws IOException {
    assertThat(fault(text -> text.replace("\"Chủ trì: cơ quan nào?\"", "Chủ trì: cơ quan nào?")))
        .isEqualTo("63.md, dòng 6, alternates");
    assertThat(fault(text -> text.replace("2016-01-01", "01/01/2016")))
        .isEqualTo("63.md, dòng 14, valid_from");
    assertThat(fault(text -> text.replace("PLANNED", "SOON"))).isEqualTo("63.md, dòng 12, status");
    assertThat(fault(text -> text.replace("title: Cơ quan nào chủ trì?", "title:")))
        .isEqualTo("63.md, dòng 3, title");
    assertThat(fault(text -> text.replace("localities: [L-DT]", "localities: L-DT")))
        .isEqualTo("63.md, dòng 8, localities");
    assertThat(fault(text -> text.replace("[L-DT]", "[L-DT"))).startsWith("63.md, dòng ");
  }

  @Test
  void namesMissingHeadsAndAnswers() throws IOException {
    assertThat(fault(text -> "Chỉ có câu trả lời.")).isEqualTo("63.md, dòng 1");
    assertThat(fault(text -> text.substring(0, text.indexOf("Dự kiến do"))))
        .isEqualTo("63.md, dòng 19");
  }

  @Test
  void refusesYamlThatIsMoreThanTexts() throws IOException {
    assertThat(fault(text -> text.replace("don-vi", "!!javax.script.ScriptEngineManager [x]")))
        .startsWith("63.md, dòng 7");
    assertThat(fault(text -> text.replace("[L-DT]", "&a [*a]"))).startsWith("63.md, dòng 1");
    assertThat(fault(text -> text.replace("don-vi", "[".repeat(10_000)))).startsWith("63.md");
  }

  @Test
  void findsWhatContradictsTheRules() throws IOException {
    assertThat(fault(text -> text.replace("Dự kiến do", "Đã do"))).isEqualTo("63.md, dòng 20");
    assertThat(fault(text -> text.replace("sources: [SRC-000]", "sources: []")))
        .isEqualTo("63.md, dòng 11, sources");
    assertThat(fault(text -> text.replaceFirst("context: .*", "context:")))
        .isEqualTo("63.md, dòng 13, context");
    assertThat(fault(text -> text.replace("basis: stated", "basis: inferred")))
        .isEqualTo("63.md, dòng 14, valid_from");
    assertThat(fault(text -> text.replace("2018-01-01", "2016-01-01")))
        .isEqualTo("63.md, dòng 15, valid_to");
    assertThat(fault(text -> text.replace("id: F63", "id: 63"))).isEqualTo("63.md, dòng 2, id");
    assertThat(fault(text -> text + "x".repeat(EntryChecks.MAX_ANSWER)))
        .isEqualTo("63.md, dòng 20");
  }

  @Test
  void findsWordingsAndIdsUsedTwice() throws IOException {
    write("63.md", SAMPLE);
    write("64.md", SAMPLE.replace("title: Cơ quan", "title: Đơn vị").replace("- Ai", "- AI  "));

    assertThat(FaqFolder.read(folder).problems())
        .extracting(Problem::file, Problem::line, Problem::cell)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("64.md", 2, "id"),
            org.assertj.core.groups.Tuple.tuple("64.md", 5, "alternates"),
            org.assertj.core.groups.Tuple.tuple("64.md", 5, "alternates"));
  }

  @Test
  void findsIdsThatTheRegisterDoesNotHold() throws IOException {
    copyRegistry();
    write("63.md", SAMPLE.replace("[L-DT]", "[L-QQ]").replace("[D-KL05]", "[D-KL05, RS-XX]"));

    assertThat(KnowledgeFolder.read(folder).problems())
        .extracting(Problem::line)
        .containsExactly(8, 10);
  }

  @Test
  void findsInferredYearsShownAsPrinted() throws IOException {
    copyRegistry();
    write("63.md", SAMPLE.replace("19/8 (bài không ghi năm)", "19/08/2016"));

    assertThat(KnowledgeFolder.read(folder).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.what()).contains("19/08/2016"));
  }

  @Test
  void writesNowhereElse() {
    EntryFile evil =
        new EntryFile("../evil.md", "", State.DRAFT, anyEntry(new Random(1)), Map.of());

    assertThatThrownBy(() -> FaqFolder.write(List.of(evil), folder))
        .isInstanceOf(IOException.class);
  }

  @Test
  void saysThatTheFolderIsMissing() {
    assertThat(FaqFolder.read(folder.resolve("nowhere")).problems()).hasSize(1);
  }

  private void copyRegistry() throws IOException {
    vn.tinhgon.registry.RegistryFolder.write(
        vn.tinhgon.registry.RegistryFolder.read(SHIPPED).registry(), folder);
  }

  private List<Entry> entries() {
    return FaqFolder.read(folder).files().stream().map(EntryFile::entry).toList();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Where the only fault is after that change of the sample. */
  private String fault(UnaryOperator<String> edit) throws IOException {
    String edited = edit.apply(SAMPLE);
    assertThat(edited).isNotEqualTo(SAMPLE);
    write("63.md", edited);
    List<Problem> problems = FaqFolder.read(folder).problems();
    assertThat(problems).hasSize(1);
    return problems.getFirst().text().split(": ", 2)[0];
  }

  private static Entry anyEntry(Random random) {
    return new Entry(
        "F" + (10 + random.nextInt(90)),
        anyLine(random),
        IntStream.range(0, random.nextInt(4)).mapToObj(i -> anyLine(random)).toList(),
        anyLine(random),
        List.of(anyLine(random)),
        List.of(),
        List.of("D-KL05", "- x", "a: b"),
        random.nextBoolean() ? null : Status.STATED,
        new Provenance(
            null,
            null,
            Provenance.Precision.NONE,
            Provenance.Basis.STATED,
            anyLine(random),
            List.of("SRC-000"),
            true,
            ""),
        anyLine(random) + "\n---\n" + anyLine(random));
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
