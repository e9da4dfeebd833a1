package vn.tinhgon.channel.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tinhgon.message.RichText;
import vn.tinhgon.message.Span.Style;

/** Finds paragraphs and lists in a reply's text: lines that begin with a dash or a number. */
final class Blocks {
  private static final Pattern BULLET = Pattern.compile("\\s*[-–•]\\s+(?=\\S)");
  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,2})[.)]\\s+(?=\\S)");

  private final RichText source;
  private final List<Block> blocks = new ArrayList<>();
  private List<Block.Line> lines = new ArrayList<>();
  private Block.Kind kind = Block.Kind.PARAGRAPH;

  private Blocks(RichText source) {
    this.source = source;
  }

  static List<Block> of(RichText text) {
    var reading = new Blocks(text);
    int start = 0;
    for (String line : text.text().split("\n", -1)) {
      reading.line(start, start + line.length());
      start += line.length() + 1;
    }
    reading.close();
    return reading.blocks;
  }

  private void line(int start, int end) {
    String line = source.text().substring(start, end);
    if (line.isBlank()) {
      close();
      return;
    }
    Matcher bullet = BULLET.matcher(line);
    Matcher number = NUMBER.matcher(line);
    if (bullet.lookingAt()) {
      add(Block.Kind.BULLETS, start + bullet.end(), end);
    } else if (number.lookingAt() && Integer.parseInt(number.group(1)) == nextNumber()) {
      add(Block.Kind.NUMBERS, start + number.end(), end);
    } else {
      add(Block.Kind.PARAGRAPH, start, end);
    }
  }

  /** A number begins a list only if it is 1: "30 xã" or a date may stand first in a line too. */
  private int nextNumber() {
    return kind == Block.Kind.NUMBERS ? lines.size() + 1 : 1;
  }

  private void add(Block.Kind wanted, int start, int end) {
    if (wanted != kind) {
      close();
      kind = wanted;
    }
    lines.add(new Block.Line(runs(start, end)));
  }

  private void close() {
    if (!lines.isEmpty()) {
      blocks.add(new Block(kind, List.copyOf(lines)));
    }
    lines = new ArrayList<>();
    kind = Block.Kind.PARAGRAPH;
  }

  private List<Block.Run> runs(int start, int end) {
    var cuts = new TreeSet<>(List.of(start, end));
    for (var span : source.spans()) {
      cuts.add(Math.clamp(span.offset(), start, end));
      cuts.add(Math.clamp(span.end(), start, end));
    }
    List<Block.Run> runs = new ArrayList<>();
    for (int from : cuts.headSet(end)) {
      int to = cuts.higher(from);
      runs.add(
          new Block.Run(
              source.text().substring(from, to),
              styled(from, Style.BOLD),
              styled(from, Style.ITALIC)));
    }
    return runs;
  }

  private boolean styled(int at, Style style) {
    return source.spans().stream()
        .anyMatch(span -> span.style() == style && span.offset() <= at && at < span.end());
  }
}
