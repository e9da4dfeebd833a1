package vn.tinhgon.command;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhgon.message.Wording;

/**
 * Reads forms from labelled lines, forgiving of order, capitals and marks, and writes them so. A
 * line that begins with a backslash is text, whatever it looks like.
 */
final class FormText {
  private static final Pattern LABELLED = Pattern.compile("([^:：]{1,40})[:：](.*)", Pattern.DOTALL);
  private static final String ESCAPE = "\\";

  private final Map<String, Label> labels = new HashMap<>();
  private final Map<Label, String> names = new EnumMap<>(Label.class);

  FormText(Wording wording) {
    for (Label label : Label.values()) {
      names.put(label, wording.get("form.label." + label));
      labels.put(Plain.words(wording.get("form.label." + label)), label);
      for (String alias : wording.get("form.alias." + label).split(",", -1)) {
        labels.put(Plain.words(alias), label);
      }
    }
  }

  /**
   * Reads a form. Lines before the first label are the question and then the answer; a line without
   * a label continues the one before, and after the question begins the answer.
   */
  Form read(String text) {
    Map<Label, List<String>> read = new EnumMap<>(Label.class);
    Optional<Label> current = Optional.empty();
    for (String raw : text.split("\n", -1)) {
      String line = raw.strip();
      Optional<Label> label = label(line);
      if (label.isPresent()) {
        current = label;
        add(read, label.get(), LABELLED.matcher(line).replaceFirst("$2").strip());
      } else if (!line.isEmpty()) {
        current = Optional.of(continued(current));
        add(read, current.get(), line.startsWith(ESCAPE) ? line.substring(1).strip() : line);
      } else if (current.isPresent() && current.get() != Label.QUESTION) {
        add(read, current.get(), line);
      }
    }
    Map<Label, String> texts = new EnumMap<>(Label.class);
    read.forEach((label, lines) -> texts.put(label, joined(label, lines)));
    return new Form(texts);
  }

  /** Whether the text begins with a label. */
  boolean labelled(String text) {
    return label(text.strip().lines().findFirst().orElse("")).isPresent();
  }

  /** Writes a form so that reading gives the same. */
  String print(Form form) {
    List<String> lines = new ArrayList<>();
    form.texts()
        .forEach((label, text) -> {
          String[] parts = text.split("\n", -1);
          lines.add((names.get(label) + ": " + parts[0]).strip());
          for (int i = 1; i < parts.length; i++) {
            lines.add(protectedLine(parts[i]));
          }
        });
    return String.join("\n", lines);
  }

  private static Label continued(Optional<Label> current) {
    return current
        .map(label -> label == Label.QUESTION ? Label.ANSWER : label)
        .orElse(Label.QUESTION);
  }

  private static void add(Map<Label, List<String>> read, Label label, String line) {
    read.computeIfAbsent(label, _ -> new ArrayList<>()).add(line);
  }

  /** A question is one line; elsewhere blank lines count only between others. */
  private static String joined(Label label, List<String> lines) {
    String text = String.join(label == Label.QUESTION ? " " : "\n", lines);
    return text.strip();
  }

  private String protectedLine(String line) {
    return line.startsWith(ESCAPE) || label(line).isPresent() ? ESCAPE + line : line;
  }

  private Optional<Label> label(String line) {
    Matcher labelled = LABELLED.matcher(line);
    return labelled.matches()
        ? Optional.ofNullable(labels.get(Plain.words(labelled.group(1))))
        : Optional.empty();
  }
}
