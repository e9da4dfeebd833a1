package vn.tinhgon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BenchCommandTest {
  private static final Path SET = Path.of("src/test/resources/bench");

  @TempDir private Path copy;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"original", "plain", "typo"})
  void findsWhatTheQuestionsOfTheSmallSetAskFor(String variant) {
    assertThat(run(SET.toString(), "--json", "--variant", variant)).isZero();

    assertThat(lastLine())
        .matches(
            "\\{\"queries\":12,\"recall@1\":[\\d.]+,\"recall@5\":1\\.0000,\"recall@10\":1\\.0000,"
                + "\"mrr@10\":[\\d.]+,\"p50_ms\":[\\d.]+,\"p99_ms\":[\\d.]+}");
    assertThat(reciprocal()).isGreaterThan(0.9);
  }

  @Test
  void takesTheQuestionsOfTheirOwnFileWithoutAVariant() {
    assertThat(run(SET.toString())).isZero();

    assertThat(out.toString()).contains("queries          12").contains("mrr@10");
    assertThat(err.toString()).contains("texts indexed 12/12").contains("questions asked 12/12");
  }

  @Test
  void saysThatAFolderOrAFileIsMissing() throws IOException {
    assertThat(run(copy.resolve("none").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("no folder at").contains("none");

    for (String file : List.of("corpus.jsonl", "queries.jsonl", "qrels/test.tsv")) {
      copySet();
      Files.delete(copy.resolve(file));
      assertThat(run(copy.toString())).isEqualTo(1);
      assertThat(err.toString()).contains("file missing").contains(copy.resolve(file).toString());
    }
    copySet();
    Files.delete(copy.resolve("variants.tsv"));
    assertThat(run(copy.toString(), "--variant", "typo")).isEqualTo(1);
    assertThat(err.toString()).contains("variants.tsv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          corpus.jsonl   | {"_id":"t1"                     | not a JSON object
          corpus.jsonl   | ["t1"]                          | not a JSON object
          corpus.jsonl   | {"_id":"t99","title":"x"}       | "text" missing
          corpus.jsonl   | {"_id":7,"text":"x"}            | "_id" missing
          corpus.jsonl   | {"_id":"t01","text":"x"}        | stands twice
          queries.jsonl  | {"_id":"q1","text":null}        | "text" missing
          qrels/test.tsv | q01 t01                         | 3 columns
          """)
  void namesTheFileAndLineThatIsBroken(String file, String line, String why) throws IOException {
    copySet();
    List<String> lines = Files.readAllLines(copy.resolve(file));
    lines.add(line);
    Files.write(copy.resolve(file), lines);

    assertThat(run(copy.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(file + " line " + lines.size()).contains(why);
  }

  @Test
  void saysThatAFileIsNotUtf8() throws IOException {
    copySet();
    Files.write(copy.resolve("corpus.jsonl"), "{\"_id\":\"ủ\"}".getBytes(StandardCharsets.UTF_16));

    assertThat(run(copy.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("corpus.jsonl").contains("not UTF-8");
  }

  @Test
  void refusesWrongUse() {
    assertThat(run()).isEqualTo(2);
    assertThat(run(SET.toString(), "--variant", "shouted")).isEqualTo(2);
    assertThat(err.toString()).contains("--variant");
  }

  @Test
  void countsAsTheBooksDo() {
    var figures = new BenchFigures();
    figures.add(List.of("x", "a", "y", "b"), Set.of("a", "b"), 1_000_000);
    figures.add(List.of("c"), Set.of("c"), 3_000_000);
    figures.add(List.of(), Set.of("d"), 2_000_000);

    assertThat(figures.json())
        .isEqualTo(
            "{\"queries\":3,\"recall@1\":0.3333,\"recall@5\":0.6667,\"recall@10\":0.6667,"
                + "\"mrr@10\":0.5000,\"p50_ms\":2.000,\"p99_ms\":3.000}");
  }

  private void copySet() throws IOException {
    Files.createDirectories(copy.resolve("qrels"));
    for (String file : List.of("corpus.jsonl", "queries.jsonl", "variants.tsv", "qrels/test.tsv")) {
      Files.write(copy.resolve(file), Files.readAllBytes(SET.resolve(file)));
    }
  }

  private int run(String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    words.addFirst("bench");
    return Cli.line(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(words.toArray(String[]::new));
  }

  private String lastLine() {
    return out.toString().lines().reduce((_, last) -> last).orElseThrow();
  }

  private double reciprocal() {
    return Double.parseDouble(lastLine().replaceAll(".*\"mrr@10\":([\\d.]+).*", "$1"));
  }
}
