package vn.tinhgon.command;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in: texts by label. A label that is not there was not mentioned; an empty
 * text means that the field is to be empty.
 */
record Form(Map<Label, String> texts) {
  static final Form EMPTY = new Form(Map.of());
  private static final Set<String> NOT_YET = Set.of("khong", "chua", "nhap", "no");

  Form {
    Map<Label, String> ordered = new EnumMap<>(Label.class);
    ordered.putAll(texts);
    texts = Collections.unmodifiableMap(ordered);
  }

  /** Whether readers are not to get it yet: a draft may still lack its grounds. */
  static boolean notYet(Form form) {
    return NOT_YET.contains(Plain.words(form.line(Label.PUBLISH)));
  }

  boolean has(Label label) {
    return texts.containsKey(label);
  }

  /** The text as filled in; null if the label was not mentioned. */
  @Nullable String text(Label label) {
    return texts.get(label);
  }

  /** The text as one line; empty if the label was not mentioned. */
  String line(Label label) {
    return texts.getOrDefault(label, "").replaceAll("\\s*\\n\\s*", " ");
  }

  /** The items between upright strokes or on lines of their own. */
  List<String> items(Label label) {
    return Arrays.stream(texts.getOrDefault(label, "").split("[|\\n]"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }
}
