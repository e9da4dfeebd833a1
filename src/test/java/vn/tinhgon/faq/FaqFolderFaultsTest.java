package vn.tinhgon.faq;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.tinhgon.registry.Problem;

/** Every fault of a file is named, with its line and its key. */
class FaqFolderFaultsTest extends FolderOfOne {

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
  void saysThatTheFolderIsMissing() {
    assertThat(FaqFolder.read(folder.resolve("nowhere")).problems()).hasSize(1);
  }

  private void copyRegistry() throws IOException {
    vn.tinhgon.registry.RegistryFolder.write(
        vn.tinhgon.registry.RegistryFolder.read(SHIPPED).registry(), folder);
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
}
