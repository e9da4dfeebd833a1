package vn.tinhgon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A folder in BEIR layout.
 *
 * @param corpus all texts
 * @param queries the judged questions by id, in the order of their file
 * @param relevant the texts that answer each
 */
record BenchSet(List<Text> corpus, Map<String, String> queries, Map<String, Set<String>> relevant) {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** A text to be found; its title may be empty. */
  record Text(String id, String title, String body) {}

  /** How the questions were typed: a column of variants.tsv. */
  enum Variant {
    ORIGINAL(1),
    PLAIN(2),
    TYPO(3);

    private static final int COLUMNS = 4;
    private final int column;

    Variant(int column) {
      this.column = column;
    }
  }

  /** What is wrong with a folder, and where. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1;

    Broken(String message) {
      super(message);
    }
  }

  /** Reads the folder; without a variant the questions stand in queries.jsonl. */
  static BenchSet read(Path folder, @Nullable Variant variant) throws IOException {
    Map<String, Set<String>> relevant = relevant(folder.resolve("qrels").resolve("test.tsv"));
    Map<String, String> queries =
        variant == null
            ? queries(folder.resolve("queries.jsonl"))
            : variants(folder.resolve("variants.tsv"), variant);
    queries.keySet().retainAll(relevant.keySet());
    if (queries.isEmpty()) {
      throw new Broken(folder + ": no question has a judgement in qrels/test.tsv");
    }
    return new BenchSet(corpus(folder.resolve("corpus.jsonl")), queries, relevant);
  }

  private static List<Text> corpus(Path file) throws IOException {
    List<Text> corpus = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Line line : lines(file)) {
      JsonNode text = line.json();
      String id = line.text(text, "_id");
      if (!ids.add(id)) {
        throw line.broken("_id " + id + " stands twice");
      }
      corpus.add(new Text(id, text.path("title").asString(""), line.text(text, "text")));
    }
    return corpus;
  }

  private static Map<String, String> queries(Path file) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      JsonNode query = line.json();
      queries.put(line.text(query, "_id"), line.text(query, "text"));
    }
    return queries;
  }

  private static Map<String, String> variants(Path file, Variant variant) throws IOException {
    Map<String, String> queries = new LinkedHashMap<>();
    for (Line line : lines(file)) {
      List<String> columns = line.columns(Variant.COLUMNS);
      queries.put(columns.getFirst(), columns.get(variant.column));
    }
    return queries;
  }

  private static Map<String, Set<String>> relevant(Path file) throws IOException {
    Map<String, Set<String>> relevant = new HashMap<>();
    for (Line line : lines(file)) {
      List<String> columns = line.columns(3);
      if (line.number == 1 && columns.get(2).equals("score")) {
        continue;
      }
      try {
        if (Double.parseDouble(columns.get(2)) > 0) {
          relevant.computeIfAbsent(columns.get(0), _ -> new HashSet<>()).add(columns.get(1));
        }
      } catch (NumberFormatException _) {
        throw line.broken("the score is not a number: " + columns.get(2));
      }
    }
    return relevant;
  }

  private static List<Line> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new Broken("file missing: " + file);
    }
    List<Line> lines = new ArrayList<>();
    try (Stream<String> all = Files.lines(file)) {
      all.forEach(text -> lines.add(new Line(file, lines.size() + 1, text)));
    } catch (UncheckedIOException broken) {
      if (broken.getCause() instanceof CharacterCodingException) {
        throw new Broken(file + ": not UTF-8 after line " + lines.size());
      }
      throw broken;
    }
    lines.removeIf(line -> line.text.isBlank());
    return lines;
  }

  private record Line(Path file, int number, String text) {

    Broken broken(String why) {
      return new Broken(file + " line " + number + ": " + why);
    }

    JsonNode json() {
      try {
        JsonNode read = MAPPER.readTree(text);
        if (read.isObject()) {
          return read;
        }
      } catch (JacksonException _) {
        // Said below, with its place.
      }
      throw broken("not a JSON object");
    }

    String text(JsonNode object, String field) {
      JsonNode value = object.path(field);
      if (!value.isString()) {
        throw broken("\"" + field + "\" missing or not a text");
      }
      return value.asString();
    }

    List<String> columns(int wanted) {
      List<String> columns = List.of(text.split("\t", -1));
      if (columns.size() < wanted) {
        throw broken(wanted + " columns parted by tabs expected, " + columns.size() + " found");
      }
      return columns;
    }
  }
}
