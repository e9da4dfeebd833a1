package vn.tinhgon.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.tinhgon.feedback.Unanswered;

/** Unanswered questions in several wordings, each with the name of what it asks; made by hand. */
final class LabelledQuestions {
  private final List<Unanswered> questions = new ArrayList<>();
  private final Map<Long, String> labels = new HashMap<>();

  LabelledQuestions() {
    InputStream file = LabelledQuestions.class.getResourceAsStream("unanswered.tsv");
    try (var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().map(line -> line.split("\t", 2)).forEach(parts -> add(parts[1], parts[0]));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** As many as there are, in their order. */
  List<Unanswered> all() {
    return questions;
  }

  /** One more that asks what a labelled one does. */
  void add(String question, Unanswered sameAs) {
    add(question, label(sameAs));
  }

  /** One more that asks what nothing else does. */
  void stranger(String question) {
    add(question, "made " + questions.size());
  }

  private void add(String question, String label) {
    long id = questions.size() + 1;
    questions.add(new Unanswered(id, question, List.of()));
    labels.put(id, label);
  }

  String label(Unanswered question) {
    return labels.get(question.id());
  }

  /** The share of the questions that stand in a group most of which ask what they do. */
  double purity(List<Group> groups) {
    return groups.stream().mapToLong(this::ofTheMost).sum() / (double) questions.size();
  }

  /** The share of the questions that stand in the largest group of those that ask what they do. */
  double completeness(List<Group> groups) {
    Map<String, Long> largest = new HashMap<>();
    groups.forEach(group -> counts(group).forEach((l, n) -> largest.merge(l, n, Math::max)));
    return largest.values().stream().mapToLong(n -> n).sum() / (double) questions.size();
  }

  private long ofTheMost(Group group) {
    return counts(group).values().stream().mapToLong(n -> n).max().orElse(0);
  }

  private Map<String, Long> counts(Group group) {
    Map<String, Long> counts = new HashMap<>();
    group.questions().forEach(question -> counts.merge(label(question), 1L, Long::sum));
    return counts;
  }
}
