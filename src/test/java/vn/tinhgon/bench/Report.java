package vn.tinhgon.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** A table of measurements: printed, and left under target/bench as Markdown. */
public final class Report {
  private static final Path FOLDER = Path.of("target", "bench");

  private final String name;
  private final List<String> lines = new ArrayList<>();

  /** An empty report; the machine stands at its head, because times say as much about it. */
  public Report(String name, String title) {
    this.name = name;
    var machine = ManagementFactory.getOperatingSystemMXBean();
    lines.add("# " + title);
    lines.add("");
    lines.add(
        text(
            "%d processors, load %.1f, Java %d, heap at most %d MB",
            machine.getAvailableProcessors(),
            machine.getSystemLoadAverage(),
            Runtime.version().feature(),
            Runtime.getRuntime().maxMemory() >> 20));
    lines.add("");
  }

  /** A sentence beside the table. */
  public Report say(String sentence) {
    lines.add(sentence);
    lines.add("");
    return this;
  }

  /** The first row, which names the columns. */
  public Report columns(String head, Collection<String> names) {
    row(head, names);
    lines.add("|" + "---|".repeat(names.size() + 1));
    return this;
  }

  public Report row(String head, Collection<String> cells) {
    lines.add("| " + head + " | " + String.join(" | ", cells) + " |");
    return this;
  }

  /** Prints and keeps what was reported. */
  public void keep() throws IOException {
    Files.createDirectories(FOLDER);
    Files.write(FOLDER.resolve(name + ".md"), lines);
    System.out.println("\n" + String.join("\n", lines) + "\n");
  }

  /** Prints and keeps what was reported, with a plot beside it. */
  public void keep(Plot plot) throws IOException {
    lines.add("");
    lines.add("![" + name + "](" + name + ".svg)");
    keep();
    Files.writeString(FOLDER.resolve(name + ".svg"), plot.svg());
  }

  /** A text with figures as they are written in English. */
  public static String text(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
