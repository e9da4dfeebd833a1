package vn.tinhgon.command;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.tinhgon.message.Wording;

/** Shows what changed between two forms, word by word, in plain text. */
final class WordDiff {
  private static final int AROUND = 6;
  private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)|(?<=\\n)");
  private final Wording wording;

  WordDiff(Wording wording) {
    this.wording = wording;
  }

  /** A line for each field that differs; empty where none does. */
  String of(Form before, Form after) {
    List<String> lines = new ArrayList<>();
    for (Label label : Label.values()) {
      String old = before.texts().getOrDefault(label, "");
      String now = after.texts().getOrDefault(label, "");
      if (!old.equals(now)) {
        lines.add(wording.get("form.label." + label) + ": " + words(old, now));
      }
    }
    return String.join("\n", lines);
  }

  /** The new text with what went and what came in brackets; long stretches alike are left out. */
  String words(String before, String after) {
    List<String> old = List.of(WORDS.split(before));
    List<String> now = List.of(WORDS.split(after));
    var text = new StringBuilder();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
      alike(text, old.subList(at, delta.getSource().getPosition()), at == 0, false);
      mark(text, "diff.out", delta.getSource().getLines());
      mark(text, "diff.in", delta.getTarget().getLines());
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    alike(text, old.subList(at, old.size()), at == 0, true);
    return text.toString().strip();
  }

  private static void alike(StringBuilder text, List<String> words, boolean first, boolean last) {
    int before = first ? 0 : AROUND;
    int after = last ? 0 : AROUND;
    if (words.size() <= before + after + 1) {
      words.forEach(text::append);
      return;
    }
    words.subList(0, before).forEach(text::append);
    text.append(text.isEmpty() ? "… " : before == 0 ? "" : "… ");
    words.subList(words.size() - after, words.size()).forEach(text::append);
  }

  private void mark(StringBuilder text, String key, List<String> words) {
    String said = String.join("", words).strip();
    if (!said.isEmpty()) {
      if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
        text.append(' ');
      }
      text.append(wording.get(key, said)).append(' ');
    }
  }

  /** The fields in which two forms differ. */
  static Map<Label, String> changed(Form before, Form after) {
    Map<Label, String> changed = new EnumMap<>(Label.class);
    after
        .texts()
        .forEach((label, text) -> {
          if (!text.equals(before.texts().getOrDefault(label, ""))) {
            changed.put(label, text);
          }
        });
    return changed;
  }
}
